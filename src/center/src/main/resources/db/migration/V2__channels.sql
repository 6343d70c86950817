-- What people are told, each notice once.
create table if not exists notice (
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
    noticed bigint not null,
    -- What is told outside the organisation: in full, and until when it may begin.
    warning varchar(8000),
    valid_until bigint
);
create index if not exists notice_of_subject on notice (subject);

-- Each notice on its way to each address. The id follows from notice, channel and address.
create table if not exists delivery (
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
create index if not exists delivery_of_notice on delivery (notice);
create index if not exists delivery_due on delivery (channel, state, urgency desc, due, place);
create index if not exists delivery_folded on delivery (folded_into);
create index if not exists delivery_place on delivery (place);

-- The last call of each person by a channel that leaves people some quiet: made, or waiting to be.
create table if not exists last_call (
    channel varchar(64) not null,
    address varchar(300) not null,
    delivery varchar(32) not null,
    primary key (channel, address)
);

-- CAP messages issued. An identifier is used once in the country.
create table if not exists cap_message (
    identifier varchar(31) primary key,
    place bigint generated always as identity,
    sender varchar(200) not null,
    unit varchar(14) not null,
    sent bigint not null,
    -- Each channel issues its own messages, one for each delivery: an authority knows what it was sent.
    delivery varchar(200) not null,
    channel varchar(64) default '' not null,
    subject varchar(200) not null,
    drill boolean not null,
    test boolean not null,
    type varchar(10) not null,
    headline varchar(1100) not null,
    document bytea not null,
    unique (sender, delivery)
);
create index if not exists cap_message_of_second on cap_message (unit, sent);
create index if not exists cap_message_of_subject on cap_message (sender, subject);
