-- What the bank tells before it books (CAMT.052, pending entries) and beside what it booked (CAMT.054). Never money:
-- `entry_id` says which booked entry it turned out to be. `amount_minor` is null where the amount is finer than the
-- currency's smallest unit: such a notice is shown and joined to nothing.
create table bank_notice (
  administration_id text not null references administration,
  id text not null,
  position bigint generated always as identity,
  file_id text not null,
  iban text not null,
  kind text not null check (kind in ('pending', 'intraday', 'details', 'info')),
  key text not null,
  day date not null,
  currency text not null,
  amount_minor bigint,
  doc json not null,
  proposals json,
  entry_id text,
  primary key (administration_id, id),
  unique (administration_id, kind, key),
  foreign key (administration_id, file_id) references bank_file,
  foreign key (administration_id, entry_id) references bank_entry
);
create index bank_notice_waiting on bank_notice (administration_id, iban, amount_minor) where entry_id is null;
create index bank_notice_of_entry on bank_notice (administration_id, entry_id) where entry_id is not null;
select fence('bank_notice');
grant select, insert, update (entry_id, proposals) on bank_notice to voldaan_app;

-- A notice looks for its entry by account and amount; an entry takes over the details that a notice brings.
create index bank_entry_by_amount on bank_entry (administration_id, iban, amount_minor);
create index bank_entry_of_statement on bank_entry (administration_id, statement_id);
grant update (doc, detail_minor) on bank_entry to voldaan_app;

-- A file of 100 MB is kept packed (gzip); compressing it again would only cost time.
alter table bank_file add column packed boolean not null default false;
alter table bank_file alter column bytes set storage external;
