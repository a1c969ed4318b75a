-- How reminders reach people: every attempt to bring one to its debtor, and letters an administration wrote itself.

-- Written before anything leaves, settled after; one row per attempt of an action.
create table reminder_dispatch (
  administration_id text not null,
  action_id text not null,
  attempt integer not null check (attempt > 0),
  debtor_id text not null,
  open_item_ids json not null,
  channel text not null check (channel in ('mail', 'letter', 'registered')),
  recipient text,
  message_id text,
  subject text not null,
  sha256 text not null check (sha256 <> ''),
  at timestamptz not null,
  state text not null check (state in ('leaving', 'left', 'unknown', 'refused', 'stayed')),
  reference text,
  note text,
  primary key (administration_id, action_id, attempt),
  foreign key (administration_id, debtor_id) references debtor deferrable initially deferred,
  check (channel <> 'mail' or (recipient is not null and message_id is not null))
);
create index reminder_dispatch_message on reminder_dispatch (administration_id, message_id)
  where message_id is not null;
create index reminder_dispatch_unsettled on reminder_dispatch (administration_id, state, at)
  where state in ('leaving', 'unknown');
select fence('reminder_dispatch');
grant select, insert, update (at, state, reference, note) on reminder_dispatch to voldaan_app;

-- Versions of a letter in a language; the newest counts. A version without words takes the shipped letter again.
create table letter_version (
  administration_id text not null references administration,
  language text not null check (language in ('nl', 'fr', 'en', 'de')),
  letter text not null,
  version integer not null check (version > 0),
  subject text,
  body text,
  saved_by text not null check (saved_by <> ''),
  at timestamptz not null,
  primary key (administration_id, language, letter, version),
  check ((subject is null) = (body is null))
);
select fence('letter_version');
create trigger letter_version_stays before update or delete on letter_version
  for each row execute function append_only();
grant select, insert on letter_version to voldaan_app;
