-- Files and statements of the bank, and the entries in them.

create table bank_file (
  administration_id text not null references administration,
  id text not null,
  position bigint generated always as identity,
  sha256 text not null,
  name text not null,
  bytes bytea not null,
  at timestamptz not null,
  outcome text not null check (outcome in ('imported', 'refused')),
  faults json not null,
  primary key (administration_id, id),
  unique (administration_id, sha256)
);
select fence('bank_file');
grant select, insert, update (at, outcome, faults) on bank_file to voldaan_app;

-- `doc` is the statement, its entries left to bank_entry; `closed_on` the day its closing balance speaks of.
create table statement (
  administration_id text not null,
  id text not null,
  position bigint generated always as identity,
  file_id text not null,
  iban text not null,
  closed_on date,
  doc json not null,
  primary key (administration_id, id),
  foreign key (administration_id, file_id) references bank_file
);
create index statement_by_account on statement (administration_id, iban, closed_on);
select fence('statement');
grant select, insert on statement to voldaan_app;

-- INV-6: an entry enters once. A pending entry never stands in the way of the booked one with the same key.
-- `amount_minor` is null where no money may be taken from the entry: not booked, or finer than the currency's
-- smallest unit. `detail_minor` holds the same of each payment inside it, null where the file gives no amount.
create table bank_entry (
  administration_id text not null,
  id text not null,
  position bigint generated always as identity,
  statement_id text not null,
  iban text not null,
  key text not null,
  booked boolean not null,
  booking_date date,
  currency text not null,
  amount_minor bigint,
  detail_minor bigint[] not null,
  doc json not null,
  label text,
  proposals json,
  primary key (administration_id, id),
  unique (administration_id, key, booked),
  foreign key (administration_id, statement_id) references statement
);
create index bank_entry_to_do on bank_entry (administration_id, booking_date, position)
  where booked and label is null;
create index bank_entry_by_label on bank_entry (administration_id, label, booking_date, position);
select fence('bank_entry');
grant select, insert on bank_entry to voldaan_app;
grant update (label, proposals) on bank_entry to voldaan_app;
