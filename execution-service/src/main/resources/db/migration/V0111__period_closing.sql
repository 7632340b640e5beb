-- When the books were closed through which day: by this instant a late event is told from one that
-- came in time. By wall clock, because that is what entries are recorded by.
create table period_closing (
    closed_through date not null,
    closed_at timestamptz not null default record_instant(),
    constraint period_closing_key primary key (closed_through)
);
comment on table period_closing is 'cut-offs of months and checkpoints; append-only';
create trigger period_closing_is_append_only
    before update or delete on period_closing
    for each row execute function refuse_change();
