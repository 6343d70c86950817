-- Every event taken: its id is its identity, so a repeated one is recognised.
create table if not exists seen (
    world varchar(40) not null,
    site varchar(64) not null,
    life varchar(300) not null,
    seq bigint not null,
    digest varchar(64) not null,
    primary key (world, site, life, seq)
);

-- What each site last said of itself; its clock never goes back.
create table if not exists site (
    world varchar(40) not null,
    site varchar(64) not null,
    clock bigint not null,
    plan_version integer,
    heard bigint not null,
    primary key (world, site)
);

-- How far each partition was read, kept in the transaction of what was read from it.
create table if not exists consumed (
    topic varchar(249) not null,
    part integer not null,
    next_offset bigint not null,
    primary key (topic, part)
);

-- Every plan heard of: what its sensors are called, and where each limit comes from.
create table if not exists plan (
    world varchar(40) not null,
    site varchar(64) not null,
    version integer not null,
    document bytea not null,
    -- When it came into the log, ms since 1970 UTC: since when one counts that names no time.
    known bigint,
    primary key (world, site, version)
);

create table if not exists alarm (
    world varchar(40) not null,
    site varchar(64) not null,
    number bigint not null,
    condition_name varchar(200) not null,
    life varchar(300) not null,
    colour varchar(10) not null,
    activity varchar(10) not null,
    acknowledgement varchar(20) not null,
    latched boolean not null,
    closed boolean not null,
    raising integer not null,
    recent varchar(80) not null,
    event bigint not null,
    masked_by varchar(200),
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
    -- Of a condition of the whole site: the conditions it rested on, one a line.
    because varchar(12000) not null,
    -- The numbers by name that its sentence is made of, one name=number a line.
    facts varchar(2000) not null,
    log_position varchar(300) not null,
    late boolean not null,
    backfilled boolean not null,
    lost boolean not null,
    orphaned boolean not null,
    unrestated boolean not null,
    chattering boolean not null,
    first_out boolean not null,
    returned_at bigint,
    answer_user varchar(64),
    answer_note varchar(1000),
    -- The response plan that held when it asked for people last.
    response_book varchar(130),
    response_version integer,
    response_approved_by varchar(64),
    response_approved_at bigint,
    primary key (world, site, number)
);
create index if not exists alarm_open on alarm (closed, received);
create index if not exists alarm_received on alarm (received);
-- Earlier alarms of the same condition are looked up for the page of each alarm.
create index if not exists alarm_of_condition on alarm (world, site, condition_name, received);

-- The event of a site: its open one by itself, all of them for the record.
create table if not exists site_event (
    world varchar(40) not null,
    site varchar(64) not null,
    number bigint not null,
    opened_at bigint not null,
    closed_at bigint,
    document varchar(1000000) not null,
    -- Still kept at hand: it is open, or something of it still stands outside.
    unfinished boolean default false not null,
    primary key (world, site, number)
);
create index if not exists site_event_open on site_event (closed_at, opened_at);
create index if not exists site_event_unfinished on site_event (unfinished);

-- What a desk knows besides, as a document.
create table if not exists desk (
    world varchar(40) not null,
    site varchar(64) not null,
    document varchar(1000000) not null,
    primary key (world, site)
);

-- All that ever happened: to an alarm, to an event, to a condition.
create table if not exists alarm_journal (
    id bigint generated always as identity primary key,
    world varchar(40) not null,
    site varchar(64) not null,
    alarm bigint,
    event bigint,
    what varchar(20) not null,
    colour varchar(10),
    happened bigint not null,
    by_user varchar(64),
    note varchar(2000) not null
);
create index if not exists journal_of_alarm on alarm_journal (world, site, alarm);
create index if not exists journal_of_event on alarm_journal (world, site, event);
create index if not exists journal_by_time on alarm_journal (happened);

-- How many alarms asked for people, second by second: what the floods of alarms of a world follow from.
create table if not exists alarm_load (
    world varchar(40) not null,
    at_second bigint not null,
    raised integer not null,
    primary key (world, at_second)
);

-- What people told a site, as it heard it: responses, forecasts, comparisons of manual readings.
-- A new life of the judge restates none of it; where it stands in the log is its identity.
create table if not exists told (
    world varchar(40) not null,
    site varchar(64) not null,
    kind varchar(20) not null,
    log_position varchar(300) not null,
    clock bigint not null,
    measured bigint,
    begins bigint,
    sensor varchar(64),
    amount double precision,
    unit varchar(40),
    automatic double precision,
    difference double precision,
    by_whom varchar(1000),
    words varchar(2000) not null,
    older boolean not null,
    primary key (world, site, kind, log_position)
);

-- Every version of every response plan, as the alarm journal told of it.
create table if not exists response_version (
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
