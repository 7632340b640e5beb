-- The ledger (支付明细账): one row for each entry of a voucher line, appended and never changed.
-- The natural key is the primary key: what arrives twice is the same entry. It leads with the voucher
-- number, because people ask by it. Partitioned by fiscal year, which every key holds.
create table ledger_entry (
    fiscal_year integer not null,
    pay_cert_no text not null,
    line_no integer not null,
    mof_div_code text not null,
    source text not null,
    step text not null,
    leg smallint not null,
    kind text not null,
    project_code text not null,
    unit_code text not null,
    fund_type_code text not null,
    fund text not null,
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
    counts boolean not null generated always as (
        step = 'PAID' and (original_fiscal_year is null or original_fiscal_year = fiscal_year)
    ) stored,
    recorded_at timestamptz not null,
    constraint ledger_entry_key
        primary key (pay_cert_no, line_no, mof_div_code, source, step, leg, fiscal_year),
    constraint ledger_entry_step check (step in ('ISSUED', 'PAID', 'VOID')),
    constraint ledger_entry_kind check (kind in ('PAYMENT', 'REFUND', 'CORRECTION', 'VOID')),
    constraint ledger_entry_fund check (fund in ('FISCAL', 'OTHER')),
    constraint ledger_entry_moves_money check (amount_fen <> 0),
    constraint ledger_entry_paid_on_a_day check ((step = 'PAID') = (xpay_date is not null)),
    constraint ledger_entry_two_legs check (leg = 1 or (leg = 2 and kind = 'CORRECTION')),
    constraint ledger_entry_names_original
        check ((kind in ('REFUND', 'CORRECTION')) = (original_pay_cert_no is not null))
)
partition by list (fiscal_year);
comment on table ledger_entry is 'append-only; corrections are new entries';
comment on column ledger_entry.step is 'ISSUED: in transit; PAID: counts from xpay_date; VOID: withdrawn before payment';
comment on column ledger_entry.leg is '1, and 2 for the plus leg of a correction';
comment on column ledger_entry.fund is 'as classified when it was posted; see fund_type';
comment on column ledger_entry.amount_fen is 'signed: what the leg adds to its project';
comment on column ledger_entry.counts is 'whether amount_fen is part of what was paid; a refund of an earlier year is not';
comment on column ledger_entry.payee is 'account numbers masked';
comment on column ledger_entry.recorded_at is 'when it was posted here; xpay_date is when it took effect';

do $$
begin
    for year in 2020..2035 loop
        execute format(
            'create table ledger_entry_%s partition of ledger_entry for values in (%s)', year, year);
    end loop;
end
$$;
create table ledger_entry_other_years partition of ledger_entry default;

create index ledger_entry_by_project on ledger_entry (project_code, xpay_date);
create index ledger_entry_by_original
    on ledger_entry (original_pay_cert_no, original_line_no, original_fiscal_year)
    where original_pay_cert_no is not null;

create function refuse_change() returns trigger
language plpgsql as $$
begin
    raise exception '% is append-only', tg_table_name;
end
$$;

create trigger ledger_entry_is_append_only
    before update or delete on ledger_entry
    for each row execute function refuse_change();

-- A truncation fires on the table it names, so every partition has the trigger of its own.
do $$
declare
    part regclass;
begin
    for part in select inhrelid::regclass from pg_inherits where inhparent = 'ledger_entry'::regclass
    loop
        execute format(
            'create trigger %I before truncate on %s for each statement execute function refuse_change()',
            'ledger_entry_is_not_truncated', part);
    end loop;
end
$$;
create trigger ledger_entry_is_not_truncated
    before truncate on ledger_entry
    for each statement execute function refuse_change();
