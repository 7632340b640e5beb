-- Sealing, "as known at" and reconciliation read the ledger by time. A summary per block range costs
-- an insert next to nothing, which a tree over 10 million instants would not.
create index ledger_entry_by_time on ledger_entry
    using brin (recorded_at, xpay_date) with (autosummarize = on);

-- Only an index's owner may do this, and the service need not be the owner.
create function summarize_ledger_times() returns void
language plpgsql security definer
set search_path from current as $$
begin
    perform brin_summarize_new_values(inhrelid)
    from pg_inherits
    where inhparent = 'ledger_entry_by_time'::regclass;
end
$$;

-- The chain over the ledger: each block seals what was recorded in its span and names the one before.
create table ledger_block (
    number bigint not null,
    recorded_after timestamptz not null,
    recorded_through timestamptz not null,
    entries integer not null,
    previous_hash bytea not null,
    hash bytea not null,
    marks bytea not null,
    sealed_at timestamptz not null default clock_timestamp(),
    constraint ledger_block_key primary key (number),
    constraint ledger_block_span check (recorded_after < recorded_through),
    constraint ledger_block_hashes check (length(hash) = 32 and length(previous_hash) = 32),
    constraint ledger_block_mark_of_each check (length(marks) = 8 * entries and entries > 0)
);
comment on table ledger_block is 'sealed spans of the ledger, append-only; see ADR 0023';
comment on column ledger_block.hash is 'SHA-256 over number, span, previous hash and every entry';
comment on column ledger_block.marks is 'first 8 bytes of the SHA-256 of each entry: they find the one that does not fit';

create trigger ledger_block_is_append_only
    before update or delete on ledger_block
    for each row execute function refuse_change();
create trigger ledger_block_is_not_truncated
    before truncate on ledger_block
    for each statement execute function refuse_change();

-- The nightly comparison of totals and ledger; its day is its lock.
create table totals_check (
    day date not null,
    started_at timestamptz not null default clock_timestamp(),
    finished_at timestamptz,
    mismatches integer,
    first_mismatch text,
    constraint totals_check_key primary key (day),
    constraint totals_check_finished check ((finished_at is null) = (mismatches is null))
);
comment on table totals_check is 'what the nightly check of invariant I3 found, one row a night';

-- Up to when it is known what was known. Nothing here trusts a clock: an instant for the record lies
-- after `drawn_after`, whatever the time is, and `known_through` follows when every transaction that
-- could have drawn an earlier one has ended.
create table record_horizon (
    only_row boolean not null default true,
    drawn_after timestamptz not null,
    known_through timestamptz not null,
    open_before xid8,
    constraint record_horizon_key primary key (only_row),
    constraint record_horizon_one_row check (only_row),
    constraint record_horizon_order check (known_through <= drawn_after)
);
comment on table record_horizon is 'one row; see ADR 0023';
comment on column record_horizon.drawn_after is 'whoever draws from now on draws a later instant';
comment on column record_horizon.known_through is 'every entry up to here has been committed, and none will join them';
comment on column record_horizon.open_before is 'transactions below are waited for; null: not looked at yet';
insert into record_horizon (drawn_after, known_through) values (clock_timestamp(), 'epoch');

-- The transaction gets its number first and reads the row after it: a reader that does not see the
-- transaction among those in progress has moved the row before. Volatile, so that the read is fresh.
create function record_instant() returns timestamptz
language plpgsql volatile as $$
begin
    perform pg_current_xact_id();
    return greatest(
        clock_timestamp(),
        (select drawn_after + interval '1 microsecond' from record_horizon));
end
$$;
