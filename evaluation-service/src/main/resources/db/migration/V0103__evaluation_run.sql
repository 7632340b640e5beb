-- 年终评价 as a resource: its position moves with each chunk, so any replica can go on where another
-- stopped.
create table evaluation_run (
    id uuid not null,
    fiscal_year integer not null,
    mode text not null,
    divisions text[] not null,
    unit_prefixes text[] not null,
    started_by text not null,
    triggered_on date,
    status text not null,
    total integer not null,
    done integer not null,
    position text collate "C",
    result_hash text,
    started_at timestamptz not null,
    finished_at timestamptz,
    worker text,
    lease_until timestamptz,
    constraint evaluation_run_pk primary key (id),
    constraint evaluation_run_mode check (mode in ('PREVIEW', 'COMMIT')),
    constraint evaluation_run_status check (status in ('RUNNING', 'DONE', 'CANCELLED', 'FAILED')),
    constraint evaluation_run_has_a_scope check (cardinality(divisions) = cardinality(unit_prefixes)),
    constraint evaluation_run_done_has_a_hash check ((status = 'DONE') = (result_hash is not null)),
    constraint evaluation_run_triggered_once unique (fiscal_year, triggered_on)
);
comment on table evaluation_run is 'a year-end run, by a person or by the schedule';
comment on column evaluation_run.divisions is 'with unit_prefixes the data scope of whoever started it';
comment on column evaluation_run.triggered_on is 'business day of the schedule; null when a person started it';
comment on column evaluation_run.position is 'last project done; the next chunk begins after it';
comment on column evaluation_run.lease_until is 'a worker not heard of until then has lost the run';

create unique index evaluation_run_one_commit_per_year on evaluation_run (fiscal_year)
where mode = 'COMMIT' and status = 'RUNNING';
create index evaluation_run_by_start on evaluation_run (started_at desc, id desc);

create table evaluation_run_item (
    run_id uuid not null,
    project_code text collate "C" not null,
    mof_div_code text not null,
    unit_code text not null,
    unit_name text not null,
    name text not null,
    total numeric(5, 2),
    grade text,
    edition integer,
    missing jsonb,
    line text not null,
    constraint evaluation_run_item_pk primary key (run_id, project_code),
    constraint evaluation_run_item_run foreign key (run_id) references evaluation_run (id),
    constraint evaluation_run_item_scored_or_missing check (num_nonnulls(total, missing) = 1),
    constraint evaluation_run_item_grade check ((total is null) = (grade is null))
);
comment on table evaluation_run_item is 'what a run found for one project';
comment on column evaluation_run_item.missing is 'codes of what is missing or wrong, with their numbers';
comment on column evaluation_run_item.line is 'the score to the byte; the hash of the run is over these';
