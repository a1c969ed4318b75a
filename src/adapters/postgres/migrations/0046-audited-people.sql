-- The audit log is written from the tables that came beside it: people and what they may do, what they sign in with, keys, firms,
-- and what a package signs in with.

-- Who may do what. An address is said nowhere: the id is enough.
select audited('app_user', '{user_id}', '{state}', forms => '{doc}');
select audited('grant_of_user', '{user_id,firm_id,administration_id}', '{role}');
select audited('api_key', '{key_id}', '{firm_id,administration_id,expires_at,revoked_at,revoked_by}',
  changing => 'old.revoked_at is distinct from new.revoked_at');
select audited('user_password', '{user_id}', removing => 'false');
select audited('user_code', '{user_id}', '{confirmed_at}', adding => 'false',
  changing => 'old.confirmed_at is distinct from new.confirmed_at');
select audited('user_identity', '{user_id}', '{issuer}');
select audited('user_session', '{session_id}', '{user_id,via,started_at}', changing => 'false', removing => 'by_people()');

-- Settings of a connection; tokens that are renewed are no decision, and keys are renewed for all at once.
select audited('secret', '{owner,field}', adding => 'new.field = ''settings'' and by_people()',
  changing => 'new.field = ''settings'' and by_people()', removing => 'old.field = ''settings'' and by_people()');

-- Firms, and books whose package was taken off.
select audited('firm_defaults', '{firm_id,version}', '{saved_by}', '{doc}');
select audited('firm_policy', '{firm_id,name,version}', '{saved_by}', '{doc}');
select audited('firm_mapping', '{firm_id,adapter}', '{}', '{mapping}');
select audited('host_off', '{administration_id}', '{place,off_at,remove_on,removed_at}');
