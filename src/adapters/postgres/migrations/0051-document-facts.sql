-- What figures need of our own invoices, beside the whole invoice: taking one member out of it reads all of its text, some
-- 3 KB, and the figures of one administration did that six times for each of its claims. As text and as JSON, so that nothing
-- can be refused here that could be stored before. Made by the database, whichever version of the program writes.
alter table document
  add column delivered_on text generated always as (
    case when direction = 'out' and readable(invoice) then invoice->'delivery'->>'date' end) stored,
  add column totals json generated always as (
    case when direction = 'out' and readable(invoice) then invoice->'totals' end) stored;
