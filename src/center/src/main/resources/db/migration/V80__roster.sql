-- Who is on duty where and when, written ahead. No row is changed but for its end, or taken away.
create table roster_entry (
    id bigint generated always as identity primary key,
    scope varchar(130) not null,
    duty varchar(20) not null,
    person varchar(80) not null,
    phone varchar(40) not null,
    begins bigint not null,
    until bigint not null,
    written bigint not null,
    written_by varchar(80) not null,
    -- When somebody ended it before its time: before it began, or while it lasted.
    ended bigint,
    ended_by varchar(80)
);
create index roster_by_time on roster_entry (until, begins);
create index roster_of_place on roster_entry (scope, until);
