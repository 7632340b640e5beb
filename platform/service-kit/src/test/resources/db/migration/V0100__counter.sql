-- What the trial of the kit keeps.
create table counter (
    name text primary key,
    value bigint not null,
    revision bigint not null
);
comment on table counter is 'counts how often each name was counted up';
