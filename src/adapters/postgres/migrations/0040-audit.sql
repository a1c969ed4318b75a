-- The audit log: who did what, about what, when and from where. Each administration has a chain of entries of its own, and so
-- has the installation, under the name '*', which no administration can have. An entry holds no personal data of debtors:
-- ids, names of fields, values only of fields that were named as harmless, SHA-256 of documents of our own making.

create table audit_entry (
  administration_id text not null,
  position bigint not null check (position > 0),
  at timestamptz not null,
  actor_kind text not null check (actor_kind in ('person', 'key', 'system', 'outside')),
  actor_id text not null check (actor_id <> ''),
  actor_name text not null,
  channel text not null check (channel in ('command-line', 'http', 'worker', 'host')),
  act text not null check (act ~ '^[a-z][a-z0-9_.-]{2,79}$'),
  about_kind text not null check (about_kind <> ''),
  about_id text not null,
  -- JSON list of {field, was, is, sha256}; kept as text, because the chain is over these very characters.
  fields text not null check (length(fields) <= 100000),
  previous bytea not null,
  hash bytea not null,
  primary key (administration_id, position)
);
select fence('audit_entry');
create index audit_entry_by_act on audit_entry (administration_id, act, position);
create index audit_entry_by_about on audit_entry (administration_id, about_id, position);

-- Where each chain ends. Nobody but the function below may write it.
create table audit_head (
  administration_id text primary key,
  position bigint not null,
  hash bytea not null
);
select fence('audit_head');

-- The owner writes both, in one chain at a time: that of the transaction.
create function audit_chain() returns text language sql stable as $$
  select coalesce(nullif(current_setting('voldaan.administration', true), ''), '*')
$$;
create policy keeper on audit_entry to current_user
  using (administration_id = audit_chain()) with check (administration_id = audit_chain());
create policy keeper on audit_head to current_user
  using (administration_id = audit_chain()) with check (administration_id = audit_chain());
create policy installation on audit_entry for select to voldaan_platform using (administration_id = '*');
create policy installation on audit_head for select to voldaan_platform using (administration_id = '*');
grant select on audit_entry, audit_head to voldaan_app, voldaan_platform;

create trigger audit_entry_stays before update or delete on audit_entry
  for each row execute function append_only();
create trigger audit_entry_never_emptied before truncate on audit_entry
  for each statement execute function append_only();

-- One value among the bytes that are hashed: its length and itself, so that no two entries give the same bytes.
create function audit_part(value text) returns bytea language sql stable as $$
  select convert_to(octet_length(convert_to(value, 'UTF8')) || ':', 'UTF8') || convert_to(value, 'UTF8')
$$;

-- Adds an entry to the chain of this transaction. The head is locked until it ends, so that the next one follows it; moment,
-- position and hash are made here and nowhere else.
create function add_audit_entry(act text, about_kind text, about_id text, fields text) returns void
language plpgsql security definer set search_path from current as $$
declare
  chain constant text := audit_chain();
  -- kind.channel.id.name, the last two in hexadecimal: see transaction.ts
  actor text[] := string_to_array(coalesce(current_setting('voldaan.actor', true), ''), '.');
  head audit_head;
  entry audit_entry;
begin
  if cardinality(actor) <> 4 then
    actor := array['system', 'worker', encode('voldaan', 'hex'), encode('voldaan', 'hex')];
  end if;
  insert into audit_head values (chain, 0, '') on conflict do nothing;
  select * into head from audit_head where administration_id = chain for update;
  entry.administration_id := chain;
  entry.position := head.position + 1;
  entry.at := date_trunc('milliseconds', clock_timestamp());
  entry.actor_kind := actor[1];
  entry.channel := actor[2];
  entry.actor_id := convert_from(decode(actor[3], 'hex'), 'UTF8');
  entry.actor_name := convert_from(decode(actor[4], 'hex'), 'UTF8');
  entry.act := act;
  entry.about_kind := about_kind;
  entry.about_id := about_id;
  entry.fields := fields;
  entry.previous := head.hash;
  -- The same bytes, one after the other, are in src/domain/audit/chain.ts: the verifier trusts no function of the database.
  entry.hash := sha256(head.hash
    || audit_part(entry.administration_id)
    || audit_part(entry.position::text)
    || audit_part(to_char(entry.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'))
    || audit_part(entry.actor_kind)
    || audit_part(entry.actor_id)
    || audit_part(entry.actor_name)
    || audit_part(entry.channel)
    || audit_part(entry.act)
    || audit_part(entry.about_kind)
    || audit_part(entry.about_id)
    || audit_part(entry.fields));
  insert into audit_entry select entry.*;
  update audit_head set position = entry.position, hash = entry.hash where administration_id = chain;
end
$$;
revoke execute on function add_audit_entry(text, text, text, text) from public;
grant execute on function add_audit_entry(text, text, text, text) to voldaan_app, voldaan_platform;

-- Names of the members in which two JSON objects differ.
create function members_apart(was jsonb, now jsonb) returns setof text language sql stable as $$
  select name from (select jsonb_object_keys(was) union select jsonb_object_keys(now)) as names (name)
  where was->name is distinct from now->name and name ~ '^[A-Za-z][A-Za-z0-9_-]{0,39}$'
$$;

-- The same of two JSON texts, and one level below as `settings.work`; null where PostgreSQL cannot look into one of the two.
create function changed_members(was text, now text) returns text[] language plpgsql stable as $$
begin
  if was is null or now is null or not (readable(was::json) and readable(now::json))
    or json_typeof(was::json) <> 'object' or json_typeof(now::json) <> 'object' then
    return null;
  end if;
  return array(
    select coalesce(outside || '.' || inside, outside)
    from members_apart(was::jsonb, now::jsonb) as o (outside)
    left join lateral members_apart(
      case when jsonb_typeof(was::jsonb->outside) = 'object' then was::jsonb->outside else '{}' end,
      case when jsonb_typeof(now::jsonb->outside) = 'object' then now::jsonb->outside else '{}' end) as i (inside) on true
    order by 1 limit 100);
end
$$;

-- What a change of one column says: its value where that is harmless, the SHA-256 of a document of our own making, the
-- members of a form that changed; of every other column only its name, for it may hold what somebody said about somebody.
create function audit_field(field text, was text, now text, told text[], hashed text[], forms text[]) returns json
language sql stable as $$
  select json_strip_nulls(json_build_object(
    'field', field,
    'was', case when field = any (told) then left(was, 200) end,
    'is', case when field = any (told) then left(now, 200) end,
    'sha256', case when field = any (hashed) then encode(sha256(convert_to(now, 'UTF8')), 'hex') end,
    'members', case when field = any (forms) then to_json(changed_members(was, now)) end))
$$;

-- Adds what changed in a row to the chain. Arguments of the trigger: columns of the id, those that are told, hashed, forms.
create function audit_row() returns trigger language plpgsql security definer set search_path from current as $$
declare
  ids constant text[] := tg_argv[0];
  row_before record;
  row_after record;
  pairs text;
  subject text;
  fields text;
begin
  if tg_op = 'INSERT' then row_before := new; else row_before := old; end if;
  if tg_op = 'DELETE' then row_after := old; else row_after := new; end if;
  -- Of bytes only the SHA-256 is looked at: files may be large.
  select string_agg(
      case when a.atttypid = 'bytea'::regtype
        then format('(%1$L, encode(sha256(($1).%1$I), ''hex''), encode(sha256(($2).%1$I), ''hex''))', a.attname)
        else format('(%1$L, ($1).%1$I::text, ($2).%1$I::text)', a.attname) end, ',' order by a.attnum)
        filter (where a.attname not in ('administration_id', 'position')),
      string_agg(format('($2).%I', a.attname), ',' order by array_position(ids, a.attname::text))
        filter (where a.attname = any (ids))
    into pairs, subject
    from pg_attribute a where a.attrelid = tg_relid and a.attnum > 0 and not a.attisdropped;
  execute format($text$
      select concat_ws('/', %s),
        (select json_agg(audit_field(field, was, now, $4, $5, $6))::text
         from (select field, case when $3 = 'INSERT' then null else was end,
                 case when $3 = 'DELETE' then null else now end
               from (values %s) as pair (field, was, now)) as change (field, was, now)
         where was is distinct from now)$text$, subject, pairs)
    into subject, fields
    using row_before, row_after, tg_op, tg_argv[1]::text[], tg_argv[2]::text[], tg_argv[3]::text[];
  if fields is not null then
    perform add_audit_entry(
      tg_table_name || '.' || case tg_op when 'INSERT' then 'added' when 'UPDATE' then 'changed' else 'removed' end,
      tg_table_name, subject, fields);
  end if;
  return null;
end
$$;

-- Whether somebody decides, and not the product by itself. Tables that machines write by the thousand are watched for
-- people only; whoever acts is set at the beginning of each transaction.
create function by_people() returns boolean language sql stable as $$
  select current_setting('voldaan.actor', true) not like 'system.%'
$$;

-- Writes what happens to a table into the audit log, at the end of each transaction. `ids`: what names a row; `told`: columns
-- whose values are no personal data of debtors; `hashed`, `forms`: see audit_field; the rest: which rows, as a condition.
create function audited(
  audited text, ids text[], told text[] default '{}', hashed text[] default '{}', forms text[] default '{}',
  adding text default 'true', changing text default 'true', removing text default 'true'
) returns void language plpgsql as $$
declare
  event record;
begin
  for event in select * from (values ('insert', adding), ('update', changing), ('delete', removing)) as e (name, condition)
  loop
    if event.condition <> 'false' then
      execute format(
        'create constraint trigger %I after %s on %I deferrable initially deferred for each row when (%s) '
        'execute function audit_row(%L, %L, %L, %L)',
        'audited_' || event.name, event.name, audited, event.condition, ids, told, hashed, forms);
    end if;
  end loop;
end
$$;
