-- Firms at work: what they lay down for their administrations, how each of these stands, and what each used.

-- Null: at work. Otherwise suspended or leaving, since when and by whom: nothing is read or sent for it by itself.
alter table administration add column standing json;
grant update (standing) on administration to voldaan_platform;
create index administration_at_rest on administration (administration_id) where standing is not null;

-- What a firm lays down holds for its administrations as far as these say nothing of their own. The newest version counts.
create table firm_defaults (
  firm_id text not null references firm,
  version integer not null check (version > 0),
  doc json not null,
  saved_at timestamptz not null,
  saved_by text not null check (saved_by <> ''),
  primary key (firm_id, version)
);
create table firm_policy (
  firm_id text not null references firm,
  name text not null check (name <> ''),
  version integer not null check (version > 0),
  doc json not null,
  saved_at timestamptz not null,
  saved_by text not null check (saved_by <> ''),
  primary key (firm_id, name, version)
);
-- Once per key: the same request again is answered again, and another one under the same key is refused.
create table firm_request (
  firm_id text not null references firm,
  key text not null check (key <> ''),
  digest text not null,
  at timestamptz not null,
  primary key (firm_id, key)
);
alter table firm_defaults enable row level security;
alter table firm_defaults force row level security;
alter table firm_policy enable row level security;
alter table firm_policy force row level security;
alter table firm_request enable row level security;
alter table firm_request force row level security;
-- A tenant sees its own firm alone, and so what that one lays down.
create policy own on firm_defaults for select to voldaan_app using (firm_id in (select f.firm_id from firm f));
create policy own on firm_policy for select to voldaan_app using (firm_id in (select f.firm_id from firm f));
create policy platform on firm_defaults to voldaan_platform using (true) with check (true);
create policy platform on firm_policy to voldaan_platform using (true) with check (true);
create policy platform on firm_request to voldaan_platform using (true) with check (true);
create trigger firm_defaults_stay before update or delete on firm_defaults
  for each row execute function append_only();
create trigger firm_policy_stays before update or delete on firm_policy
  for each row execute function append_only();
grant select on firm_defaults, firm_policy to voldaan_app;
grant select, insert on firm_defaults, firm_policy, firm_request to voldaan_platform;

-- How an administration stands, for the overview of its firm; follows from its own records and can be made again at any time.
create table administration_summary (
  administration_id text primary key references administration,
  at timestamptz not null,
  doc json not null
);
select fence('administration_summary');
create policy platform on administration_summary for select to voldaan_platform using (true);
grant select, insert, update on administration_summary to voldaan_app;
grant select on administration_summary to voldaan_platform;

-- What was used in a month, counted from what happened. Kept, because records are cleared and a count is not.
create table administration_usage (
  administration_id text not null references administration,
  month text not null check (month ~ '^[0-9]{4}-[0-9]{2}$'),
  at timestamptz not null,
  doc json not null,
  primary key (administration_id, month)
);
select fence('administration_usage');
create policy platform on administration_usage for select to voldaan_platform using (true);
grant select, insert, update on administration_usage to voldaan_app;
grant select on administration_usage to voldaan_platform;

create index document_received_at on document (administration_id, at) where direction = 'in';
create index exchange_first_attempt on exchange (administration_id, (coalesce(first_attempt_at, state_at)));
create index allocation_of_entry_on on allocation (administration_id, on_date) where entry_id is not null;
create index reminder_left_on on reminder (administration_id, on_date);
create index journey_look_up_at on journey (administration_id, at) where kind = 'look-up';
