/** What keeps the claims of a debtor open: each a condition on his id. */
export const CLAIM_HOLDS = [
  [
    'open-item',
    (debtor: string) => `exists (select from open_item i where i.administration_id = $1
      and i.debtor_id = ${debtor} and i.amount_minor <> (select coalesce(sum(a.amount_minor), 0)
        from allocation a where a.administration_id = $1 and a.open_item_id = i.id and a.reversed_on is null))`,
  ],
  [
    'dispute',
    (debtor: string) => `exists (select from dispute d join open_item i
      on i.administration_id = d.administration_id and i.id = d.open_item_id
      where d.administration_id = $1 and i.debtor_id = ${debtor} and d.closed_on is null)`,
  ],
  [
    'promise',
    (debtor: string) => `exists (select from promise p where p.administration_id = $1
      and p.debtor_id = ${debtor} and p.state = 'open' and p.id is not null)`,
  ],
  [
    'payment-plan',
    (debtor: string) => `exists (select from payment_plan p where p.administration_id = $1
      and p.debtor_id = ${debtor} and p.state = 'running')`,
  ],
  [
    // A factor, an insurer or a collector has to do with one of his items.
    'instrument',
    (debtor: string) => `exists (select from instrument n where n.administration_id = $1
      and n.debtor_id = ${debtor} and not n.over)`,
  ],
  [
    'task',
    (debtor: string) => `exists (select from task k where k.administration_id = $1
      and k.debtor_id = ${debtor} and k.closed_on is null)`,
  ],
] as const;
