-- What people told a site, as it heard it: responses, forecasts, comparisons of manual readings.
-- A new life of the judge restates none of it; where it stands in the log is its identity.
create table told (
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

-- Who walked round a site and what they found.
create table patrol (
    id bigint generated always as identity primary key,
    world varchar(40) not null,
    site varchar(64) not null,
    walked bigint not null,
    by_whom varchar(80) not null,
    entered bigint not null,
    note varchar(1000) not null
);
create index patrol_of_site on patrol (world, site, walked);
create table patrol_item (
    patrol bigint not null references patrol (id),
    item varchar(40) not null,
    finding varchar(20) not null,
    note varchar(300) not null,
    primary key (patrol, item)
);

-- What people typed into the table of a site and a day; nothing is overwritten, the newest counts.
create table daily_entry (
    id bigint generated always as identity primary key,
    world varchar(40) not null,
    site varchar(64) not null,
    day_date varchar(10) not null,
    entry varchar(20) not null,
    content varchar(2000) not null,
    by_whom varchar(80) not null,
    entered bigint not null
);
create index daily_entry_of_day on daily_entry (world, site, day_date, id);

-- Roads that somebody said are cut, each until somebody says that it is open again.
create table road_cut (
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
create index road_cut_of_site on road_cut (world, site, station);

-- Who took the duty over when and from whom, and what the centre counted at that moment.
create table shift (
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
create table shift_call (
    shift bigint not null references shift (id),
    place integer not null,
    person varchar(80) not null,
    phone varchar(40) not null,
    outcome varchar(20) not null,
    note varchar(300) not null,
    primary key (shift, place)
);

-- Hidden dangers, from found to accepted.
create table danger (
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
create index danger_of_site on danger (world, site, id);
create table danger_step (
    id bigint generated always as identity primary key,
    danger bigint not null references danger (id),
    step varchar(20) not null,
    happened bigint not null,
    by_whom varchar(80) not null,
    note varchar(1000) not null
);
create table danger_photo (
    id bigint generated always as identity primary key,
    danger bigint not null references danger (id),
    kind varchar(10) not null,
    content bytea not null,
    added bigint not null,
    by_whom varchar(80) not null
);
