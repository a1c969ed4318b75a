-- Dunning policies of an administration's own, which groups follow which, and tries of a policy on a share of debtors.

create table dunning_policy (
  administration_id text not null references administration,
  name text not null check (name <> ''),
  version integer not null check (version > 0),
  position bigint generated always as identity,
  doc json not null,
  saved_at timestamptz not null,
  saved_by text not null check (saved_by <> ''),
  primary key (administration_id, name, version)
);
select fence('dunning_policy');
create trigger dunning_policy_stays before update or delete on dunning_policy
  for each row execute function append_only();
grant select, insert on dunning_policy to voldaan_app;

create table policy_of_group (
  administration_id text not null references administration,
  group_name text not null check (group_name <> ''),
  policy text not null,
  primary key (administration_id, group_name)
);
select fence('policy_of_group');
grant select, insert, update (policy), delete on policy_of_group to voldaan_app;

-- The share is stable: whoever is in it follows from his id and the name of the test, which is therefore used once.
create table policy_test (
  administration_id text not null references administration,
  name text not null check (name <> ''),
  position bigint generated always as identity,
  against text not null,
  policy text not null,
  share integer not null check (share between 1 and 99),
  from_on date not null,
  until_on date,
  primary key (administration_id, name)
);
select fence('policy_test');
grant select, insert, update (until_on) on policy_test to voldaan_app;
