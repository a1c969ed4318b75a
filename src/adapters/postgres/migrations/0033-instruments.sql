-- Who else has to do with an open item (factor, bank, insurer, collector, or nobody any more), provisions that are proposed,
-- files for the dossier of a claim, and cases at a collection partner.

create table instrument (
  administration_id text not null,
  id text not null,
  position bigint generated always as identity,
  open_item_id text not null,
  debtor_id text not null,
  kind text not null check (kind ~ '^[a-z][a-z-]{1,39}$'),
  state text not null,
  over boolean not null,
  doc json not null,
  primary key (administration_id, id),
  foreign key (administration_id, open_item_id) references open_item deferrable initially deferred,
  foreign key (administration_id, debtor_id) references debtor deferrable initially deferred
);
-- One of a kind at a time.
create unique index instrument_live on instrument (administration_id, open_item_id, kind) where not over;
create index instrument_of_debtor on instrument (administration_id, debtor_id, position);
create index instrument_of_item on instrument (administration_id, open_item_id, position);
select fence('instrument');
grant select, insert, update (state, over, doc) on instrument to voldaan_app;

create table provision_proposal (
  administration_id text not null,
  id text not null,
  position bigint generated always as identity,
  debtor_id text not null,
  on_date date not null,
  currency char(3) not null,
  state text not null check (state in ('proposed', 'approved', 'refused')),
  doc json not null,
  primary key (administration_id, id),
  foreign key (administration_id, debtor_id) references debtor deferrable initially deferred
);
-- One per debtor, day and currency: asked twice, it is the same proposal.
create unique index provision_proposal_of on provision_proposal (administration_id, on_date, debtor_id, currency);
select fence('provision_proposal');
grant select, insert, update (state, doc) on provision_proposal to voldaan_app;

create table dossier_file (
  administration_id text not null,
  id text not null,
  position bigint generated always as identity,
  debtor_id text not null,
  open_item_id text,
  kind text not null check (kind in ('quote', 'order', 'terms', 'delivery', 'correspondence')),
  name text not null check (name <> ''),
  media_type text not null,
  sha256 text not null,
  size bigint not null check (size > 0),
  bytes bytea not null,
  added_by text not null check (added_by <> ''),
  at timestamptz not null,
  primary key (administration_id, id),
  foreign key (administration_id, debtor_id) references debtor deferrable initially deferred,
  foreign key (administration_id, open_item_id) references open_item deferrable initially deferred
);
create unique index dossier_file_once on dossier_file
  (administration_id, debtor_id, coalesce(open_item_id, ''), kind, sha256);
create index dossier_file_of_debtor on dossier_file (administration_id, debtor_id, position);
select fence('dossier_file');
grant select, insert on dossier_file to voldaan_app;

create table collection_case (
  administration_id text not null,
  id text not null,
  position bigint generated always as identity,
  debtor_id text not null,
  connection_id text not null,
  -- What the partner calls it, once it has answered.
  reference text,
  over boolean not null,
  doc json not null,
  primary key (administration_id, id),
  foreign key (administration_id, debtor_id) references debtor deferrable initially deferred
);
create unique index collection_case_reference on collection_case (administration_id, connection_id, reference);
create index collection_case_live on collection_case (administration_id, position) where not over;
select fence('collection_case');
grant select, insert, update (reference, over, doc) on collection_case to voldaan_app;

create table collection_case_event (
  administration_id text not null,
  case_id text not null,
  -- The partner's own number of what it told.
  event_id text not null,
  position bigint generated always as identity,
  at timestamptz not null,
  doc json not null,
  primary key (administration_id, case_id, event_id),
  foreign key (administration_id, case_id) references collection_case
);
select fence('collection_case_event');
grant select, insert on collection_case_event to voldaan_app;

-- What a person confirmed of a partner: its registration to collect from people in the Netherlands.
create table collection_partner (
  administration_id text not null,
  connection_id text not null,
  doc json not null,
  primary key (administration_id, connection_id)
);
select fence('collection_partner');
grant select, insert, update (doc) on collection_partner to voldaan_app;
