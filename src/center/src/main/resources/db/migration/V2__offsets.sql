-- How far each partition was read, kept in the transaction of what was read from it.
create table consumed (
    topic varchar(249) not null,
    part integer not null,
    next_offset bigint not null,
    primary key (topic, part)
);
