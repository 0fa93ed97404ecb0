-- How much was lately said to a contact, so that two machines do not answer each other for ever.
-- "heard" is a keyed hash; nothing can be read from it, and all goes within a day or two.
create table exchange (
  contact   text    not null primary key,
  minute    bigint  not null,
  in_minute integer not null,
  day       bigint  not null,
  in_day    integer not null,
  heard     text    not null,
  alike     integer not null,
  danger    bigint  not null
);

-- What was spent from a purse, such as that of a country, on a day.
create table spent (
  purse text   not null,
  day   bigint not null,
  units bigint not null,
  primary key (purse, day)
);
