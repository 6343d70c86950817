-- The numbers by name that an alarm's sentence is made of, one name=number a line.
alter table alarm add column facts varchar(2000) default '' not null;
