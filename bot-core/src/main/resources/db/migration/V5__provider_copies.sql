-- What providers may still keep of messages and calls, by their id, until they were told to delete it.
create table provider_copy (
  id       text    not null primary key,
  since    bigint  not null,
  due      bigint  not null,
  attempts integer not null default 0,
  gone     integer not null default 0
);
create index provider_copy_due on provider_copy (due) where gone = 0;
create index provider_copy_since on provider_copy (since);
