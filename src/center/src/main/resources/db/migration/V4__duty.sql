-- Who walked round a site and what they found.
create table if not exists patrol (
    id bigint generated always as identity primary key,
    world varchar(40) not null,
    site varchar(64) not null,
    walked bigint not null,
    by_whom varchar(80) not null,
    entered bigint not null,
    note varchar(1000) not null
);
create index if not exists patrol_of_site on patrol (world, site, walked);
create table if not exists patrol_item (
    patrol bigint not null references patrol (id),
    item varchar(40) not null,
    finding varchar(20) not null,
    note varchar(300) not null,
    primary key (patrol, item)
);

-- What people typed into the table of a site and a day; nothing is overwritten, the newest counts.
create table if not exists daily_entry (
    id bigint generated always as identity primary key,
    world varchar(40) not null,
    site varchar(64) not null,
    day_date varchar(10) not null,
    entry varchar(20) not null,
    content varchar(2000) not null,
    by_whom varchar(80) not null,
    entered bigint not null
);
create index if not exists daily_entry_of_day on daily_entry (world, site, day_date, id);

-- Roads that somebody said are cut, each until somebody says that it is open again.
create table if not exists road_cut (
    id bigint generated always as identity primary key,
    world varchar(40) not null,
    site varchar(64) not null,
    station varchar(64) not null,
    cut_at bigint not null,
    cut_by varchar(80) not null,
    reason varchar(300) not null,
    opened_at bigint,
    opened_by varchar(80)
);
create index if not exists road_cut_of_site on road_cut (world, site, station);

-- Who took the duty over when and from whom, and what the centre counted at that moment.
create table if not exists shift (
    id bigint generated always as identity primary key,
    began bigint not null,
    officer varchar(80) not null,
    taken_from varchar(80) not null,
    sound_heard boolean not null,
    path varchar(300) not null,
    ponds integer not null,
    ponds_covered integer not null,
    hazards integer not null,
    hazards_online integer not null,
    sites_blind integer not null,
    dangers_overdue integer not null,
    note varchar(1000) not null
);
create table if not exists shift_call (
    shift bigint not null references shift (id),
    place integer not null,
    person varchar(80) not null,
    phone varchar(40) not null,
    -- None while nobody has phoned.
    outcome varchar(20),
    note varchar(300) not null,
    primary key (shift, place)
);

-- Hidden dangers, from found to accepted.
create table if not exists danger (
    id bigint generated always as identity primary key,
    world varchar(40) not null,
    site varchar(64) not null,
    alarm varchar(200) not null,
    title varchar(200) not null,
    grade varchar(20) not null,
    owner varchar(80) not null,
    deadline varchar(10) not null,
    state varchar(20) not null,
    opened bigint not null
);
create index if not exists danger_of_site on danger (world, site, id);
create table if not exists danger_step (
    id bigint generated always as identity primary key,
    danger bigint not null references danger (id),
    step varchar(20) not null,
    happened bigint not null,
    by_whom varchar(80) not null,
    note varchar(1000) not null
);
create table if not exists danger_photo (
    id bigint generated always as identity primary key,
    danger bigint not null references danger (id),
    kind varchar(10) not null,
    content bytea not null,
    added bigint not null,
    by_whom varchar(80) not null
);

-- Who is on duty where and when, written ahead. No row is changed but for its end, or taken away.
create table if not exists roster_entry (
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
create index if not exists roster_by_time on roster_entry (until, begins);
create index if not exists roster_of_place on roster_entry (scope, until);
