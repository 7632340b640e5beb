-- Where the business date can be set (demonstrations, tests), it outlives a restart.
create table business_date (
    only_row boolean primary key default true,
    today date not null,
    constraint business_date_is_one check (only_row)
);
