-- What brings bank statements by itself: a third kind of connection, and how each source is doing.

alter table connection drop constraint connection_kind_check;
alter table connection add constraint connection_kind_check
  check (kind in ('host', 'access-point', 'bank'));

-- One row per source that was looked at; `error_*` stand while the last look failed, `error_since` from the first
-- failure of this kind on. The cursor says where to go on and is the source's own; `page_done` names the files behind it
-- that were dealt with while others of their page failed.
create table bank_source_state (
  administration_id text not null,
  connection_id text not null,
  cursor text,
  page_done json not null,
  looked_at timestamptz not null,
  succeeded_at timestamptz,
  next_look_at timestamptz,
  last_file text,
  last_file_at timestamptz,
  refused_file text,
  refused_reason text,
  refused_at timestamptz,
  consent_until timestamptz,
  error_kind text check (error_kind in
    ('unreachable', 'throttled', 'unauthorised', 'consent-ended', 'refused', 'malformed')),
  error_message text,
  error_since timestamptz,
  primary key (administration_id, connection_id),
  foreign key (administration_id, connection_id) references connection,
  check ((last_file is null) = (last_file_at is null)),
  check ((refused_file is null) = (refused_reason is null) and (refused_file is null) = (refused_at is null)),
  check ((error_kind is null) = (error_message is null) and (error_kind is null) = (error_since is null))
);
select fence('bank_source_state');
grant select, insert, update on bank_source_state to voldaan_app;
