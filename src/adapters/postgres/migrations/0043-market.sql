-- Market places: packages that tell us when something changed, connections made from the package's side, and what becomes of
-- data after they are taken off.

-- What a package tells us by: ids of its subscriptions, and the secret that came with them, sealed. `asked_at`: when it was
-- last asked to tell us; without `made_at` it has not said yes.
create table host_webhook (
  administration_id text not null references administration,
  connection_id text not null,
  asked_at timestamptz not null,
  made_at timestamptz,
  ids json not null default '[]',
  sealed bytea,
  primary key (administration_id, connection_id),
  foreign key (administration_id, connection_id) references connection
);
select fence('host_webhook');
grant select, insert, update, delete on host_webhook to voldaan_app;

-- When somebody said that there is something to read; however often it is said, it is read once.
alter table host_reading add column wanted_at timestamptz;
create index host_reading_wanted on host_reading (wanted_at) where wanted_at is not null;
grant update (wanted_at) on host_reading to voldaan_app;
grant select (administration_id, wanted_at) on host_reading to voldaan_platform;

-- A package that was taken off, here or there. What no law asks to keep goes on that day, unless these books are read again
-- before; `books` names them in the package, so that they are found when somebody comes back.
create table host_off (
  administration_id text primary key references administration,
  connection_id text not null,
  place text not null check (place in ('here', 'there')),
  books text,
  off_at timestamptz not null,
  remove_on date not null,
  removed_at timestamptz,
  foreign key (administration_id, connection_id) references connection
);
select fence('host_off');
grant select, insert, update, delete on host_off to voldaan_app;
create policy platform on host_off for select to voldaan_platform using (true);
grant select (administration_id, connection_id, books) on host_off to voldaan_platform;

-- What was let in with one consent is let in through one token: the connection that keeps it, perhaps of other books.
alter table connection_token add column keeper text references connection (id);
create index connection_token_kept on connection_token (keeper) where keeper is not null;
grant select (administration_id, connection_id, keeper) on connection_token to voldaan_platform;

-- Somebody on the way from a package to us, before there are books: kept for as long as he may take, and seen by no tenant.
create table install (
  asked text primary key check (asked <> ''),
  adapter text not null,
  site text not null,
  verifier bytea not null,
  until timestamptz not null,
  key text unique,
  sealed bytea,
  found json
);
alter table install enable row level security;
alter table install force row level security;
create policy platform on install to voldaan_platform using (true) with check (true);
grant select, insert, update, delete on install to voldaan_platform;

-- Books that were left are read from their beginning when somebody comes back.
grant delete on cursor to voldaan_app;
