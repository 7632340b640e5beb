-- An alert stands where its last step left it; the steps are its history.
create table alert (
    id uuid not null,
    project_code text not null,
    fiscal_year integer not null,
    mof_div_code text not null,
    unit_code text not null,
    rule text not null,
    period date not null,
    level text not null,
    state text not null,
    episode integer not null,
    last_step integer not null,
    constraint alert_pkey primary key (id),
    constraint alert_identity unique (project_code, fiscal_year, rule, period),
    constraint alert_level check (level in ('YELLOW', 'RED')),
    constraint alert_state check (
        state in ('PENDING', 'OPEN', 'ACKNOWLEDGED', 'RECTIFYING', 'VERIFIED', 'CLOSED',
            'AUTO_CLEARED', 'SUPERSEDED')),
    constraint alert_counts check (episode >= 1 and last_step >= episode)
);
comment on table alert is 'one per project, year, rule and period; level and episode are attributes';
comment on column alert.id is 'computed from the identity: the same after every replay';
-- Two open alerts of one rule would be two answers to "how does the project stand".
create unique index alert_one_open on alert (project_code, fiscal_year, rule)
    where state in ('OPEN', 'ACKNOWLEDGED', 'RECTIFYING');
create index alert_live on alert (level) where state in ('PENDING', 'OPEN', 'ACKNOWLEDGED', 'RECTIFYING');

create sequence alert_feed_seq;

create table alert_step (
    id bigint generated always as identity,
    alert_id uuid not null,
    number integer not null,
    kind text not null,
    episode integer not null,
    level text not null,
    state text not null,
    business_date date not null,
    plan_version integer not null,
    rule_version integer not null,
    numbers json not null,
    message text not null,
    recorded_at timestamptz not null default record_instant(),
    feed_seq bigint,
    constraint alert_step_pkey primary key (id),
    constraint alert_step_number unique (alert_id, number),
    constraint alert_step_alert foreign key (alert_id) references alert,
    constraint alert_step_feed_seq unique (feed_seq)
);
comment on table alert_step is 'each step of an alert with every number it rests on; never edited';
comment on column alert_step.feed_seq is 'stamped by the relay when it publishes: ids are drawn in another order than they commit';
