import type { Ledger, LedgerItem } from '../../domain/dunning/ledger.js';
import { fault, type Fault } from '../../kernel/fault.js';
import { printMoney } from '../../kernel/money.js';

/** Whether the parts of a ledger fit together: a reference that leads nowhere would silently lift a hold. */
export function ledgerFaults(ledger: Ledger): readonly Fault[] {
  const debtors = new Set<string>(ledger.debtors.map((d) => d.id));
  const items = new Set<string>(ledger.items.map((i) => i.id));
  const debtor = known(debtors, 'debtor');
  const item = known(items, 'open item');
  return [
    ...duplicates('/debtors', ledger.debtors),
    ...duplicates('/items', ledger.items),
    ...ledger.items.flatMap((row, i) => [
      ...debtor(`/items/${i}/debtorId`, row.debtorId),
      ...amountFaults(`/items/${i}`, row),
    ]),
    ...ledger.disputes.flatMap((row, i) => item(`/disputes/${i}/openItemId`, row.openItemId)),
    ...agreementFaults('/promises', ledger.promises, debtor, item),
    ...agreementFaults('/plans', ledger.plans, debtor, item),
    ...agreementFaults('/unmatchedReceipts', ledger.unmatchedReceipts, debtor, item),
    // A reminder may be about an item that was settled since and left the ledger.
    ...ledger.reminders.flatMap((row, i) => debtor(`/reminders/${i}/debtorId`, row.debtorId)),
    ...(['profiles', 'habits', 'claims', 'missed'] as const).flatMap((part) =>
      (ledger[part] ?? []).flatMap((row, i) => debtor(`/${part}/${i}/debtorId`, row.debtorId)),
    ),
  ];
}

type Check = (path: string, id: string) => readonly Fault[];

function known(ids: ReadonlySet<string>, what: string): Check {
  return (path, id) =>
    ids.has(id)
      ? []
      : [
          valueFault(
            path,
            'unknown-reference',
            `The ledger has no ${what} "${id}"; add it or correct the id`,
          ),
        ];
}

function agreementFaults(
  path: string,
  rows: readonly { readonly debtorId?: string; readonly openItemIds?: readonly string[] }[],
  debtor: Check,
  item: Check,
): readonly Fault[] {
  return rows.flatMap((row, i) => [
    ...(row.debtorId === undefined ? [] : debtor(`${path}/${i}/debtorId`, row.debtorId)),
    ...(row.openItemIds ?? []).flatMap((id, j) => item(`${path}/${i}/openItemIds/${j}`, id)),
  ]);
}

function duplicates(path: string, rows: readonly { readonly id: string }[]): readonly Fault[] {
  const seen = new Set<string>();
  return rows.flatMap(({ id }, i) => {
    const again = seen.has(id);
    seen.add(id);
    return again
      ? [
          valueFault(
            `${path}/${i}/id`,
            'duplicate-id',
            `"${id}" occurs before; give each its own id`,
          ),
        ]
      : [];
  });
}

/** Open has the currency of the amount; an invoice is never open for more than it was. */
function amountFaults(path: string, { amount, open, kind }: LedgerItem): readonly Fault[] {
  if (amount.currency !== open.currency) {
    const found = `Open is in ${open.currency} and the amount in ${amount.currency}; use one currency`;
    return [valueFault(`${path}/open/currency`, 'currency', found)];
  }
  const beyond = kind === 'invoice' ? open.minor > amount.minor : open.minor < amount.minor;
  if (!beyond) return [];
  const found = `${printMoney(open)} is open of ${printMoney(amount)}; open cannot exceed the amount`;
  return [valueFault(`${path}/open/amount`, 'open-beyond-amount', found)];
}

function valueFault(path: string, code: string, sentence: string): Fault {
  return fault('VALUE', `ledger.${code}`, path, `${sentence}.`);
}
