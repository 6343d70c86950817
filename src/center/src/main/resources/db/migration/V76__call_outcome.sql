-- What comes of a call has one set of words; nobody has phoned yet where there is none.
alter table shift_call alter column outcome drop not null;
update shift_call set outcome = 'ANSWERED' where outcome = 'REACHED';
update shift_call set outcome = 'MISSED' where outcome = 'NOT_REACHED';
update shift_call set outcome = null where outcome = 'NOT_CALLED';
