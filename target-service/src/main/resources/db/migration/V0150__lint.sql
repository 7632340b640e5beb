-- Quality findings: reasons given for blocking ones, and the rule sets that differ by place and year.
create table finding_waiver (
    id bigint generated always as identity primary key,
    project_code text collate "C" not null,
    fiscal_year integer not null,
    code text not null,
    place text not null,
    content text not null,
    reason text not null,
    by_subject text not null,
    by_name text not null,
    at timestamptz not null,
    taken_back_by text,
    constraint finding_waiver_belongs_to_a_target
        foreign key (project_code, fiscal_year) references target (project_code, fiscal_year),
    constraint finding_waiver_has_a_reason check (reason <> '')
);
comment on table finding_waiver is '放行: a blocking finding overridden with a reason';
comment on column finding_waiver.content is 'SHA-256 of what it was given for; another value voids it';
comment on column finding_waiver.taken_back_by is 'subject of who took it back; null while it stands';
create index finding_waiver_by_target on finding_waiver (project_code, fiscal_year, id);

create table lint_rule_set (
    version integer generated always as identity primary key,
    division text collate "C" not null,
    from_year integer not null,
    content jsonb not null,
    reason text not null,
    by_subject text not null,
    by_name text not null,
    at timestamptz not null,
    constraint lint_rule_set_division_form check (division ~ '^([0-9]{2}|[0-9]{4}|[0-9]{6}|[0-9]{9})?$'),
    constraint lint_rule_set_year_range check (from_year between 2000 and 2099)
);
comment on table lint_rule_set is '质量审核规则集: only added to; the nearest place and latest year counts';
comment on column lint_rule_set.division is 'what the 财政区划 begins with; empty for everywhere';
create trigger lint_rule_set_is_history
before update or delete or truncate on lint_rule_set
for each statement execute function refuse_to_edit_history();
