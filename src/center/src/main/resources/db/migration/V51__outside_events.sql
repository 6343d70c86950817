-- Events that have ended and of which something still stands outside are kept at hand too.
alter table site_event add column unfinished boolean default false not null;
update site_event set unfinished = true where closed_at is null;
alter table site_event alter column document set data type varchar(1000000);
create index site_event_unfinished on site_event (unfinished);
