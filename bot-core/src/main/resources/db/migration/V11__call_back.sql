-- Callers who want to be called back, until an operator has done so: number and language are sealed.
create table call_back (
  id      text   not null primary key,
  contact text   not null unique,
  sealed  text   not null,
  created bigint not null
);
create index call_back_created on call_back (created);
