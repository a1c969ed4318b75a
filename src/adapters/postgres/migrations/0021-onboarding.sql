-- How an administration came to send, where this database runs, and what happened to each document.

-- Refuses a change of what is only ever added to, also to the owner of the tables.
create function append_only() returns trigger language plpgsql as $$
begin
  raise exception 'Rows of % are never changed or removed', tg_table_name using errcode = 'restrict_violation';
end
$$;

-- The database knows the place it runs at: the last row counts. One that was copied or restored finds itself elsewhere
-- and sends nothing until a person says that it may. Row 1 makes the id of the installation; all rows carry it.
create table installation (
  serial integer primary key,
  installation_id text not null,
  place text not null,
  place_told text not null,
  at timestamptz not null,
  by_whom text not null,
  reason text not null
);
create trigger installation_stays before update or delete on installation
  for each row execute function append_only();
grant select, insert on installation to voldaan_platform;
grant select on installation to voldaan_app;

-- Steps of an administration on its way to sending: what was done, by whom, when.
create table onboarding_event (
  administration_id text not null references administration,
  position bigint generated always as identity,
  at timestamptz not null,
  by_whom text not null,
  kind text not null,
  detail json not null,
  primary key (administration_id, position)
);
select fence('onboarding_event');
create trigger onboarding_event_stays before update or delete on onboarding_event
  for each row execute function append_only();
grant select, insert on onboarding_event to voldaan_app;

-- Where that has led to; `doc` follows from the events above.
create table onboarding (
  administration_id text primary key references administration,
  doc json not null
);
select fence('onboarding');
grant select, insert, update (doc) on onboarding to voldaan_app;

-- The journey of a document: everything that happened to it, in the order it happened.
create table journey (
  administration_id text not null,
  document_id text not null,
  position bigint generated always as identity,
  exchange_id text,
  at timestamptz not null,
  kind text not null,
  detail json not null,
  primary key (administration_id, document_id, position),
  foreign key (administration_id, document_id) references document
);
select fence('journey');
create trigger journey_stays before update or delete on journey
  for each row execute function append_only();
grant select, insert on journey to voldaan_app;

-- Bytes of earlier versions, once a corrected one takes their place: what travelled can always be shown.
create table document_version (
  administration_id text not null,
  document_id text not null,
  version integer not null,
  bytes bytea not null,
  sha256 text not null,
  primary key (administration_id, document_id, version),
  foreign key (administration_id, document_id) references document
);
select fence('document_version');
create trigger document_version_stays before update or delete on document_version
  for each row execute function append_only();
grant select, insert on document_version to voldaan_app;

-- Evidence of a period is looked for by day.
create index document_by_day on document (administration_id, at);
create index inbound_by_day on inbound (administration_id, received_at);

-- Retention: the body of a webhook may be emptied; its row stays, so that the same event is never taken twice.
create index webhook_event_by_time on webhook_event (administration_id, at);
grant update (body) on webhook_event to voldaan_app;
-- Attempts of messages that are long done.
create index outbox_attempt_by_time on outbox_attempt (administration_id, started_at);
grant delete on outbox_attempt to voldaan_app;
