-- What a firm sees of its administrations holds the day's work and the DSO from now on. What was told before lacks them; it
-- follows from the records, and is told anew within a quarter of an hour.
truncate administration_summary;

-- Invoices the checks keep at home, counted with every look at the day's work.
create index document_stopped on document (administration_id, position)
  where direction = 'out' and bytes is null and findings::text like '%"severity":"fatal"%';
