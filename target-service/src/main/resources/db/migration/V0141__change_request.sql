-- What was approved changes by a request only, which goes through the same reviews.
alter table target
    add column submitted_for text not null default '',
    add column department_for text not null default '',
    add column finance_for text not null default '',
    add column state_since timestamptz not null default now(),
    add column plan_written_for_fen bigint,
    drop constraint target_state_is_known,
    add constraint target_state_is_known check (
        state in (
            'DRAFT', 'SUBMITTED', 'DEPARTMENT_REVIEWED', 'FINANCE_REVIEWED', 'APPROVED',
            'RETURNED', 'WITHDRAWN', 'CLOSED', 'REVOKED'
        )
    ),
    drop constraint target_is_not_reviewed_by_its_submitter,
    add constraint target_is_not_reviewed_by_its_submitter check (
        (submitted_by = ''
            or submitted_by not in (department_reviewer, department_for, finance_reviewer, finance_for))
        and (submitted_for = ''
            or submitted_for not in (department_reviewer, department_for, finance_reviewer, finance_for))
    ),
    drop constraint target_levels_are_two_persons,
    add constraint target_levels_are_two_persons check (
        (department_reviewer = '' or department_reviewer not in (finance_reviewer, finance_for))
        and (department_for = '' or department_for not in (finance_reviewer, finance_for))
    ),
    drop constraint target_approved_has_a_version,
    add constraint target_approved_has_a_version check (
        state not in ('APPROVED', 'CLOSED', 'REVOKED') or version > 0
    );
comment on column target.submitted_for is 'for whom, where a lent duty was used; empty otherwise, like the two after it';
comment on column target.state_since is 'since when it waits where it stands';
comment on column target.plan_written_for_fen is 'the budget the plan''s cells were written for, where the budget was adjusted since';

create function note_when_a_target_moved() returns trigger language plpgsql as $$
begin
    new.state_since := now();
    return new;
end
$$;

create trigger target_moved
before update on target
for each row when (old.state is distinct from new.state)
execute function note_when_a_target_moved();

create index target_waiting on target (state, state_since, project_code, fiscal_year)
where state not in ('APPROVED', 'CLOSED', 'REVOKED');

alter table target_step
    add column for_subject text not null default '',
    add column for_name text not null default '',
    add column on_indicators jsonb not null default '{}',
    drop constraint target_step_kind_is_known,
    add constraint target_step_kind_is_known check (
        kind in (
            'SUBMITTED', 'WITHDRAWN', 'DEPARTMENT_AGREED', 'FINANCE_AGREED', 'RETURNED', 'APPROVED',
            'CHANGE_FILED', 'CHANGE_DROPPED', 'CLOSED', 'REVOKED'
        )
    );
comment on column target_step.for_subject is 'for whom, where a lent duty was used; empty otherwise';
comment on column target_step.on_indicators is 'opinions on single indicators, by their id';

create table change_request (
    project_code text collate "C" not null,
    fiscal_year integer not null,
    number integer not null,
    mof_div_code text collate "C" not null,
    unit_code text collate "C" not null,
    name text not null,
    base_version integer not null,
    reason text not null,
    effective_on date not null,
    document_number text not null,
    filed_on date not null,
    filed_by text not null,
    filed_for text not null,
    filed_by_name text not null,
    filed_at timestamptz not null,
    status text not null,
    made_version integer not null,
    changes jsonb not null,
    flags text[] not null,
    primary key (project_code, fiscal_year, number),
    constraint change_request_changes_a_version
        foreign key (project_code, fiscal_year, base_version)
        references target_version (project_code, fiscal_year, version),
    constraint change_request_counts_from_one check (number > 0),
    constraint change_request_gives_a_reason check (reason <> ''),
    constraint change_request_is_within_its_year
        check (extract(year from effective_on) = fiscal_year),
    constraint change_request_status_is_known check (status in ('OPEN', 'APPROVED', 'DROPPED')),
    constraint change_request_approved_made_a_version
        check ((status = 'APPROVED') = (made_version > 0)),
    constraint change_request_flags_are_known
        check (flags <@ array['LATE', 'DOWNWARD', 'REPEATED'])
);
comment on table change_request is '变更申请; its content is the target''s draft while it is open';
comment on column change_request.filed_on is 'business date';
comment on column change_request.made_version is 'the version it became; 0 while it is none';
comment on column change_request.changes is 'field by field, before and after';
comment on column change_request.flags is 'what reviewers should beware of';

create unique index change_request_open_is_one on change_request (project_code, fiscal_year)
where status = 'OPEN';
create index change_request_flagged on change_request using gin (flags) where flags <> '{}';

-- 口径: what counts as late and as one too many differs by place and year.
create table change_policy (
    first_year integer primary key,
    late_after_month integer not null,
    late_after_day integer not null,
    repeated_from integer not null,
    constraint change_policy_day_is_a_day
        check (make_date(2000, late_after_month, late_after_day) is not null),
    constraint change_policy_repeats_from_one check (repeated_from > 0)
);
comment on table change_policy is 'from this fiscal year on, until a later row';
comment on column change_policy.late_after_month is 'with the day: the last day on which a change is in time';
comment on column change_policy.repeated_from is 'the change of a year from which on it is flagged';
insert into change_policy values (2000, 10, 31, 2);
