-- What is told outside the organisation: in full, and until when it may begin.
alter table notice add column warning varchar(8000);
alter table notice add column valid_until bigint;

-- Each channel issues its own messages, one for each delivery: an authority knows what it was sent.
alter table cap_message rename column notice to delivery;
alter table cap_message add column channel varchar(64) default '' not null;
