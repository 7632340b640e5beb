-- Which divisions to look at again: a total came, began to fit or ceased to. Appended to and taken away whole, so that
-- whoever counts a day waits for nobody.
create table delivery_move (
    id bigint generated always as identity,
    mof_div_code text not null,
    constraint delivery_move_pkey primary key (id)
);
comment on table delivery_move is 'divisions whose completeness may have moved; usually empty';
comment on column delivery_move.mof_div_code is 'empty: every division';

-- How far readers of execution.spending.v1 have been told that a division is complete, and where the telling stands.
create table told_delivery (
    mof_div_code text not null,
    complete_through date,
    moved_after date,
    moved_through date,
    seen_at timestamptz,
    position_unit text not null default '',
    position_project text not null default '',
    position_year integer not null default 0,
    constraint told_delivery_pkey primary key (mof_div_code),
    constraint told_delivery_begun check ((moved_through is null) = (seen_at is null)),
    constraint told_delivery_moved check (moved_after < moved_through)
);
comment on table told_delivery is 'completeness of a division as readers know it, or will when the telling has ended';
comment on column told_delivery.moved_through is 'accounts with a day that counts after moved_after through it are told; null: all have been';
comment on column told_delivery.seen_at is 'when the move was seen; no replica remembers the day before for long';
comment on column told_delivery.position_project is 'the last account looked at: where an interrupted telling goes on';
create index told_delivery_under_way on told_delivery (seen_at) where moved_through is not null;
