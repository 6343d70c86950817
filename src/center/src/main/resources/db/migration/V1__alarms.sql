-- Every event taken: its id is its identity, so a repeated one is recognised.
create table seen (
    world varchar(40) not null,
    site varchar(64) not null,
    life varchar(300) not null,
    seq bigint not null,
    digest varchar(64) not null,
    primary key (world, site, life, seq)
);

-- What each site last said of itself; its clock never goes back.
create table site (
    world varchar(40) not null,
    site varchar(64) not null,
    clock bigint not null,
    plan_version integer,
    heard bigint not null,
    primary key (world, site)
);

create table alarm (
    id bigint generated always as identity primary key,
    world varchar(40) not null,
    site varchar(64) not null,
    condition_name varchar(200) not null,
    colour varchar(10) not null,
    activity varchar(10) not null,
    acknowledgement varchar(20) not null,
    measured bigint,
    received bigint not null,
    decided bigint,
    told bigint,
    answered bigint,
    sensor varchar(64),
    reading double precision,
    unit varchar(40),
    limit_value double precision,
    plan_version integer not null,
    approved_by varchar(1000),
    quality varchar(20),
    unverified boolean not null,
    log_position varchar(300) not null,
    late boolean not null,
    backfilled boolean not null,
    lost boolean not null,
    returned_at bigint,
    answer_user varchar(64),
    answer_note varchar(1000)
);
create index alarm_of_condition on alarm (world, site, condition_name, id);

-- All that ever happened to an alarm: events of the log and answers of people.
create table alarm_journal (
    id bigint generated always as identity primary key,
    alarm bigint not null references alarm (id),
    what varchar(20) not null,
    colour varchar(10) not null,
    happened bigint not null,
    answer_user varchar(64),
    answer_note varchar(1000)
);
