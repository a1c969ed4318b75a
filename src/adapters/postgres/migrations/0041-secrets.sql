-- Secrets at rest: what signs in elsewhere, sealed with a data key of its administration; each data key is wrapped by the key
-- of the installation, which is never in the database. Whoever has the database alone reads none of it.

create table data_key (
  administration_id text not null references administration,
  number integer not null check (number > 0),
  wrapped bytea not null,
  made_at timestamptz not null default now(),
  primary key (administration_id, number)
);
select fence('data_key');
create policy platform on data_key for select to voldaan_platform using (true);
-- `wrapped` changes with the key of the installation alone; the right to update lets a writer hold a key that is being dropped.
grant select, insert, update (wrapped), delete on data_key to voldaan_app;
grant select on data_key to voldaan_platform;

-- One row per secret: `owner` is the id of the row it belongs to, `field` what it is there. A key that closes something
-- cannot be dropped.
create table secret (
  administration_id text not null references administration,
  owner text not null,
  field text not null,
  data_key integer not null,
  sealed bytea not null,
  primary key (administration_id, owner, field),
  foreign key (administration_id, data_key) references data_key
);
create index secret_of_key on secret (administration_id, data_key);
select fence('secret');
-- A webhook names its connection before its administration is known.
create policy platform on secret for select to voldaan_platform using (true);
grant select, insert, update (data_key, sealed), delete on secret to voldaan_app;
grant select on secret to voldaan_platform;

-- Settings and tokens of before stand here until the next start seals them; nothing is written here any more.
create policy platform on connection_token for select to voldaan_platform using (true);
grant select (administration_id, connection_id, sealed) on connection_token to voldaan_platform;
