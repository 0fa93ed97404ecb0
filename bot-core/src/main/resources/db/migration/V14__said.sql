-- What was said on the line and is still sealed: few rows among all that were answered.
create index inbox_said on inbox (ended) where state = 'DONE' and sealed <> '';
