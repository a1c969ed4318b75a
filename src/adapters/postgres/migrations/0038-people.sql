-- Who may do what: users, what they were granted where, and keys for programs. No tenant sees any of it.

create table app_user (
  user_id text primary key check (user_id <> ''),
  position bigint generated always as identity,
  email text not null unique check (email = lower(email)),
  state text not null check (state in ('active', 'locked', 'left')),
  doc json not null
);
alter table app_user enable row level security;
alter table app_user force row level security;
create policy platform on app_user to voldaan_platform using (true) with check (true);
grant select, insert, update (email, state, doc) on app_user to voldaan_platform;

-- One role per user and place: a grant at the same place replaces the one before it.
create table grant_of_user (
  user_id text not null references app_user,
  firm_id text references firm,
  administration_id text references administration,
  position bigint generated always as identity,
  role text not null,
  doc json not null,
  check (num_nonnulls(firm_id, administration_id) = 1)
);
create unique index grant_on_firm on grant_of_user (user_id, firm_id) where firm_id is not null;
create unique index grant_on_administration on grant_of_user (user_id, administration_id)
  where administration_id is not null;
create index grant_by_firm on grant_of_user (firm_id) where firm_id is not null;
create index grant_by_administration on grant_of_user (administration_id)
  where administration_id is not null;
alter table grant_of_user enable row level security;
alter table grant_of_user force row level security;
create policy platform on grant_of_user to voldaan_platform using (true) with check (true);
grant select, insert, delete on grant_of_user to voldaan_platform;

-- The key itself is nowhere: `sha256` is its digest in hexadecimal, `doc` what may be shown of it.
create table api_key (
  key_id text primary key check (key_id <> ''),
  position bigint generated always as identity,
  sha256 text not null unique check (sha256 ~ '^[0-9a-f]{64}$'),
  firm_id text references firm,
  administration_id text references administration,
  scopes json not null,
  doc json not null,
  made_at timestamptz not null,
  expires_at timestamptz not null,
  last_used_at timestamptz,
  revoked_at timestamptz,
  revoked_by text,
  check (num_nonnulls(firm_id, administration_id) = 1),
  check ((revoked_at is null) = (revoked_by is null))
);
alter table api_key enable row level security;
alter table api_key force row level security;
create policy platform on api_key to voldaan_platform using (true) with check (true);
grant select, insert, update (last_used_at, revoked_at, revoked_by) on api_key to voldaan_platform;
