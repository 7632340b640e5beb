-- What a source says it has paid on a day (对账总数), and what the ledger holds of it.
create table control_total (
    source text not null,
    mof_div_code text not null,
    day date not null,
    entries bigint not null,
    amount_fen bigint not null,
    reported_by text not null,
    received_at timestamptz not null default clock_timestamp(),
    found_entries bigint not null default 0,
    found_fen bigint not null default 0,
    compared_at timestamptz not null default '-infinity',
    constraint control_total_key primary key (source, mof_div_code, day),
    constraint control_total_counts check (entries >= 0 and (entries > 0 or amount_fen = 0))
);
comment on table control_total is 'one per source, division and day; what was said is never changed';
comment on column control_total.mof_div_code is 'empty: every division the source pays for';
comment on column control_total.found_entries is 'payment events of the day in the ledger when it was last compared';
create index control_total_by_comparison on control_total (compared_at);
create index control_total_differing on control_total (compared_at)
    where (entries, amount_fen) <> (found_entries, found_fen);
