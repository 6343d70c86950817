-- What people are told, each notice once.
create table notice (
    id varchar(200) primary key,
    kind varchar(10) not null,
    colour varchar(10) not null,
    drill boolean not null,
    world varchar(40) not null,
    site varchar(64) not null,
    subject varchar(200) not null,
    zh varchar(1000) not null,
    en varchar(1000) not null,
    link varchar(500) not null,
    noticed bigint not null
);
create index notice_of_subject on notice (subject);

-- Each notice on its way to each address. The id follows from notice, channel and address.
create table delivery (
    id varchar(32) primary key,
    place bigint generated always as identity,
    notice varchar(200) not null references notice (id),
    channel varchar(64) not null,
    address_kind varchar(10) not null,
    address varchar(300) not null,
    person varchar(80),
    clicked_by varchar(64),
    clicked bigint,
    state varchar(10) not null,
    urgency integer not null,
    attempts integer not null,
    due bigint not null,
    created bigint not null,
    changed bigint not null,
    reason varchar(500),
    folded_into varchar(32)
);
create index delivery_of_notice on delivery (notice);
create index delivery_due on delivery (channel, state, urgency desc, due, place);
create index delivery_folded on delivery (folded_into);
create index delivery_place on delivery (place);

-- The last call of each person by a channel that leaves people some quiet: made, or waiting to be.
create table last_call (
    channel varchar(64) not null,
    address varchar(300) not null,
    delivery varchar(32) not null,
    primary key (channel, address)
);

-- CAP messages issued. An identifier is used once in the country.
create table cap_message (
    identifier varchar(31) primary key,
    place bigint generated always as identity,
    sender varchar(200) not null,
    unit varchar(14) not null,
    sent bigint not null,
    notice varchar(200) not null,
    subject varchar(200) not null,
    drill boolean not null,
    test boolean not null,
    type varchar(10) not null,
    headline varchar(1100) not null,
    document bytea not null,
    unique (sender, notice)
);
create index cap_message_of_second on cap_message (unit, sent);
create index cap_message_of_subject on cap_message (sender, subject);
