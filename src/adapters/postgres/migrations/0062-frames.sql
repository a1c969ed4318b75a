-- The dashboard inside a host's page: tickets that a host asks for, and the sessions they open.

-- What the session is held to; null: a window of ours.
alter table user_session add column frame json;
-- Who proved in a window of his own who he is may go on in the frame.
grant update (proved_at) on user_session to voldaan_platform;
select audited('user_session', '{session_id}', '{user_id,proved_at}', adding => 'false',
  changing => 'old.proved_at is distinct from new.proved_at', removing => 'false');

create table frame_ticket (
  sha256 text primary key check (sha256 ~ '^[0-9a-f]{64}$'),
  user_id text not null references app_user,
  administration_id text not null,
  key_id text,
  role text not null,
  doc json not null,
  good_until timestamptz not null
);
create index ticket_by_age on frame_ticket (good_until);

alter table frame_ticket enable row level security;
alter table frame_ticket force row level security;
create policy platform on frame_ticket to voldaan_platform using (true) with check (true);
grant select, insert, delete on frame_ticket to voldaan_platform;
select audited('frame_ticket', '{administration_id,user_id}', '{key_id,role,good_until}', removing => 'false');
