-- What was found out about receivers on the network, so that the same question need not be asked again within hours.
-- Who can receive is public; whom a company sends to is its own business, and so the rows stand behind the fence.
-- `value` is in lower case, as identifiers compare. What could not be found out is never kept.
create table participant_lookup (
  administration_id text not null references administration,
  network text not null check (network in ('production', 'test')),
  scheme text not null,
  value text not null,
  checked_at timestamptz not null,
  doc json not null,
  primary key (administration_id, network, scheme, value)
);
select fence('participant_lookup');
grant select, insert, update on participant_lookup to voldaan_app;
