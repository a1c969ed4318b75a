-- Requests of programs that came under a name of their own (Idempotency-Key), so that the same again is answered and not done
-- again. Kept for a day. What is asked stands here as a digest; the answer as it was sent, unless it is secret or large.
create table named_request (
  administration_id text not null references administration,
  caller text not null check (caller <> ''),
  key text not null check (key <> '' and length(key) <= 200),
  digest text not null check (digest ~ '^[0-9a-f]{64}$'),
  begun_at timestamptz not null,
  -- Null: it is being done, or whoever did it died
  answered boolean not null default false,
  -- Null in one that was answered: the answer is not kept
  answer json,
  check (answered or answer is null),
  primary key (administration_id, caller, key)
);
create index named_request_by_age on named_request (administration_id, begun_at);
select fence('named_request');
grant select, insert, delete, update (digest, begun_at, answered, answer) on named_request to voldaan_app;
