import { addWorkingDays } from '../../domain/dunning/working-days.js';
import type { Instrument } from '../../domain/instrument/instrument.js';
import { moneyIn } from '../../formats/letter/locale.js';
import { INSTRUMENT_WORDS } from '../../formats/instrument/task-text.js';
import type { AdministrationId, InstrumentId, OpenItemId } from '../../kernel/ids.js';
import { printMoney } from '../../kernel/money.js';
import { ok } from '../../kernel/result.js';
import type { Tx } from '../../ports/store.js';
import { refuse, type WorkResult } from '../task/give-task.js';
import { giveInstrumentTask } from './instrument-task.js';
import { addInstrument, moveInstrument } from './instruments.js';
import type { Ports } from '../ports.js';

export interface NewWriteOff {
  readonly openItemId: OpenItemId;
  readonly reason: string;
  /** What shows that nothing can be collected */
  readonly evidence: string;
  readonly by: string;
}

export interface WriteOffDecision {
  readonly approve: boolean;
  readonly by: string;
  readonly note?: string;
}

/** Giving up what is open of an invoice: one proposes, somebody approves by name, the host books it, once. */
export interface WriteOffs {
  propose(administration: AdministrationId, wish: NewWriteOff): Promise<WorkResult<Instrument>>;
  decide(
    administration: AdministrationId,
    id: InstrumentId,
    decision: WriteOffDecision,
  ): Promise<WorkResult<Instrument>>;
}

const TEXT_MAX = 2_000;
/** Working days to book what was approved. */
const BOOK_DAYS = 5;

export function makeWriteOffs(ports: Ports): WriteOffs {
  return {
    propose: (administration, { openItemId, reason, evidence, by }) =>
      ports.store.inTransaction(administration, async (tx) => {
        const said = [reason, evidence].map((text) => text.trim());
        if (said.some((text) => text === '' || text.length > TEXT_MAX))
          return refuse(
            'no-reason',
            `A write-off has a reason and its evidence, each of 1 to ${TEXT_MAX} characters.`,
          );
        const item = await tx.ledger.item(openItemId);
        if (item === null)
          return refuse('no-such-invoice', `There is no invoice ${openItemId}. Name an open one.`);
        const [why = '', shown = ''] = said;
        const facts = { amount: item.open, reason: why, evidence: shown };
        return addInstrument(ports, tx, { openItemId, kind: 'write-off', facts, by });
      }),
    decide: (administration, id, decision) =>
      ports.store.inTransaction(administration, (tx) => decide(ports, tx, id, decision)),
  };
}

async function decide(
  ports: Ports,
  tx: Tx,
  id: InstrumentId,
  { approve, by, note }: WriteOffDecision,
): Promise<WorkResult<Instrument>> {
  const before = await tx.instruments.byId(id);
  if (before?.kind !== 'write-off')
    return refuse('no-such-write-off', `There is no write-off ${id}. List the instruments first.`);
  if (before.state !== 'proposed')
    return refuse('decided-already', `Write-off ${id} is ${before.state} already.`);
  if (!approve) return ok(await moveInstrument(ports, tx, before, { state: 'refused', by, note }));
  const item = await tx.ledger.item(before.openItemId);
  const { amount } = before.facts;
  // What somebody looked at is what is given up: when money came in between, it is another decision.
  if (item === null || amount === undefined || item.open.minor !== amount.minor)
    return refuse(
      'changed',
      `Of ${item?.number ?? id} another amount is open than was proposed. Refuse it and propose it again.`,
    );
  const live = await tx.instruments.list({ openItemIds: [item.id], liveOnly: true }, 10);
  const other = live.find(({ kind }) => kind !== 'write-off' && kind !== 'credit-insurance');
  if (other !== undefined)
    return refuse(
      'handed-over',
      `${item.number} is still with somebody else: ${other.kind} ${other.id} is ${other.state}. End that first.`,
    );
  const after = await moveInstrument(ports, tx, before, { state: 'approved', by, note });
  await bookInHost(ports, tx, after);
  return ok(after);
}

/** People book it there, from a task that says what: which accounts, their package knows and we do not. */
async function bookInHost(
  ports: Ports,
  tx: Tx,
  { id, debtorId, openItemId, facts, since, sinceBy }: Instrument,
): Promise<void> {
  const { language, country } = await tx.administration.get();
  const { amount, reason, evidence } = facts;
  if (amount === undefined) throw new Error(`Write-off ${id} has no amount`);
  const words = INSTRUMENT_WORDS[language];
  await giveInstrumentTask(ports, tx, 'book-write-off', {
    ...{ key: `book-write-off:${id}`, role: 'administration', debtorId },
    openItemIds: [openItemId],
    dueOn: addWorkingDays(ports.calendar(country), since, BOOK_DAYS),
    lines: [
      ['amount', moneyIn(language, amount)],
      ['journal', words.writeOffJournal],
      ['vat', words.vatHint],
      ['reason', reason],
      ['evidence', evidence],
      ['approvedBy', sinceBy],
    ],
  });
  await tx.timeline.add({
    ...{ debtorId, openItemIds: [openItemId], at: ports.clock.now(), by: sinceBy },
    kind: 'write-off',
    detail: { instrument: id, amount: printMoney(amount), currency: amount.currency, reason },
  });
}
