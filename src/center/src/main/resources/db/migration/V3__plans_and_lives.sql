-- Every plan heard of: what its sensors are called, and where each limit comes from.
create table plan (
    world varchar(40) not null,
    site varchar(64) not null,
    version integer not null,
    document bytea not null,
    primary key (world, site, version)
);

-- The judge's life that speaks for a site, and the site's clock at which alarms of an earlier
-- life that it has not restated are taken as over.
alter table site add column life varchar(300);
alter table site add column reconcile_at bigint;

alter table alarm add column life varchar(300) default '' not null;
alter table alarm add column orphaned boolean default false not null;
alter table alarm add column unrestated boolean default false not null;
