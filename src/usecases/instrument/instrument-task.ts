import { type InstrumentLine, instrumentTask } from '../../formats/instrument/task-text.js';
import type { InstrumentText } from '../../formats/instrument/words/words.js';
import type { Role } from '../../domain/work/task.js';
import type { PlainDate } from '../../kernel/dates.js';
import type { DebtorId, OpenItemId } from '../../kernel/ids.js';
import type { Tx } from '../../ports/store.js';
import { openTask } from '../task/open-task.js';
import type { Ports } from '../ports.js';

/** Who and what a task about an instrument is about. */
export interface AboutInstrument {
  readonly key: string;
  readonly role: Role;
  /** Absent: about the books as a whole; then the host package is not told */
  readonly debtorId?: DebtorId;
  readonly openItemIds: readonly OpenItemId[];
  readonly dueOn: PlainDate;
  readonly lines: readonly InstrumentLine[];
}

/** Invoices named in a task; more than these are many. */
const NUMBERS_MAX = 20;

/** Opens a task with the words of its kind, once per key, and gives it to the host package. */
export async function giveInstrumentTask(
  ports: Ports,
  tx: Tx,
  kind: InstrumentText,
  { key, role, debtorId, openItemIds, dueOn, lines }: AboutInstrument,
): Promise<'opened' | 'exists'> {
  const { language, name } = await tx.administration.get();
  const debtor = debtorId === undefined ? null : await tx.debtors.byId(debtorId);
  const items =
    openItemIds.length === 0 ? [] : await tx.ledger.items({ openOnly: false, ids: openItemIds });
  const numbers = items.slice(0, NUMBERS_MAX).map(({ number }) => number);
  const more = items.length > NUMBERS_MAX ? ', …' : '';
  const about = debtor === null ? name : `${debtor.name} (${debtor.number})`;
  const text = instrumentTask(language, kind, about, [
    ['invoices', numbers.join(', ') + more],
    ...lines,
  ]);
  return openTask(ports, tx, {
    ...{ key, kind, role, openItemIds, dueOn, ...text },
    ...(debtorId === undefined ? {} : { debtorId }),
  });
}
