-- Questions that nothing answered, for editors: without numbers, names and places, and without who.
create table unanswered (
  language text   not null,
  words    text   not null,
  total    bigint not null,
  last_day bigint not null,
  primary key (language, words)
);
