-- 佐证材料, by content: the same file is stored once, whoever sends it. In the database, so that every
-- replica reads it and one backup holds it with the reports that name it.
create table evidence_content (
    hash text not null,
    media_type text not null,
    size_bytes integer not null,
    bytes bytea not null,
    constraint evidence_content_pkey primary key (hash),
    constraint evidence_content_hash check (hash ~ '^sha256:[0-9a-f]{64}$'),
    constraint evidence_content_size check (size_bytes = length(bytes) and size_bytes > 0)
);
comment on table evidence_content is 'evidence files by the hash of their bytes; never edited';
-- Pictures and office files are compressed already.
alter table evidence_content alter column bytes set storage external;

create table evidence_file (
    id bigint generated always as identity,
    hash text not null,
    mof_div_code text not null,
    unit_code text not null,
    name text not null,
    uploaded_by text not null,
    uploaded_at timestamptz not null default clock_timestamp(),
    constraint evidence_file_pkey primary key (id),
    constraint evidence_file_once unique (hash, mof_div_code, unit_code),
    constraint evidence_file_content foreign key (hash) references evidence_content
);
comment on table evidence_file is 'who has sent a file: it is seen by whoever sees that unit';
comment on column evidence_file.unit_code is 'of the sender''s scope; empty for a whole division';
create trigger evidence_content_is_append_only
    before update or delete on evidence_content
    for each row execute function refuse_change();
