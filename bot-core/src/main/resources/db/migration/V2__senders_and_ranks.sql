-- Whoever is in danger is answered first; each channel goes out at the pace of its provider.

alter table outbox add column channel text not null default '';
alter table outbox add column rank integer not null default 1;
drop index outbox_waiting;
create index outbox_waiting on outbox (channel, rank, position) where state = 'WAITING';

-- Dead letters keep their sealed words for some hours, so that they can be tried again.
create index inbox_dead on inbox (contact) where state = 'DEAD';
create index outbox_dead on outbox (contact) where state = 'DEAD';

-- What a channel as a whole must wait for, on all nodes.
create table sender (
  channel       text   not null primary key,
  free          bigint not null default 0,
  failing_since bigint not null default 0,
  reason        text   not null default ''
);
