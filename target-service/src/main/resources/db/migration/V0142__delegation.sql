-- 职责委托: a duty lent for a time; taken back it stays readable.
create table delegation (
    id bigint generated always as identity primary key,
    lender text not null,
    lender_name text not null,
    borrower text not null,
    borrower_name text not null,
    duty text not null,
    mof_div_code text collate "C" not null,
    unit_code text collate "C" not null,
    from_day date not null,
    until_day date not null,
    reason text not null,
    lent_at timestamptz not null,
    revoked_at timestamptz,
    constraint delegation_is_to_another check (lender <> borrower),
    constraint delegation_duty_is_known check (
        duty in ('UNIT', 'DEPARTMENT', 'FINANCE_SECTION', 'FINANCE_PERFORMANCE')
    ),
    constraint delegation_division_form check (mof_div_code ~ '^[0-9]{9}$'),
    constraint delegation_unit_form check (unit_code ~ '^([0-9]{3}){0,5}$'),
    constraint delegation_has_days check (until_day >= from_day),
    constraint delegation_gives_a_reason check (reason <> '')
);
comment on table delegation is '职责委托: who acts for whom, for which units, on which days';
comment on column delegation.unit_code is 'what unit codes start with; empty for the whole division';
comment on column delegation.from_day is 'first day, business date';
comment on column delegation.until_day is 'last day, business date';
create unique index delegation_is_lent_once
on delegation (lender, borrower, duty, mof_div_code, unit_code, from_day, until_day)
where revoked_at is null;
create index delegation_by_borrower on delegation (borrower, until_day) where revoked_at is null;
