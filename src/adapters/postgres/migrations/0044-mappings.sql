-- Mappings: what was found when one was judged by its host's own lists, and what a firm says for all its administrations.

-- One judgement per host connection; `of` is the mapping it is of, as a hash.
create table host_mapping_check (
  administration_id text not null references administration,
  connection_id text not null,
  of text not null,
  checked_at timestamptz not null,
  doc json not null,
  primary key (administration_id, connection_id),
  foreign key (administration_id, connection_id) references connection
);
select fence('host_mapping_check');
grant select, insert, update on host_mapping_check to voldaan_app;

-- By adapter, on top of what is shipped and below what an administration says (schemas/host-mapping.json). A tenant sees
-- those of its own firm and no other.
create table firm_mapping (
  firm_id text not null references firm,
  adapter text not null check (adapter <> ''),
  mapping json not null,
  changed_at timestamptz not null,
  primary key (firm_id, adapter)
);
alter table firm_mapping enable row level security;
alter table firm_mapping force row level security;
create policy own on firm_mapping for select to voldaan_app
  using (firm_id = (select a.firm_id from administration a
                    where a.administration_id = current_setting('voldaan.administration', true)));
create policy platform on firm_mapping to voldaan_platform using (true) with check (true);
grant select on firm_mapping to voldaan_app;
grant select, insert, update, delete on firm_mapping to voldaan_platform;

-- What of a record is wrong, for a sentence in the reader's language.
alter table host_problem add column fact json;
