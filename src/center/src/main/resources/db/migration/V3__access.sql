-- People who may log in: with a password here, or as a provider knows them.
create table if not exists account (
    id bigint generated always as identity primary key,
    name varchar(64) not null,
    -- The name as names are compared: none may look like another's.
    name_key varchar(128) not null unique,
    password varchar(200),
    must_change boolean not null,
    -- Until when a one-time password can be used.
    password_until bigint,
    locked boolean not null,
    failures integer not null,
    locked_until bigint not null,
    issuer varchar(300),
    subject varchar(255),
    created bigint not null,
    last_login bigint,
    unique (issuer, subject)
);

create table if not exists account_grant (
    account bigint not null references account (id),
    role_name varchar(20) not null,
    scope varchar(130) not null,
    primary key (account, role_name, scope)
);

-- Sessions outlive the process, so that a restarted centre darkens no desk.
create table if not exists login_session (
    digest varchar(64) primary key,
    account bigint not null references account (id),
    began bigint not null,
    seen bigint not null
);

create table if not exists api_token (
    id bigint generated always as identity primary key,
    name varchar(64) not null,
    digest varchar(64) not null unique,
    made_by varchar(64) not null,
    created bigint not null,
    expires bigint not null,
    last_used bigint,
    revoked bigint
);

create table if not exists token_grant (
    token bigint not null references api_token (id),
    role_name varchar(20) not null,
    scope varchar(130) not null,
    primary key (token, role_name, scope)
);

-- Who did what: rows are only added, and each holds the hash of the one before.
create table if not exists audit (
    id bigint primary key,
    happened bigint not null,
    who varchar(80) not null,
    origin varchar(64) not null,
    operation varchar(40) not null,
    world varchar(40),
    site varchar(64),
    outcome varchar(20) not null,
    detail varchar(500) not null,
    previous varchar(64) not null,
    hash varchar(64) not null
);
create index if not exists audit_of_person on audit (who, id);
create index if not exists audit_by_time on audit (happened);
