-- Batches that are too long to be answered at once: spooled here, so that any replica may go on.
create table payment_batch (
    id uuid not null default gen_random_uuid(),
    sent_by text not null,
    source text,
    divisions text[] not null,
    unit_prefixes text[] not null,
    dry_run boolean not null,
    origin text,
    status text not null default 'RECEIVING',
    lines integer not null default 0,
    done integer not null default 0,
    accepted integer not null default 0,
    replayed integer not null default 0,
    parked integer not null default 0,
    conflicts integer not null default 0,
    rejected integer not null default 0,
    started_at timestamptz not null default clock_timestamp(),
    finished_at timestamptz,
    worker text,
    lease_until timestamptz,
    outcomes text not null default 'KEPT',
    constraint payment_batch_pkey primary key (id),
    constraint payment_batch_status
        check (status in ('RECEIVING', 'RUNNING', 'DONE', 'CANCELLED', 'FAILED')),
    constraint payment_batch_outcomes check (outcomes in ('KEPT', 'GOING', 'GONE')),
    constraint payment_batch_counts
        check (done = accepted + replayed + parked + conflicts + rejected),
    constraint payment_batch_finished
        check ((finished_at is null) = (status in ('RECEIVING', 'RUNNING')))
);
comment on column payment_batch.lines is 'all of them, known once the last one has arrived';
comment on column payment_batch.done is 'lines with an outcome; where an interrupted batch goes on';
comment on column payment_batch.started_at is 'when its first line was kept';
comment on column payment_batch.outcomes is 'whether its lines can still be asked about';
comment on column payment_batch.origin is 'the file it came from, until that has been put away';
create unique index payment_batch_origin on payment_batch (origin) where status <> 'RECEIVING';
create index payment_batch_unfinished on payment_batch (started_at, id)
    where status in ('RECEIVING', 'RUNNING');
create index payment_batch_finished_at on payment_batch (finished_at) where outcomes <> 'GONE';

create table payment_batch_piece (
    batch_id uuid not null,
    first integer not null,
    size integer not null,
    content text not null,
    constraint payment_batch_piece_pkey primary key (batch_id, first),
    constraint payment_batch_piece_batch
        foreign key (batch_id) references payment_batch (id) on delete cascade
);
comment on table payment_batch_piece is 'lines as they were read, until they have an outcome';

create table payment_batch_outcome (
    batch_id uuid not null,
    line integer not null,
    outcome text not null,
    entry_id text,
    recorded_at timestamptz,
    why json,
    constraint payment_batch_outcome_pkey primary key (batch_id, line),
    constraint payment_batch_outcome_batch
        foreign key (batch_id) references payment_batch (id) on delete cascade
);
create index payment_batch_outcome_by_code on payment_batch_outcome (batch_id, outcome, line)
    where outcome <> 'ACCEPTED';
