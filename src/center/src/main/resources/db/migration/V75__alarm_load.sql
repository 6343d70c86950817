-- How many alarms asked for people, second by second: what the floods of alarms of a world follow from.
create table alarm_load (
    world varchar(40) not null,
    at_second bigint not null,
    raised integer not null,
    primary key (world, at_second)
);

-- Earlier alarms of the same condition are looked up for the page of each alarm.
create index alarm_of_condition on alarm (world, site, condition_name, received);
