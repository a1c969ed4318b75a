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
create policy platform on host_reading for select to voldaan_platform using (true);
grant select (administration_id, wanted_at) on host_reading to voldaan_platform;
