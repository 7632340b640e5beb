-- What has happened is only ever added to; the trigger holds against every program and person.
create table target_step (
    id bigint generated always as identity primary key,
    project_code text collate "C" not null,
    fiscal_year integer not null,
    kind text not null,
    by_subject text not null,
    by_name text not null,
    at timestamptz not null,
    grade text not null,
    opinion text not null,
    constraint target_step_belongs_to_a_target
        foreign key (project_code, fiscal_year) references target (project_code, fiscal_year),
    constraint target_step_kind_is_known check (
        kind in (
            'SUBMITTED', 'WITHDRAWN', 'DEPARTMENT_AGREED', 'FINANCE_AGREED', 'RETURNED', 'APPROVED'
        )
    ),
    constraint target_step_returned_has_an_opinion check (kind <> 'RETURNED' or opinion <> '')
);
comment on table target_step is 'who moved a target, when, and with which opinion';
create index target_step_by_target on target_step (project_code, fiscal_year, id);

create table target_version (
    project_code text collate "C" not null,
    fiscal_year integer not null,
    version integer not null,
    effective_on date not null,
    recorded_at timestamptz not null,
    approved_by text not null,
    grade text not null,
    mof_div_code text collate "C" not null,
    unit_code text collate "C" not null,
    budget_fen bigint not null,
    content jsonb not null,
    primary key (project_code, fiscal_year, version),
    constraint target_version_belongs_to_a_target
        foreign key (project_code, fiscal_year) references target (project_code, fiscal_year),
    constraint target_version_counts_from_one check (version > 0),
    constraint target_version_is_well_judged check (grade in ('EXCELLENT', 'GOOD')),
    constraint target_version_is_within_its_year
        check (extract(year from effective_on) = fiscal_year)
);
comment on table target_version is '批复版本: approved, published, never changed';
comment on column target_version.effective_on is 'first day in force';
comment on column target_version.recorded_at is 'when it was approved';
comment on column target_version.content is 'the whole target: cells as printed and what was understood of them';

create function refuse_to_edit_history() returns trigger language plpgsql as $$
begin
    raise exception '% is history and is never edited', tg_table_name
        using errcode = 'restrict_violation';
end
$$;

create trigger target_step_is_history
before update or delete or truncate on target_step
for each statement execute function refuse_to_edit_history();

create trigger target_version_is_history
before update or delete or truncate on target_version
for each statement execute function refuse_to_edit_history();
