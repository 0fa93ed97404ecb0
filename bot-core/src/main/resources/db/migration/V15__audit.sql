-- Who looked at what people asked or at their numbers: the account that looked, nothing of people.
create table audit (
  looked bigint not null,
  reader text   not null,
  what   text   not null
);
create index audit_looked on audit (looked);
