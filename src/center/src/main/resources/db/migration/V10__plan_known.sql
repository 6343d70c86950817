-- When a plan came into the log, ms since 1970 UTC: since when one counts that names no time.
alter table plan add column known bigint;
