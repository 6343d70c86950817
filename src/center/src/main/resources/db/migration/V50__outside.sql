-- What is told outside the organisation: in full, and until when it may begin.
alter table notice add column warning varchar(8000);
alter table notice add column valid_until bigint;
