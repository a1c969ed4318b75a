-- Lists of debtors and of open items, a page at a time.

-- What is left of an item, kept beside its allocations by the check that adds them up (check_item_sum): a list of fifty
-- thousand cannot add up the allocations of a million for each page. It is derived and can be made again (keep_open_again);
-- `voldaan verify` holds it against the allocations. As of the last commit: inside a transaction that allocates it is behind.
alter table open_item add column open_minor bigint;

create function keep_open() returns trigger language plpgsql set search_path from current as $$
begin
  if tg_op = 'INSERT' then
    -- Named by who puts rows back from a backup; nobody else does.
    new.open_minor := coalesce(new.open_minor, new.amount_minor);
  elsif new.amount_minor <> old.amount_minor then
    new.open_minor := new.amount_minor - (
      select coalesce(sum(a.amount_minor), 0) from allocation a
      where a.administration_id = new.administration_id and a.open_item_id = new.id and a.reversed_on is null);
  end if;
  return new;
end
$$;
create trigger open_item_keeps_open before insert or update of amount_minor on open_item
  for each row execute function keep_open();
grant update (open_minor) on open_item to voldaan_app;

-- As before (0004-ledger.sql), and keeps what is left.
create or replace function check_item_sum(item_of text, item_id text, paid_in text) returns void
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
  if item.open_minor <> item.amount_minor - total then
    update open_item set open_minor = amount_minor - total where administration_id = item_of and id = item_id;
  end if;
end
$$;

-- Makes it again where it is not what the allocations say; answers how many that were.
create function keep_open_again(books text) returns integer language plpgsql set search_path from current as $$
declare
  mended integer;
begin
  update open_item i set open_minor = i.amount_minor - rest.paid
    from (
      select o.id, coalesce(sum(a.amount_minor), 0)::bigint as paid
      from open_item o left join allocation a on a.administration_id = books and a.open_item_id = o.id
        and a.reversed_on is null
      where o.administration_id = books group by o.id) as rest
    where i.administration_id = books and i.id = rest.id and i.open_minor is distinct from i.amount_minor - rest.paid;
  get diagnostics mended = row_count;
  return mended;
end
$$;

-- The owner of the tables sees no rows of anybody (force row level security), and has to for once.
alter table administration no force row level security;
alter table open_item no force row level security;
alter table allocation no force row level security;
select keep_open_again(administration_id) from administration;
alter table administration force row level security;
alter table open_item force row level security;
alter table allocation force row level security;
alter table open_item alter column open_minor set not null;

-- Everything lists and their sums need of what is open, read without touching the rows themselves.
create index open_item_left on open_item (administration_id, debtor_id)
  include (id, due_date, currency, open_minor) where open_minor <> 0;

-- What people type and what they look for, made alike: no accents, small letters; kernel/search-text does the same. Not
-- every database knows the small letters of Greek and Cyrillic.
create function folded(said text) returns text language sql immutable parallel safe as $$
  select translate(lower(regexp_replace(normalize(translate(
    replace(replace(replace(replace(replace(said, 'ß', 'ss'), 'Æ', 'ae'), 'æ', 'ae'), 'Œ', 'oe'), 'œ', 'oe'),
    'ØøŁłĐđÐðĦħŦŧŊŋıÞ', 'oollddddhhttnniþ'), NFKD), '[\u0300-\u036f]', '', 'g')),
    'ΑΒΓΔΕΖΗΘΙΚΛΜΝΞΟΠΡΣΤΥΦΧΨΩςАБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯЂЄЅІЈЉЊЋЏ',
    'αβγδεζηθικλμνξοπρστυφχψωσабвгдежзийклмнопрстуфхцчшщъыьэюяђєѕіјљњћџ')
$$;
-- Its words with one space between them.
create function search_words(said text) returns text language sql immutable parallel safe as $$
  select trim(regexp_replace(folded(said), '[^a-z0-9\u00c0-\u1fff\u2c00-\U0010ffff]+', ' ', 'g'))
$$;
-- A number however it is written: BE 0403.170.701 is be0403170701.
create function search_number(said text) returns text language sql immutable parallel safe as $$
  select replace(search_words(said), ' ', '')
$$;
-- A space before each word: what begins with the letters looked for has them behind a space. An index holds some 2,700
-- bytes, and a name may be longer: it comes last.
create function debtor_search(number text, doc json) returns text language sql immutable parallel safe as $$
  select ' ' || left(concat_ws(' ', search_number(number), search_words(number), search_number(doc->>'vatId'),
    regexp_replace(search_number(doc->>'vatId'), '^[a-z]+', ''), search_number(doc->>'legalId'),
    search_words(doc->>'email'), search_words(doc->>'name')), 400)
$$;

alter table debtor
  add column sort_name text collate "C" not null generated always as (
    coalesce(left(case when readable(doc) then search_words(doc->>'name') end, 80), '')) stored,
  add column search text not null generated always as (
    coalesce(case when readable(doc) then debtor_search(number, doc) end, '')) stored;
create index debtor_by_name on debtor (administration_id, sort_name, id) include (number, search);
alter table debtor_profile
  add column owner text generated always as (case when readable(doc) then left(doc->>'owner', 200) end) stored;
create index debtor_profile_of_owner on debtor_profile (administration_id, owner) where owner is not null;
