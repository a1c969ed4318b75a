-- Debtors, documents and their journeys over the network.

create table debtor (
  administration_id text not null references administration,
  id text not null,
  host_id text not null,
  host_version text not null,
  number text collate "C" not null,
  doc json not null,
  primary key (administration_id, id),
  unique (administration_id, host_id)
);
select fence('debtor');
grant select, insert, update on debtor to voldaan_app;

-- `supplier` is the lower-cased endpoint of the seller, or what stands in for it; received documents only. A number
-- that comes again with other content is a further version: kept, and held for a person.
create table document (
  administration_id text not null references administration,
  id text not null,
  position bigint generated always as identity,
  direction text not null check (direction in ('out', 'in')),
  host_id text,
  debtor_id text,
  version integer not null,
  supplier text,
  kind text not null,
  number text not null,
  invoice json not null,
  bytes bytea,
  sha256 text,
  findings json not null,
  held_for json not null,
  at timestamptz not null,
  primary key (administration_id, id),
  foreign key (administration_id, debtor_id) references debtor deferrable initially deferred
);
create unique index document_of_host on document (administration_id, host_id) where direction = 'out';
create unique index document_of_supplier on document (administration_id, supplier, kind, number, version)
  where direction = 'in';
create index document_by_number on document (administration_id, number);
create index document_by_time on document (administration_id, direction, position);
select fence('document');
grant select, insert on document to voldaan_app;
grant update (host_id, debtor_id, version, number, kind, invoice, bytes, sha256, findings, held_for)
  on document to voldaan_app;

-- INV-1: one idempotency key per document version, one exchange per document version.
create table exchange (
  administration_id text not null,
  id text not null,
  position bigint generated always as identity,
  document_id text not null,
  document_version integer not null,
  key text not null,
  receiver_scheme text not null,
  receiver_value text not null,
  state text not null,
  provider_id text,
  state_at timestamptz not null,
  attempts integer not null,
  note text,
  primary key (administration_id, id),
  unique (administration_id, key),
  unique (administration_id, document_id, document_version),
  foreign key (administration_id, document_id) references document
);
create index exchange_by_provider on exchange (administration_id, provider_id);
create index exchange_by_state on exchange (administration_id, state);
select fence('exchange');
grant select, insert on exchange to voldaan_app;
grant update (state, provider_id, state_at, attempts, note) on exchange to voldaan_app;

create table response (
  administration_id text not null,
  transport_id text not null,
  position bigint generated always as identity,
  document_id text not null,
  code text not null,
  reasons json not null,
  note text,
  at timestamptz not null,
  effective_on date not null,
  primary key (administration_id, transport_id),
  foreign key (administration_id, document_id) references document
);
create index response_by_document on response (administration_id, document_id);
select fence('response');
grant select, insert on response to voldaan_app;

-- INV-3: each transport id once, with the bytes as they came.
create table inbound (
  administration_id text not null references administration,
  transport_id text not null,
  position bigint generated always as identity,
  sender_scheme text not null,
  sender_value text not null,
  receiver_scheme text not null,
  receiver_value text not null,
  document_type text not null,
  bytes bytea not null,
  sha256 text not null,
  received_at timestamptz not null,
  state text not null check (state in ('stored', 'processed', 'refused')),
  note text,
  document_id text,
  primary key (administration_id, transport_id),
  foreign key (administration_id, document_id) references document deferrable initially deferred
);
create index inbound_by_state on inbound (administration_id, state, position);
select fence('inbound');
grant select, insert on inbound to voldaan_app;
grant update (state, note, document_id) on inbound to voldaan_app;

create table webhook_event (
  administration_id text not null,
  connection_id text not null,
  event_id text not null,
  body bytea not null,
  at timestamptz not null,
  primary key (administration_id, connection_id, event_id),
  foreign key (administration_id, connection_id) references connection
);
select fence('webhook_event');
grant select, insert on webhook_event to voldaan_app;
