-- The desk of received documents: by which numbers a supplier is known, what was odd, and what people decided.

-- What the alerts of a received document showed side by side when it came; null for documents of before.
alter table document add column alerts json;

-- Each number that the issuer of a received document gave (domain/party/company): one company, several addresses.
create table document_issuer (
  administration_id text not null,
  document_id text not null,
  number text not null,
  primary key (administration_id, number, document_id),
  foreign key (administration_id, document_id) references document
);
select fence('document_issuer');
grant select, insert on document_issuer to voldaan_app;

-- Who decided what, when and why. Never changed: rows can only be added, and `version` counts them, so that of two people
-- who looked at the same picture one is told.
create table inbox_decision (
  administration_id text not null,
  document_id text not null,
  version integer not null check (version > 0),
  kind text not null check (kind in ('release', 'refuse', 'approve', 'reject', 'query', 'superseded')),
  said_by text not null check (said_by <> ''),
  at timestamptz not null,
  reason text,
  note text,
  primary key (administration_id, document_id, version),
  foreign key (administration_id, document_id) references document
);
-- What is settled; the desk leaves it out.
create index inbox_decision_final on inbox_decision (administration_id, document_id)
  where kind in ('refuse', 'approve', 'reject', 'superseded');
select fence('inbox_decision');
grant select, insert on inbox_decision to voldaan_app;

create index inbound_of_document on inbound (administration_id, document_id, position);
