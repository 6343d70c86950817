-- Every version of every response plan, as the alarm journal told of it.
create table response_version (
    book varchar(130) not null,
    number integer not null,
    drafted_by varchar(64),
    drafted_at bigint not null,
    note varchar(1000) not null,
    document varchar(65536) not null,
    approved_by varchar(64),
    approved_at bigint,
    holds_from bigint,
    approval_note varchar(1000),
    primary key (book, number)
);

-- The response plan that held when an alarm asked for people last.
alter table alarm add column response_book varchar(130);
alter table alarm add column response_version integer;
alter table alarm add column response_approved_by varchar(64);
alter table alarm add column response_approved_at bigint;

-- An event knows since when it has its colour, and which tasks of that colour are done.
update site_event set document = replace(document, '"step":"',
    '"since":' || cast(opened_at as varchar(20)) || ',"tasks":{},"step":"');
