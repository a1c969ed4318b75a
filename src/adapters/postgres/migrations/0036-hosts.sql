-- Hosts: records that could not be taken, when a host that failed is asked again, what an administration says its codes mean,
-- and tokens that change hands.

create table host_problem (
  administration_id text not null references administration,
  entity text not null check (entity in ('debtor', 'sales-invoice')),
  host_id text not null,
  label text not null,
  reason text not null check (reason in ('unmapped', 'incomplete', 'malformed', 'foreign', 'vanished')),
  message text not null,
  seen_at timestamptz not null,
  tried_at timestamptz not null,
  primary key (administration_id, entity, host_id)
);
select fence('host_problem');
grant select, insert, update, delete on host_problem to voldaan_app;

-- Failures one after the other; the host is not asked again before `next_at`.
alter table host_reading add column failures integer not null default 0;
alter table host_reading add column next_at timestamptz;
grant update (failures, next_at) on host_reading to voldaan_app;

-- What the administration says its host's codes mean, on top of what is shipped (schemas/host-mapping.json).
alter table connection add column mapping json;
grant update (mapping) on connection to voldaan_app;

-- Taken off by a person: what it knew is erased, what was done through it stays told.
alter table connection add column disconnected_at timestamptz;
grant update (disconnected_at) on connection to voldaan_app;

-- The way in by consent. What is sealed is read by this installation's key alone; `asked` is the hash of the question that
-- was sent along with a person, `lease_until` whether somebody renews the token now.
create table connection_token (
  administration_id text not null references administration,
  connection_id text not null,
  state text not null check (state in ('asked', 'live', 'needs-person', 'disconnected')),
  sealed bytea,
  expires_at timestamptz,
  renewed_at timestamptz,
  asked text,
  asked_until timestamptz,
  verifier bytea,
  lease_until timestamptz,
  note text,
  changed_at timestamptz not null,
  primary key (administration_id, connection_id),
  foreign key (administration_id, connection_id) references connection
);
select fence('connection_token');
grant select, insert, update on connection_token to voldaan_app;
