-- Lists of our own invoices, a page at a time, and one search over debtors, invoices and bank entries.

-- BT-115 in units of its currency, negative for a credit note; null before totals are calculated.
create function payable_of(invoice json) returns numeric language sql immutable parallel safe as $$
  select case when invoice->>'kind' = 'credit-note' then -1 else 1 end
    * (invoice #>> '{totals,payable,unscaled,$bigint}')::numeric
    / power(10::numeric, (invoice #>> '{totals,payable,scale}')::numeric)
$$;
create function has_fatal(findings json) returns boolean language sql immutable parallel safe as $$
  select findings::text like '%"severity":"fatal"%'
$$;
-- The last group of digits of a number, as people name it: 42 of INV/2026/00042.
create function number_tail(number text) returns text language sql immutable parallel safe as $$
  select left(ltrim(substring(search_words(number) from '[0-9]+$'), '0'), 40)
$$;

-- What lists of invoices are sorted and found by; the rest is read of a page alone. Days are texts, as they sort.
alter table document
  add column issued_on text collate "C" generated always as (
    case when direction = 'out' then coalesce(case when readable(invoice) then left(invoice->>'issueDate', 10) end, '') end
  ) stored,
  add column due_on text collate "C" generated always as (
    case when direction = 'out' then coalesce(case when readable(invoice) then left(invoice->>'dueDate', 10) end, '') end
  ) stored,
  add column payable numeric generated always as (
    case when direction = 'out' then coalesce(case when readable(invoice) then payable_of(invoice) end, 0) end) stored,
  add column stopped boolean generated always as (direction = 'out' and bytes is null and has_fatal(findings)) stored,
  add column number_key text collate "C" generated always as (left(search_number(number), 100)) stored,
  add column number_tail text collate "C" generated always as (number_tail(number)) stored;
create index document_by_issue on document (administration_id, issued_on, id) where direction = 'out';
create index document_by_due on document (administration_id, due_on, id) where direction = 'out';
create index document_by_payable on document (administration_id, payable, id) where direction = 'out';
create index document_in_order on document (administration_id, (number collate "C"), id) where direction = 'out';
create index document_stopped on document (administration_id, id) where stopped;
create index document_by_key on document (administration_id, number_key, id) where direction = 'out';
create index document_by_tail on document (administration_id, number_tail, id) where direction = 'out';

alter table open_item
  add column number_key text collate "C" generated always as (left(search_number(number), 100)) stored,
  add column number_tail text collate "C" generated always as (number_tail(number)) stored;
create index open_item_of_document on open_item (administration_id, document_id) where document_id is not null;
-- Claims that have a document are found by it.
create index open_item_by_key on open_item (administration_id, number_key, id) where document_id is null;
create index open_item_by_tail on open_item (administration_id, number_tail, id) where document_id is null;

-- Who paid, and what for.
create function entry_search(doc json) returns text language sql immutable parallel safe as $$
  select ' ' || left(search_words(concat_ws(' ', string_agg(concat_ws(' ', d->'counterparty'->>'name',
      (select string_agg(r->>'value', ' ') from json_array_elements(d->'structuredReferences') r),
      (select string_agg(u.value, ' ') from json_array_elements_text(d->'unstructured') u), d->>'endToEndId'), ' '),
      doc->>'additionalInfo')), 500)
  from json_array_elements(doc->'details') d
$$;
alter table bank_entry
  add column search text generated always as (case when booked and readable(doc) then entry_search(doc) end) stored;
create index bank_entry_newest on bank_entry (administration_id, booking_date desc, id) include (search) where booked;
