-- Claims, and the money assigned to them.

create table open_item (
  administration_id text not null references administration,
  id text not null,
  debtor_id text not null,
  document_id text,
  host_id text not null,
  kind text not null check (kind in ('invoice', 'credit-note')),
  number text collate "C" not null,
  issue_date date not null,
  due_date date not null,
  amount_minor bigint not null,
  currency char(3) not null,
  reference text,
  order_reference text,
  description text,
  round integer not null default 0,
  primary key (administration_id, id),
  unique (administration_id, host_id),
  foreign key (administration_id, debtor_id) references debtor deferrable initially deferred,
  foreign key (administration_id, document_id) references document deferrable initially deferred
);
create index open_item_by_debtor on open_item (administration_id, debtor_id);
select fence('open_item');
grant select, insert on open_item to voldaan_app;
grant update (round) on open_item to voldaan_app;

create table allocation (
  administration_id text not null,
  id text not null,
  position bigint generated always as identity,
  open_item_id text not null,
  entry_id text,
  detail integer check (detail is null or (detail >= 0 and entry_id is not null)),
  amount_minor bigint not null,
  currency char(3) not null,
  write_off text check (write_off in ('payment-discount', 'rounding', 'bank-charges')),
  on_date date not null,
  reversed_on date,
  primary key (administration_id, id),
  foreign key (administration_id, open_item_id) references open_item,
  foreign key (administration_id, entry_id) references bank_entry
);
create index allocation_of_item on allocation (administration_id, open_item_id) include (amount_minor)
  where reversed_on is null;
create index allocation_of_entry on allocation (administration_id, entry_id) include (amount_minor, detail)
  where reversed_on is null;
create index allocation_by_item on allocation (administration_id, open_item_id, position);
create index allocation_by_entry on allocation (administration_id, entry_id, position);
select fence('allocation');
grant select, insert on allocation to voldaan_app;
grant update (reversed_on) on allocation to voldaan_app;

-- Refuses a sum that is not between zero and the limit, on whichever side of zero the limit lies.
create function refuse_beyond(total numeric, amount_limit bigint, subject text) returns void
language plpgsql immutable as $$
begin
  if total not between least(0, amount_limit) and greatest(0, amount_limit) then
    raise exception using
      errcode = 'VD004',
      message = format('INV-4: allocations of %s add up to %s, outside 0 to %s (smallest units)',
        subject, total, amount_limit),
      hint = 'Reverse what is allocated too much, or allocate less.';
  end if;
end
$$;

create function check_item_sum(item_of text, item_id text, paid_in text) returns void
language plpgsql set search_path from current as $$
declare
  item open_item;
  total numeric;
begin
  -- The lock makes two transactions that pay the same item wait for each other; the sum below is a new
  -- statement and so sees what the other one committed.
  select * into item from open_item
    where administration_id = item_of and id = item_id for no key update;
  if item.currency <> paid_in then
    raise exception using errcode = 'VD004',
      message = format('INV-4: item %s is in %s, the allocation in %s', item_id, item.currency, paid_in);
  end if;
  select coalesce(sum(amount_minor), 0) into total from allocation
    where administration_id = item_of and open_item_id = item_id and reversed_on is null;
  perform refuse_beyond(total, item.amount_minor, 'item ' || item_id);
end
$$;

create function check_entry_sum(entry_of text, entry text, payment integer, paid_in text) returns void
language plpgsql set search_path from current as $$
declare
  found_entry bank_entry;
  total numeric;
begin
  select * into found_entry from bank_entry
    where administration_id = entry_of and id = entry for no key update;
  if found_entry.amount_minor is null then
    raise exception using errcode = 'VD004',
      message = format('INV-4: entry %s is not money that can be allocated: pending, or an inexact amount', entry);
  end if;
  if found_entry.currency <> paid_in then
    raise exception using errcode = 'VD004',
      message = format('INV-4: entry %s is in %s, the allocation in %s', entry, found_entry.currency, paid_in);
  end if;
  select coalesce(sum(amount_minor), 0) into total from allocation
    where administration_id = entry_of and entry_id = entry and reversed_on is null and write_off is null;
  perform refuse_beyond(total, found_entry.amount_minor, 'entry ' || entry);
  if payment >= cardinality(found_entry.detail_minor) then
    raise exception using errcode = 'VD004',
      message = format('INV-4: entry %s has no payment %s inside it', entry, payment);
  end if;
  -- detail counts from 0, arrays from 1; a payment without an amount of its own is bounded by the entry alone.
  if found_entry.detail_minor[payment + 1] is not null then
    select coalesce(sum(amount_minor), 0) into total from allocation
      where administration_id = entry_of and entry_id = entry and detail = payment
        and reversed_on is null and write_off is null;
    perform refuse_beyond(total, found_entry.detail_minor[payment + 1],
      'entry ' || entry || ' payment ' || payment);
  end if;
end
$$;

-- INV-4. Sums, not single rows: one entry may net an invoice against a credit note. Write-offs are no money of
-- the entry. Deferred, so that the order of the allocations inside a transaction does not matter.
create function check_allocation() returns trigger language plpgsql set search_path from current as $$
begin
  perform check_item_sum(new.administration_id, new.open_item_id, new.currency);
  if new.entry_id is not null and new.write_off is null then
    perform check_entry_sum(new.administration_id, new.entry_id, new.detail, new.currency);
  end if;
  return null;
end
$$;

create constraint trigger allocation_adds_up after insert or update on allocation
  deferrable initially deferred for each row execute function check_allocation();

create table dispute (
  administration_id text not null,
  id text not null,
  position bigint generated always as identity,
  open_item_id text not null,
  opened_on date not null,
  closed_on date,
  amount_minor bigint,
  currency char(3),
  reason text not null,
  rest_goes_on boolean,
  primary key (administration_id, id),
  foreign key (administration_id, open_item_id) references open_item
);
select fence('dispute');
grant select, insert on dispute to voldaan_app;
grant update (closed_on) on dispute to voldaan_app;

create table promise (
  administration_id text not null,
  position bigint generated always as identity,
  debtor_id text not null,
  doc json not null,
  primary key (administration_id, position),
  foreign key (administration_id, debtor_id) references debtor deferrable initially deferred
);
select fence('promise');
grant select, insert on promise to voldaan_app;
