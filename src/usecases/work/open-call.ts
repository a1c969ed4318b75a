import { moneyIn, dateIn } from '../../formats/letter/locale.js';
import type { WorkLine } from '../../formats/work/task-text.js';
import type { PlainDate } from '../../kernel/dates.js';
import { groupBy } from '../../kernel/group.js';
import type { AdministrationId, DebtorId, OpenItemId } from '../../kernel/ids.js';
import { sumMoney } from '../../kernel/money.js';
import { ok } from '../../kernel/result.js';
import type { OpenItemState, Tx } from '../../ports/store.js';
import { giveTask, refuse, type WorkResult } from '../task/give-task.js';
import type { Ports } from '../ports.js';

export interface CallWish {
  readonly debtorId: DebtorId;
  /** Absent: all that is overdue */
  readonly openItemIds?: readonly OpenItemId[];
  readonly on?: PlainDate;
}

export interface CallDesk {
  /** Puts a call on the list by hand, with what the caller should know; once per debtor and day. */
  open(administration: AdministrationId, wish: CallWish): Promise<WorkResult<'opened' | 'exists'>>;
}

export function makeCallDesk(ports: Ports): CallDesk {
  return {
    open: (administration, wish) =>
      ports.store.inTransaction(administration, (tx) => openCall(ports, tx, wish)),
  };
}

async function openCall(
  ports: Ports,
  tx: Tx,
  { debtorId, openItemIds, on }: CallWish,
): Promise<WorkResult<'opened' | 'exists'>> {
  const { zone } = await tx.administration.get();
  const today = ports.clock.today(zone);
  const debtor = await tx.debtors.byId(debtorId);
  if (debtor === null) return refuse('no-such-debtor', `There is no debtor ${debtorId}.`);
  const items = (await tx.ledger.items({ openOnly: true, debtorId })).filter((item) =>
    openItemIds === undefined ? item.dueDate < today : openItemIds.includes(item.id),
  );
  if (items.length === 0)
    return refuse(
      'nothing-open',
      `${debtor.name} has nothing overdue. Name the invoices to call about.`,
    );
  const dueOn = on ?? today;
  const given = await giveTask(ports, tx, 'call', {
    ...{ key: `call:${debtorId}:${dueOn}`, role: 'debtors', debtorId, dueOn },
    openItemIds: items.map(({ id }) => id),
    lines: await callLines(tx, debtorId, items),
  });
  return ok(given);
}

/** What a caller should have before him: whom to ask for, what is open, which terms were accepted, what was promised. */
export async function callLines(
  tx: Tx,
  debtorId: DebtorId,
  items: readonly OpenItemState[],
): Promise<readonly WorkLine[]> {
  const { language } = await tx.administration.get();
  const debtor = await tx.debtors.byId(debtorId);
  const { contact, termsAccepted } = await tx.profiles.get(debtorId);
  const totals = [...groupBy(items, (item) => item.open.currency)].map(([currency, own]) =>
    moneyIn(
      language,
      sumMoney(
        own.map((item) => item.open),
        currency,
      ),
    ),
  );
  const last = (await tx.agreements.promises({ debtorIds: [debtorId] })).at(-1);
  const accepted =
    termsAccepted === undefined
      ? undefined
      : [dateIn(language, termsAccepted.on), termsAccepted.by, termsAccepted.version]
          .filter((part) => part !== undefined)
          .join(', ');
  return [
    ['phone', debtor?.phone],
    ['contact', contact],
    ['open', totals.join(' + ')],
    ['terms', accepted],
    [
      'earlier',
      last === undefined
        ? undefined
        : `${moneyIn(language, last.amount)}, ${dateIn(language, last.payBy)}, ${last.promisedBy}`,
    ],
  ];
}
