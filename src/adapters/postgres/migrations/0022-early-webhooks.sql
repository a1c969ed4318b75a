-- A webhook may overtake the answer of the call it is about: whoever saves the answer asks whether it was told already.
alter table webhook_event add column about text;
create index webhook_event_about on webhook_event (administration_id, about) where about is not null;

-- What a provider's list of sent documents is searched for. Rows of before say nothing, and are found by the provider's id.
alter table exchange add column number text not null default '';
alter table exchange add column sender_scheme text not null default '';
alter table exchange add column sender_value text not null default '';
