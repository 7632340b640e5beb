-- The score of a project's year, edition by edition. History is never edited.
create table evaluation_edition (
    project_code text collate "C" not null,
    fiscal_year integer not null,
    edition integer not null,
    mof_div_code text not null,
    unit_code text not null,
    unit_name text not null,
    name text not null,
    run_id uuid not null,
    scheme text not null,
    scheme_version integer not null,
    target_version integer not null,
    total numeric(5, 2) not null,
    grade text not null,
    result jsonb not null,
    fingerprint text not null,
    recorded_at timestamptz not null,
    constraint evaluation_edition_pk primary key (project_code, fiscal_year, edition),
    constraint evaluation_edition_counts_from_1 check (edition > 0),
    constraint evaluation_total_range check (total between 0 and 100),
    constraint evaluation_scheme foreign key (scheme, scheme_version) references scheme (name, version)
);
comment on table evaluation_edition is '自评得分 and 等级; the highest edition counts';
comment on column evaluation_edition.result is 'execution part, rows with their trace, notes';
comment on column evaluation_edition.fingerprint is 'SHA-256 of what the score rests on; an equal result makes no new edition';
create index evaluation_edition_by_year on evaluation_edition (fiscal_year, project_code, edition desc);

create trigger evaluation_edition_is_only_added_to before update or delete on evaluation_edition
for each row execute function refuse_change();
