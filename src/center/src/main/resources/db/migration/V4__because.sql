-- Of a condition of the whole site: the conditions it rested on, one a line.
alter table alarm add column because varchar(5000) default '' not null;
