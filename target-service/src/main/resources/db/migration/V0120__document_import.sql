-- Imports of many tables as a resource: the files stay until all is done, the position moves with
-- each chunk, so any replica can go on where another stopped.
create table document_import (
    id uuid not null,
    fiscal_year integer not null,
    mof_div_code text not null,
    unit_code text,
    unit_name text,
    dry_run boolean not null,
    divisions text[] not null,
    unit_prefixes text[] not null,
    started_by text not null,
    roles text[] not null,
    status text not null,
    total integer not null,
    done integer not null,
    goals jsonb not null default '[]',
    started_at timestamptz not null,
    finished_at timestamptz,
    worker text,
    lease_until timestamptz,
    constraint document_import_pk primary key (id),
    constraint document_import_status check (status in ('RUNNING', 'DONE', 'CANCELLED', 'FAILED')),
    constraint document_import_has_a_scope check (cardinality(divisions) = cardinality(unit_prefixes)),
    constraint document_import_done_within_total check (done between 0 and total)
);
comment on table document_import is '批量导入: many project tables read in the background';
comment on column document_import.divisions is 'with unit_prefixes the data scope of who sent it';
comment on column document_import.done is 'tables done; the next chunk begins after them';
comment on column document_import.goals is 'what became of part one of each file, in no language';
comment on column document_import.lease_until is 'a worker not heard of until then has lost the import';
create index document_import_running on document_import (started_at) where status = 'RUNNING';

create table document_import_file (
    import_id uuid not null references document_import on delete cascade,
    position integer not null,
    name text not null,
    sha256 text not null,
    content bytea not null,
    constraint document_import_file_pk primary key (import_id, position)
);
comment on table document_import_file is 'as sent; removed when the import has ended';

create table document_import_outcome (
    import_id uuid not null references document_import on delete cascade,
    position integer not null,
    result text not null,
    outcome jsonb not null,
    constraint document_import_outcome_pk primary key (import_id, position)
);
comment on table document_import_outcome is 'what became of each table, in no language';
