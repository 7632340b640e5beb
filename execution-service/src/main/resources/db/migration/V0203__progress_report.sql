-- Reports are kept as they came; which one says how an indicator stands now is noted beside them.
create table progress_report (
    id bigint generated always as identity,
    project_code text not null,
    fiscal_year integer not null,
    indicator_id text not null,
    period text not null,
    value numeric(21, 6),
    tier text,
    note text,
    evidence text[] not null default '{}',
    expected_at_year_end numeric(21, 6),
    likelihood text,
    reason text,
    reporter text not null,
    recorded_at timestamptz not null default record_instant(),
    constraint progress_report_pkey primary key (id),
    constraint progress_report_period check (period ~ '^[0-9]{4}-[0-9]{2}$'),
    constraint progress_report_value_or_tier check ((value is null) <> (tier is null)),
    constraint progress_report_tier check (tier in ('ACHIEVED', 'PARTLY', 'MISSED')),
    constraint progress_report_likelihood check (likelihood in ('CERTAIN', 'POSSIBLE', 'IMPOSSIBLE'))
);
comment on table progress_report is 'how far an indicator has come, as reported; never edited';
comment on column progress_report.period is 'month the reading stands for, 2023-06';
comment on column progress_report.reason is 'why a later reading is lower';
create index progress_report_by_indicator
    on progress_report (project_code, fiscal_year, indicator_id, period, id);

create table indicator_reading (
    project_code text not null,
    fiscal_year integer not null,
    indicator_id text not null,
    report_id bigint not null,
    revision bigint not null,
    constraint indicator_reading_pkey primary key (project_code, fiscal_year, indicator_id),
    constraint indicator_reading_report foreign key (report_id) references progress_report
);
comment on table indicator_reading is 'the report that says how an indicator stands now';
comment on column indicator_reading.revision is 'grows with each change; readers of the topic drop lower ones';
