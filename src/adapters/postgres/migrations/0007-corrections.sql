-- A claim follows its invoice until the invoice has left or money was assigned: what was corrected in the host
-- before anybody saw it must not leave the wrong amount or due date behind. The id and the host's id stay for ever.
grant update (debtor_id, kind, number, issue_date, due_date, amount_minor, currency, reference, order_reference,
  description) on open_item to voldaan_app;
