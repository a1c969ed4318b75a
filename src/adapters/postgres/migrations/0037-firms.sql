-- Firms: who keeps many sets of books. A tenant sees its own firm and no other.

create table firm (
  firm_id text primary key check (firm_id <> ''),
  position bigint generated always as identity,
  doc json not null
);
alter table administration add column firm_id text references firm;
create index administration_of_firm on administration (firm_id, position) where firm_id is not null;
alter table firm enable row level security;
alter table firm force row level security;
create policy own on firm for select to voldaan_app
  using (firm_id = (select a.firm_id from administration a
                    where a.administration_id = current_setting('voldaan.administration', true)));
create policy platform on firm to voldaan_platform using (true) with check (true);
grant select on firm to voldaan_app, voldaan_platform;
grant insert, update (doc) on firm to voldaan_platform;
grant update (firm_id) on administration to voldaan_platform;
