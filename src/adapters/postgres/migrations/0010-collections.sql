-- Mandates, direct debits that were made under them, and refunds.

-- `doc` is the mandate as recorded, its amendments included; the columns are what became of it since.
create table mandate (
  administration_id text not null references administration,
  id text not null,
  position bigint generated always as identity,
  debtor_id text not null,
  doc json not null,
  revoked_on date,
  attention_reason text,
  attention_on date,
  primary key (administration_id, id),
  foreign key (administration_id, debtor_id) references debtor deferrable initially deferred
);
select fence('mandate');
grant select, insert on mandate to voldaan_app;
grant update (doc, revoked_on, attention_reason, attention_on) on mandate to voldaan_app;

-- INV-12: a live collection exists once per key; `request` is what was asked under it, `bytes` the file for the bank.
create table collection (
  administration_id text not null references administration,
  id text not null,
  position bigint generated always as identity,
  key text not null,
  request json not null,
  collect_on date not null,
  announced_on date not null,
  account text not null,
  total_minor bigint not null,
  currency char(3) not null,
  line_count integer not null,
  bytes bytea not null,
  made_at timestamptz not null,
  handed_out_at timestamptz,
  cancelled_at timestamptz,
  primary key (administration_id, id)
);
create unique index collection_key on collection (administration_id, key) where cancelled_at is null;
select fence('collection');
grant select, insert on collection to voldaan_app;
grant update (handed_out_at, cancelled_at) on collection to voldaan_app;

create table collection_line (
  administration_id text not null,
  id text not null,
  position bigint generated always as identity,
  collection_id text not null,
  end_to_end_id text not null check (length(end_to_end_id) <= 35),
  part_id text not null check (length(part_id) <= 35),
  open_item_id text not null,
  debtor_id text not null,
  mandate_id text not null,
  scheme text not null check (scheme in ('CORE', 'B2B')),
  sequence text not null check (sequence in ('FRST', 'RCUR', 'FNAL', 'OOFF')),
  amount_minor bigint not null check (amount_minor > 0),
  currency char(3) not null,
  amendments_told integer not null,
  state text not null check (state in ('pending', 'paid', 'returned', 'cancelled')),
  paid_on date,
  paid_entry_id text,
  returned_on date,
  returned_entry_id text,
  return_reason text,
  primary key (administration_id, id),
  unique (administration_id, end_to_end_id),
  foreign key (administration_id, collection_id) references collection,
  foreign key (administration_id, open_item_id) references open_item,
  foreign key (administration_id, mandate_id) references mandate,
  foreign key (administration_id, paid_entry_id) references bank_entry,
  foreign key (administration_id, returned_entry_id) references bank_entry
);
-- Nobody is asked twice for one claim at the same time.
create unique index collection_line_pending on collection_line (administration_id, open_item_id)
  where state = 'pending';
create index collection_line_of_collection on collection_line (administration_id, collection_id, position);
create index collection_line_of_item on collection_line (administration_id, open_item_id);
create index collection_line_of_mandate on collection_line (administration_id, mandate_id);
select fence('collection_line');
grant select, insert on collection_line to voldaan_app;
grant update (state, paid_on, paid_entry_id, returned_on, returned_entry_id, return_reason)
  on collection_line to voldaan_app;

-- Files that pay money back: made, never sent by us.
create table refund_order (
  administration_id text not null references administration,
  id text not null,
  position bigint generated always as identity,
  key text not null,
  request json not null,
  execute_on date not null,
  account text not null,
  total_minor bigint not null,
  currency char(3) not null,
  line_count integer not null,
  bytes bytea not null,
  made_at timestamptz not null,
  handed_out_at timestamptz,
  cancelled_at timestamptz,
  primary key (administration_id, id)
);
create unique index refund_order_key on refund_order (administration_id, key) where cancelled_at is null;
select fence('refund_order');
grant select, insert on refund_order to voldaan_app;
grant update (handed_out_at, cancelled_at) on refund_order to voldaan_app;

-- What is paid back is money of a bank entry, or an open credit note: exactly one of the two.
create table refund (
  administration_id text not null,
  id text not null,
  position bigint generated always as identity,
  order_id text not null,
  end_to_end_id text not null check (length(end_to_end_id) <= 35),
  entry_id text,
  open_item_id text,
  amount_minor bigint not null check (amount_minor > 0),
  currency char(3) not null,
  name text not null,
  iban text not null,
  account_from text not null check (account_from in ('payment', 'person')),
  primary key (administration_id, id),
  unique (administration_id, end_to_end_id),
  check ((entry_id is null) <> (open_item_id is null)),
  foreign key (administration_id, order_id) references refund_order,
  foreign key (administration_id, entry_id) references bank_entry,
  foreign key (administration_id, open_item_id) references open_item
);
create index refund_of_order on refund (administration_id, order_id, position);
select fence('refund');
grant select, insert on refund to voldaan_app;
