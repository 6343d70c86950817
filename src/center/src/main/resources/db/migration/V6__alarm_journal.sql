-- The alarms follow from the topic alarms now; what was there before is read anew from conditions.
drop table alarm_journal;
drop table alarm;
delete from seen;
delete from consumed where topic = 'conditions';
alter table site drop column life;
alter table site drop column reconcile_at;

create table alarm (
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
    because varchar(12000) not null,
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
    primary key (world, site, number)
);
create index alarm_open on alarm (closed, received);
create index alarm_received on alarm (received);

-- The event of a site: its open one by itself, all of them for the record.
create table site_event (
    world varchar(40) not null,
    site varchar(64) not null,
    number bigint not null,
    opened_at bigint not null,
    closed_at bigint,
    document varchar(100000) not null,
    primary key (world, site, number)
);
create index site_event_open on site_event (closed_at, opened_at);

-- What a desk knows besides, as a document.
create table desk (
    world varchar(40) not null,
    site varchar(64) not null,
    document varchar(1000000) not null,
    primary key (world, site)
);

-- All that ever happened: to an alarm, to an event, to a condition.
create table alarm_journal (
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
create index journal_of_alarm on alarm_journal (world, site, alarm);
create index journal_of_event on alarm_journal (world, site, event);
create index journal_by_time on alarm_journal (happened);
