-- Dead letters of the topics this service reads, kept where they can be listed and put back.
create table dead_letter (
    id bigint generated always as identity,
    letter_topic text not null,
    letter_partition integer not null,
    letter_offset bigint not null,
    topic text not null,
    code text not null,
    reason text not null,
    record_key bytea,
    record_value bytea,
    headers json not null,
    mof_div_code text not null,
    unit_code text not null,
    pay_cert_no text,
    died_at timestamptz not null,
    state text not null default 'WAITING',
    settled_at timestamptz,
    settled_by text,
    settled_why text,
    constraint dead_letter_pkey primary key (id),
    constraint dead_letter_once unique (letter_topic, letter_partition, letter_offset),
    constraint dead_letter_state check (state in ('WAITING', 'REDRIVEN', 'DISCARDED')),
    constraint dead_letter_settled check ((state = 'WAITING') = (settled_at is null))
);
comment on table dead_letter is 'what could not be read or posted, byte for byte; kept after it was put back';
comment on column dead_letter.headers is 'of the original record, as they came, values in base64; json keeps names that jsonb refuses';
comment on column dead_letter.mof_div_code is 'as far as the record can be read; empty: seen by whoever sees everything';
create index dead_letter_waiting on dead_letter (died_at, id) where state = 'WAITING';
create index dead_letter_by_voucher on dead_letter (pay_cert_no) where pay_cert_no is not null;
