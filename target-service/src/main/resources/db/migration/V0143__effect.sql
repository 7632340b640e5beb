-- What the other services published, as far as effect previews need it. May be emptied at any time:
-- reading the topics from their start fills it again.
create table effect_spending (
    project_code text collate "C" not null,
    fiscal_year integer not null,
    revision bigint not null,
    paid_fen bigint not null,
    last_effective_on date,
    complete_through date,
    provisional boolean not null,
    recorded_at timestamptz not null,
    primary key (project_code, fiscal_year)
);
comment on table effect_spending is 'execution.spending.v1: what has been paid, by the highest revision heard';

create table effect_alert (
    alert_id uuid primary key,
    project_code text collate "C" not null,
    fiscal_year integer not null,
    rule text not null,
    period date not null,
    episode integer not null,
    level text not null,
    state text not null,
    plan_version integer not null,
    numbers jsonb not null,
    feed_seq bigint not null,
    recorded_at timestamptz not null
);
comment on table effect_alert is 'execution.alerts.v1: each alert after the last step heard';
comment on column effect_alert.numbers is 'every number the step rests on, bands included; amounts in 元';
create index effect_alert_by_project on effect_alert (project_code, fiscal_year);
create index effect_alert_heard on effect_alert (recorded_at);
