-- Administrations, their connections, and the fence around every table.
--
-- Two roles without login do all the work; the owner of the tables only migrates.
--   voldaan_app       one administration at a time, the one in the setting voldaan.administration
--   voldaan_platform  what is asked before an administration is known; sees no business data
-- Row-level security is FORCEd, so that even the owner passes no row of a tenant by mistake.

do $$
begin
  execute format('grant usage on schema %I to voldaan_app, voldaan_platform', current_schema());
end
$$;

-- Fences a table by administration. An empty or absent setting equals no administration_id: no rows.
create function fence(fenced text) returns void language plpgsql as $$
begin
  execute format('alter table %I enable row level security', fenced);
  execute format('alter table %I force row level security', fenced);
  execute format(
    'create policy tenant on %I to voldaan_app '
    'using (administration_id = current_setting(''voldaan.administration'', true)) '
    'with check (administration_id = current_setting(''voldaan.administration'', true))',
    fenced
  );
end
$$;

create table administration (
  administration_id text primary key check (administration_id <> ''),
  position bigint generated always as identity,
  doc json not null
);
select fence('administration');
create policy platform on administration to voldaan_platform using (true) with check (true);
grant select on administration to voldaan_app, voldaan_platform;
grant update (doc) on administration to voldaan_app;
grant insert on administration to voldaan_platform;

create table connection (
  administration_id text not null references administration,
  id text not null unique,
  position bigint generated always as identity,
  kind text not null check (kind in ('host', 'access-point')),
  adapter text not null,
  settings json not null,
  primary key (administration_id, id)
);
select fence('connection');
create policy platform on connection for select to voldaan_platform using (true);
grant select, insert, update (adapter, settings) on connection to voldaan_app;
grant select on connection to voldaan_platform;

-- Switches of the whole installation, above any administration.
create table platform_switch (
  name text primary key,
  is_on boolean not null
);
grant select, insert, update on platform_switch to voldaan_platform;
grant select on platform_switch to voldaan_app;

-- Where reading from the other side had come to.
create table cursor (
  administration_id text not null references administration,
  name text not null,
  value text not null,
  primary key (administration_id, name)
);
select fence('cursor');
grant select, insert, update on cursor to voldaan_app;
