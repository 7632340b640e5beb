-- Payment events that were refused over REST, alone or in a batch, so that their voucher numbers can be asked about. What
-- is refused on Kafka is a dead letter. Kept for a while, and not the content: it may be anything.
create table refused_event (
    id bigint generated always as identity,
    channel text not null,
    sender text not null,
    source text not null,
    mof_div_code text not null,
    unit_code text not null,
    fiscal_year integer,
    pay_cert_no text not null,
    line_no integer,
    objections json not null,
    refused_at timestamptz not null default clock_timestamp(),
    constraint refused_event_pkey primary key (id),
    constraint refused_event_channel check (channel in ('REST', 'BATCH'))
);
comment on table refused_event is 'refused payment events by voucher number, for a while';
comment on column refused_event.sender is 'subject of the token it came with';
comment on column refused_event.mof_div_code is 'as it was sent; empty: seen by whoever sees everything';
comment on column refused_event.objections is 'code, place and numbers of everything that was wrong';
create index refused_event_by_voucher on refused_event (pay_cert_no, id);
