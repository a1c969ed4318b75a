-- A webhook may overtake the answer of the call it is about: whoever saves the answer asks whether it was told already.
alter table webhook_event add column about text;
create index webhook_event_about on webhook_event (administration_id, about) where about is not null;
