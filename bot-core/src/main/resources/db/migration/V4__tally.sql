-- What happened in a month, counted along one line at a time: never who, never words, never two
-- things of one turn together.
create table tally (
  month text   not null,
  kind  text   not null,
  value text   not null,
  total bigint not null,
  primary key (month, kind, value)
);

-- How many minutes of a month some node was up, and the last one counted.
create table uptime (
  month       text   not null primary key,
  first_minute bigint not null,
  last_minute bigint not null,
  minutes     bigint not null
);
