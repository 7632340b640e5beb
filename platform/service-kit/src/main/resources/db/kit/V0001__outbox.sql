-- Events leave in the transaction that caused them; the relay publishes them afterwards, in order.
create table outbox (
    id bigint generated always as identity primary key,
    topic text not null,
    type text,
    keys text[] not null,
    body text,
    trace_parent text,
    created_at timestamptz not null default clock_timestamp(),
    constraint outbox_names_keys check (cardinality(keys) > 0),
    constraint outbox_types_events check ((type is null) = (body is null)),
    constraint outbox_event_has_one_key check (body is null or cardinality(keys) = 1)
)
with (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 1000);
comment on table outbox is 'events on their way out; a row is deleted once the broker has it';
comment on column outbox.type is 'ce_type of the event; null: the feed of the topic says it';
comment on column outbox.body is 'the event itself; null: the current state of the keys is published';

-- One relayer per database, by advisory lock; the row tells whether the last one left cleanly.
create table outbox_relayer (
    only_row boolean primary key default true,
    at_work boolean not null default false,
    constraint outbox_relayer_is_one check (only_row)
);
comment on table outbox_relayer is 'at_work stays true when a relayer was killed: its sends may still be in flight';
insert into outbox_relayer default values;
