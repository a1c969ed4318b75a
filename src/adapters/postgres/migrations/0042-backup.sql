-- Backup, and what follows a restore.

-- A backup reads every table in one snapshot. Row-level security is forced, so that the owner too sees nothing by mistake;
-- while it says that it makes a backup it sees all. This lets nobody do what the owner could not do before.
-- Called for every fenced table at the end of each migration (migrate.ts), so that none is ever left out.
create function seen_by_backup(fenced text) returns void language plpgsql as $$
begin
  execute format(
    'create policy backup on %I for select to current_user using (current_setting(''voldaan.backup'', true) = ''on'')',
    fenced
  );
end
$$;

-- When the backup was made that this database was restored from; empty: it was not.
alter table installation add column backup_at timestamptz;

-- What was compared with the outside world after a restore, and what was found (F17).
create table reconciliation (
  administration_id text not null references administration,
  restored_at timestamptz not null,
  at timestamptz not null,
  doc json not null,
  primary key (administration_id, restored_at)
);
select fence('reconciliation');
grant select, insert, update (at, doc) on reconciliation to voldaan_app;

-- What is counted over all administrations, for metrics: states and moments, nothing of anybody's business.
create policy platform on host_reading for select to voldaan_platform using (true);
grant select (administration_id, read_at, failed_at) on host_reading to voldaan_platform;
create policy platform on statement for select to voldaan_platform using (true);
grant select (administration_id, closed_on) on statement to voldaan_platform;
create policy platform on inbound for select to voldaan_platform using (true);
grant select (administration_id, state) on inbound to voldaan_platform;
create policy platform on dunning_action for select to voldaan_platform using (true);
grant select (administration_id, state) on dunning_action to voldaan_platform;
