-- Where a phone call stands: names of states, no words.
alter table conversation add column call_state text not null default '';
