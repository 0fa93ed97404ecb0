-- One schema for SQLite and PostgreSQL: ids are text, times are epoch milliseconds, no nulls.
-- "sealed" holds an address and words, encrypted. It is emptied as soon as a row has ended, and so
-- is "contact": ended rows keep only what is needed to recognise a repeat.

create table contact (
  pseudonym text   not null primary key,
  language  text   not null,
  last_turn bigint not null
);

-- Hashed with a key of its own that never changes, so that it outlives erasure and key rotation.
create table opt_out (
  contact_hash text   not null primary key,
  since        bigint not null
);

create table conversation (
  pseudonym text    not null primary key,
  last_turn bigint  not null,
  language  text    not null,
  shown     text    not null,
  offered   text    not null,
  missed    integer not null
);

create table lease (
  name  text   not null primary key,
  owner text   not null,
  until bigint not null
);
create unique index lease_owner on lease (owner);

create table inbox (
  channel    text    not null,
  message_id text    not null,
  contact    text    not null,
  position   bigint  not null,
  live       integer not null,
  received   bigint  not null,
  sealed     text    not null,
  state      text    not null check (state in ('WAITING', 'DONE', 'DEAD')),
  attempts   integer not null default 0,
  due        bigint  not null default 0,
  reason     text    not null default '',
  ended      bigint  not null default 0,
  primary key (channel, message_id)
);
create index inbox_waiting on inbox (position) where state = 'WAITING';
create index inbox_contact on inbox (contact, position) where state = 'WAITING';
create index inbox_ended on inbox (ended) where state <> 'WAITING';

create table outbox (
  id            text    not null primary key,
  reply         text    not null,
  contact       text    not null,
  position      bigint  not null,
  sealed        text    not null,
  created       bigint  not null,
  state         text    not null check (state in ('WAITING', 'SENT', 'GIVEN_UP', 'DEAD')),
  attempts      integer not null default 0,
  due           bigint  not null default 0,
  unknown_since bigint  not null default 0,
  reason        text    not null default '',
  provider_id   text    not null default '',
  receipt       integer not null default -1,
  error_code    integer not null default 0,
  ended         bigint  not null default 0
);
create index outbox_waiting on outbox (position) where state = 'WAITING';
create index outbox_contact on outbox (contact, position) where state = 'WAITING';
create index outbox_reply on outbox (reply);
create index outbox_provider on outbox (provider_id) where provider_id <> '';
create index outbox_ended on outbox (ended) where state <> 'WAITING';
