-- The parts of a reply are found by their contact: an index that every reply writes is one less.
drop index outbox_reply;
