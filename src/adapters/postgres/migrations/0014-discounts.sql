-- A discount for paying by a date: what may be left off, in the claim's currency and with its sign.
alter table open_item
  add column discount_minor bigint,
  add column discount_until date,
  add constraint open_item_discount check ((discount_minor is null) = (discount_until is null)
    and (discount_minor is null or sign(discount_minor) = sign(amount_minor)));
grant update (discount_minor, discount_until) on open_item to voldaan_app;
