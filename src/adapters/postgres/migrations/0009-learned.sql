-- What people taught the matcher, and the version of a bank entry that people decide about.

-- `support` holds the ids of the entries that confirm a fact since it was last contradicted, oldest first.
create table learned_fact (
  administration_id text not null references administration,
  id text not null,
  position bigint generated always as identity,
  kind text not null check (kind in ('payer-account', 'payer-name', 'payer-text', 'account-not-ours',
    'account-not-debtor', 'name-not-debtor')),
  key text not null,
  debtor_id text,
  since date not null,
  entry_id text not null,
  last_on date not null,
  said_by text not null,
  confirmed integer not null check (confirmed >= 0),
  contradicted integer not null check (contradicted >= 0),
  support text[] not null,
  state text not null check (state in ('active', 'revoked')),
  primary key (administration_id, id),
  check ((debtor_id is null) = (kind = 'account-not-ours')),
  foreign key (administration_id, debtor_id) references debtor deferrable initially deferred,
  foreign key (administration_id, entry_id) references bank_entry
);
-- A fact is known once.
create unique index learned_fact_once on learned_fact (administration_id, kind, key, coalesce(debtor_id, ''));
create index learned_fact_by_key on learned_fact (administration_id, key);
create index learned_fact_text on learned_fact (administration_id, debtor_id) where kind = 'payer-text';
select fence('learned_fact');
grant select, insert on learned_fact to voldaan_app;
grant update (key, last_on, said_by, confirmed, contradicted, support, state) on learned_fact to voldaan_app;

alter table bank_entry add column version integer not null default 0;

-- Counted here, so that no statement can change what people look at and leave the version as it was.
create function count_version() returns trigger language plpgsql as $$
begin
  new.version := old.version + 1;
  return new;
end
$$;
create trigger bank_entry_version before update of label, proposals on bank_entry
  for each row execute function count_version();
