-- Exactly one version is in force at any instant: versions follow each other without gap or fork,
-- and no version begins before the one it follows. So of all that have begun the last one counts,
-- whatever programs do at the same time.
alter table target_version
    add column replaces integer,
    add column replaces_effective_on date,
    add column document_number text not null default '',
    add column reason text not null default '',
    add constraint target_version_is_known_with_its_day
        unique (project_code, fiscal_year, version, effective_on),
    add constraint target_version_follows_the_one_before check (
        (version = 1 and replaces is null and replaces_effective_on is null)
        or (version > 1 and replaces is not null and replaces = version - 1
            and replaces_effective_on is not null and effective_on >= replaces_effective_on)
    ),
    add constraint target_version_replaces_what_is_there
        foreign key (project_code, fiscal_year, replaces, replaces_effective_on)
        references target_version (project_code, fiscal_year, version, effective_on);
comment on column target_version.replaces is 'the version before; it counts up to the day before this one';
comment on column target_version.replaces_effective_on is 'first day of the version before; from the same day this one replaces it wholly';
comment on column target_version.document_number is '指标文/调整文号; empty where no money changed';
comment on column target_version.reason is 'why it was changed; empty for the first version';
