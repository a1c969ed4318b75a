-- Money on account of a debtor, allocations across currencies, and the exchange rates these are judged by.

-- `amount_minor` stays what the item loses, in its currency. Where the entry is in another currency, `cash_minor` is
-- what the entry gives for it, in the entry's; both have one sign. Absent: the amount is the cash.
alter table allocation
  add column cash_minor bigint,
  add column cash_currency char(3),
  drop constraint allocation_write_off_check,
  add constraint allocation_write_off_check
    check (write_off in ('payment-discount', 'rounding', 'bank-charges', 'exchange-difference')),
  add constraint allocation_cash_check check (
    (cash_minor is null) = (cash_currency is null)
    and (cash_minor is null or (entry_id is not null and write_off is null and cash_currency <> currency
      and sign(cash_minor) = sign(amount_minor))));

-- Money of an entry that belongs to a debtor and settles nothing yet; negative: paid back to him.
create table on_account (
  administration_id text not null,
  id text not null,
  position bigint generated always as identity,
  debtor_id text not null,
  entry_id text not null,
  detail integer check (detail is null or detail >= 0),
  amount_minor bigint not null check (amount_minor <> 0),
  currency char(3) not null,
  on_date date not null,
  reversed_on date,
  primary key (administration_id, id),
  foreign key (administration_id, debtor_id) references debtor deferrable initially deferred,
  foreign key (administration_id, entry_id) references bank_entry
);
create index on_account_of_debtor on on_account (administration_id, debtor_id, currency) include (amount_minor)
  where reversed_on is null;
create index on_account_of_entry on on_account (administration_id, entry_id) where reversed_on is null;
select fence('on_account');
grant select, insert on on_account to voldaan_app;
grant update (reversed_on) on on_account to voldaan_app;

-- Everything that uses up money of an entry, in the entry's currency.
create view entry_use with (security_invoker = true) as
  select administration_id, entry_id, detail, coalesce(cash_minor, amount_minor) as minor
    from allocation where entry_id is not null and reversed_on is null and write_off is null
  union all
  select administration_id, entry_id, detail, amount_minor from on_account where reversed_on is null;
grant select on entry_use to voldaan_app;

-- As before (0004-ledger.sql), over everything that uses the entry.
create or replace function check_entry_sum(entry_of text, entry text, payment integer, paid_in text) returns void
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
  select coalesce(sum(minor), 0) into total from entry_use
    where administration_id = entry_of and entry_id = entry;
  perform refuse_beyond(total, found_entry.amount_minor, 'entry ' || entry);
  if payment >= cardinality(found_entry.detail_minor) then
    raise exception using errcode = 'VD004',
      message = format('INV-4: entry %s has no payment %s inside it', entry, payment);
  end if;
  -- detail counts from 0, arrays from 1; a payment without an amount of its own is bounded by the entry alone.
  if found_entry.detail_minor[payment + 1] is not null then
    select coalesce(sum(minor), 0) into total from entry_use
      where administration_id = entry_of and entry_id = entry and detail = payment;
    perform refuse_beyond(total, found_entry.detail_minor[payment + 1],
      'entry ' || entry || ' payment ' || payment);
  end if;
end
$$;

create or replace function check_allocation() returns trigger language plpgsql set search_path from current as $$
begin
  perform check_item_sum(new.administration_id, new.open_item_id, new.currency);
  if new.entry_id is not null and new.write_off is null then
    perform check_entry_sum(new.administration_id, new.entry_id, new.detail,
      coalesce(new.cash_currency, new.currency));
  end if;
  return null;
end
$$;

-- Nothing is paid back, and no receipt is undone, beyond what stands on account of the debtor. His row is the lock.
create function check_on_account() returns trigger language plpgsql set search_path from current as $$
declare
  total numeric;
begin
  perform from debtor where administration_id = new.administration_id and id = new.debtor_id for no key update;
  select coalesce(sum(amount_minor), 0) into total from on_account
    where administration_id = new.administration_id and debtor_id = new.debtor_id and currency = new.currency
      and reversed_on is null;
  if total < 0 then
    raise exception using errcode = 'VD004',
      message = format('INV-4: debtor %s would have %s %s on account (smallest units), less than nothing',
        new.debtor_id, total, new.currency),
      hint = 'Pay back less, or undo the refund before the receipt.';
  end if;
  perform check_entry_sum(new.administration_id, new.entry_id, new.detail, new.currency);
  return null;
end
$$;

create constraint trigger on_account_adds_up after insert or update on on_account
  deferrable initially deferred for each row execute function check_on_account();

-- Reference rates, the same for everybody: units of the currency for one euro, as published on that day.
create table exchange_rate (
  on_date date not null,
  currency char(3) not null check (currency <> 'EUR'),
  per_euro numeric not null check (per_euro > 0),
  source text not null check (source in ('ECB')),
  primary key (on_date, currency)
);
grant select on exchange_rate to voldaan_app, voldaan_platform;
grant insert, update on exchange_rate to voldaan_platform;
