-- What people sign in with, and who is signed in. No tenant sees any of it. What people hold stands here as a digest or sealed.

-- Who decided, where he signed in: of two decisions it says whether they are of one person.
alter table inbox_decision add column user_id text;
alter table dunning_approval add column user_id text;

create table user_password (
  user_id text primary key references app_user,
  hash text not null,
  changed_at timestamptz not null
);

create table user_code (
  user_id text primary key references app_user,
  -- The secret that counts, and one that was shown and is not confirmed yet
  sealed bytea,
  offered bytea,
  confirmed_at timestamptz,
  -- The step of time that was used last: a code is good once
  last_step bigint not null default 0,
  check ((sealed is null) = (confirmed_at is null))
);

create table user_recovery_code (
  user_id text not null references app_user,
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  primary key (user_id, sha256)
);

create table user_session (
  session_id text primary key check (session_id <> ''),
  user_id text not null references app_user,
  sha256 text not null unique check (sha256 ~ '^[0-9a-f]{64}$'),
  via text not null,
  started_at timestamptz not null,
  seen_at timestamptz not null,
  proved_at timestamptz,
  only_to_set_up boolean not null,
  agent text not null
);
create index session_of_user on user_session (user_id, seen_at);
create index session_by_age on user_session (seen_at);

create table sign_in_attempt (
  subject text primary key,
  failed integer not null check (failed >= 0),
  last_at timestamptz not null
);
create index attempt_by_age on sign_in_attempt (last_at);

create table password_reset (
  user_id text primary key references app_user,
  sha256 text not null unique check (sha256 ~ '^[0-9a-f]{64}$'),
  good_until timestamptz not null
);

create table user_identity (
  issuer text not null,
  subject text not null,
  user_id text not null references app_user,
  bound_at timestamptz not null,
  primary key (issuer, subject),
  unique (user_id, issuer)
);

create table sign_in_question (
  sha256 text primary key check (sha256 ~ '^[0-9a-f]{64}$'),
  provider text not null,
  sealed bytea not null,
  good_until timestamptz not null
);
create index question_by_age on sign_in_question (good_until);

alter table user_password enable row level security;
alter table user_password force row level security;
create policy platform on user_password to voldaan_platform using (true) with check (true);
grant select, insert, update (hash, changed_at) on user_password to voldaan_platform;

alter table user_code enable row level security;
alter table user_code force row level security;
create policy platform on user_code to voldaan_platform using (true) with check (true);
grant select, insert, update (sealed, offered, confirmed_at, last_step), delete on user_code to voldaan_platform;

alter table user_recovery_code enable row level security;
alter table user_recovery_code force row level security;
create policy platform on user_recovery_code to voldaan_platform using (true) with check (true);
grant select, insert, delete on user_recovery_code to voldaan_platform;

alter table user_session enable row level security;
alter table user_session force row level security;
create policy platform on user_session to voldaan_platform using (true) with check (true);
grant select, insert, update (seen_at), delete on user_session to voldaan_platform;

alter table sign_in_attempt enable row level security;
alter table sign_in_attempt force row level security;
create policy platform on sign_in_attempt to voldaan_platform using (true) with check (true);
grant select, insert, update (failed, last_at), delete on sign_in_attempt to voldaan_platform;

alter table password_reset enable row level security;
alter table password_reset force row level security;
create policy platform on password_reset to voldaan_platform using (true) with check (true);
grant select, insert, update (sha256, good_until), delete on password_reset to voldaan_platform;

alter table user_identity enable row level security;
alter table user_identity force row level security;
create policy platform on user_identity to voldaan_platform using (true) with check (true);
grant select, insert on user_identity to voldaan_platform;

alter table sign_in_question enable row level security;
alter table sign_in_question force row level security;
create policy platform on sign_in_question to voldaan_platform using (true) with check (true);
grant select, insert, delete on sign_in_question to voldaan_platform;
