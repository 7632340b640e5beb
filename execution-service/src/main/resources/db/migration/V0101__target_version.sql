-- Every approved version as target-service announced it: which one is in force follows from the date.
create table target_version (
    project_code text not null,
    fiscal_year integer not null,
    version integer not null,
    effective_on date not null,
    recorded_at timestamptz not null,
    budget_fen bigint not null,
    checkpoint_on date[] not null,
    planned_fen bigint[] not null,
    indicators json not null,
    constraint target_version_key primary key (project_code, fiscal_year, version),
    constraint target_version_plan_is_even check (cardinality(checkpoint_on) = cardinality(planned_fen))
);
comment on table target_version is 'approved versions of a target, append-only';
comment on column target_version.recorded_at is 'when it came to be known here, and not before it was approved';
comment on column target_version.indicators is 'as announced, for whoever judges progress';
create index target_version_by_effective_date on target_version (effective_on);
