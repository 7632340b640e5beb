-- Every change and every refusal; nothing is ever edited here.
create table audit_event (
    id bigint generated always as identity primary key,
    at timestamptz not null default clock_timestamp(),
    actor text not null,
    roles text[] not null,
    action text not null,
    subject text not null,
    outcome text not null,
    detail text
);
comment on column audit_event.actor is 'sub of the token, or the name of the machine';
comment on column audit_event.outcome is 'DONE, or the status and code of the refusal';
create index audit_event_by_subject on audit_event (subject, id);
