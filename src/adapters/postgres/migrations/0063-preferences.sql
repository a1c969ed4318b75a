-- How somebody likes it: language, appearance, filters under a name. No right follows from it.
create table user_preferences (
  user_id text primary key references app_user,
  doc json not null check (octet_length(doc::text) <= 65536)
);

alter table user_preferences enable row level security;
alter table user_preferences force row level security;
create policy platform on user_preferences to voldaan_platform using (true) with check (true);
grant select, insert, update (doc) on user_preferences to voldaan_platform;
