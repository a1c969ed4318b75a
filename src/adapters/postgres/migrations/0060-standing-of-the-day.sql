-- What a firm sees of its administrations holds the day's work and the DSO from now on. What was told before lacks them; it
-- follows from the records, and is told anew within a quarter of an hour.
truncate administration_summary;
