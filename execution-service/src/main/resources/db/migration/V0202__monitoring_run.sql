create table monitoring_run (
    id uuid not null default gen_random_uuid(),
    as_of date not null,
    requested_by text not null,
    changes boolean not null,
    position_project text,
    position_year integer,
    standings jsonb not null default '{}',
    steps jsonb not null default '{}',
    started_at timestamptz not null default clock_timestamp(),
    finished_at timestamptz,
    constraint monitoring_run_pkey primary key (id),
    constraint monitoring_run_position check ((position_project is null) = (position_year is null))
);
comment on table monitoring_run is 'one pass over all projects for one day';
comment on column monitoring_run.changes is 'false for a day behind the last judged one: it only answers';
comment on column monitoring_run.position_project is 'the last project judged: where an interrupted run goes on';
create index monitoring_run_unfinished on monitoring_run (as_of) where finished_at is null;

create table judged_day (
    day date not null,
    completed_at timestamptz not null default clock_timestamp(),
    constraint judged_day_pkey primary key (day)
);
comment on table judged_day is 'days for which every project has been judged';

-- Filled only between midnight and the daily job: usually empty.
create table judged_ahead (
    project_code text not null,
    fiscal_year integer not null,
    day date not null,
    constraint judged_ahead_pkey primary key (project_code, fiscal_year)
);
comment on table judged_ahead is 'projects judged for a day to which the daily job has not come';
