-- What cannot be posted yet waits here and is never dropped; the columns are those of a payment.
create table parked_event (
    fiscal_year integer not null,
    pay_cert_no text not null,
    line_no integer not null,
    mof_div_code text not null,
    source text not null,
    step text not null,
    kind text not null,
    project_code text not null,
    unit_code text not null,
    fund_type_code text not null,
    amount_fen bigint not null,
    vou_date date,
    xpay_date date,
    payee text,
    purpose text,
    exp_func_code text,
    gov_bgt_eco_code text,
    dep_bgt_eco_code text,
    original_mof_div_code text,
    original_fiscal_year integer,
    original_pay_cert_no text,
    original_line_no integer,
    to_project_code text,
    recorded_at timestamptz not null,
    reason text not null,
    waits_for text not null,
    state text not null default 'WAITING',
    settled_at timestamptz,
    settled_by text,
    settled_why text,
    constraint parked_event_key
        primary key (pay_cert_no, line_no, mof_div_code, source, step, fiscal_year),
    constraint parked_event_reason check (reason in ('PROJECT', 'VOUCHER', 'REFUSED')),
    constraint parked_event_state check (state in ('WAITING', 'RELEASED', 'DISCARDED')),
    constraint parked_event_settled check ((state = 'WAITING') = (settled_at is null))
);
comment on table parked_event is 'events that wait for their project or their voucher; kept after release';
comment on column parked_event.recorded_at is 'when it came';
comment on column parked_event.waits_for is 'what it waits for, or the code of the rule that refused its release';
create index parked_event_waiting_by_project
    on parked_event (project_code, fiscal_year) where state = 'WAITING';
create index parked_event_waiting_by_other_project
    on parked_event (to_project_code, fiscal_year) where state = 'WAITING' and to_project_code is not null;
create index parked_event_waiting_by_reason on parked_event (reason) where state = 'WAITING';
create index parked_event_waiting_by_voucher
    on parked_event (waits_for) where state = 'WAITING' and reason = 'VOUCHER';
create index parked_event_waiting_by_age on parked_event (recorded_at) where state = 'WAITING';
