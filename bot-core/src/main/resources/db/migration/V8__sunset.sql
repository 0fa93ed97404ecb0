-- Until when this service may keep anything: one row, made at the first start.
create table sunset (
  id      integer not null primary key check (id = 1),
  started bigint  not null,
  ends    bigint  not null,
  reason  text    not null
);
