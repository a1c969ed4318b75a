import { moveRefusal } from '../../domain/instrument/checks.js';
import type { Instrument } from '../../domain/instrument/instrument.js';
import type { AdministrationId, InstrumentId } from '../../kernel/ids.js';
import { err, ok, type Result } from '../../kernel/result.js';
import type { CreditInsurer, InsuredInvoice } from '../../ports/credit-insurer.js';
import type { SourceError } from '../../ports/source-error.js';
import type { Tx } from '../../ports/store.js';
import { askSource } from '../credit/ask-source.js';
import { refuse, type WorkError, type WorkResult } from '../task/give-task.js';
import { moveInstrument } from './instruments.js';
import { connectionOf, type Ports } from '../ports.js';

/** What the insurer is told: that an insured invoice is overdue, or that it is claimed. */
export type InsurerWish =
  | { readonly what: 'overdue'; readonly by: string }
  | {
      readonly what: 'claim';
      readonly cause: 'insolvency' | 'protracted-default';
      readonly by: string;
    };

/** An answer of the insurer stands for ever: what was told once is not told again, days. */
const TOLD_FOR_DAYS = 3_650;
const BECOMES = { overdue: 'reported', claim: 'claimed' } as const;

/**
 * Tells the connected credit insurer about one insured invoice (practices 84, 87): once, by its cover, which is the reference
 * of the instrument. The instrument moves with his answer; without a connection a person tells him and notes it.
 */
export function makeTellInsurer(
  ports: Ports,
): (
  administration: AdministrationId,
  id: InstrumentId,
  wish: InsurerWish,
) => Promise<WorkResult<Instrument>> {
  return async (administration, id, wish) => {
    const found = await ports.store.inTransaction(administration, (tx) =>
      readyToTell(tx, id, wish),
    );
    if (!found.ok) return found;
    const { connection, coverId, invoice, debtorId } = found.value;
    const insurer = ports.outside.credit['credit-insurer'](connection);
    const moved: { value: Instrument | null } = { value: null };
    const asking = await askSource<string>(
      ports,
      {
        ...{ administration, source: 'credit-insurer', connection, debtorId, by: wish.by },
        ...{ operation: wish.what, subject: id, reason: wish.what, maxAgeDays: TOLD_FOR_DAYS },
      },
      (asked) => tell(insurer, wish, { coverId, invoices: [invoice] }, asked),
      async (tx, { answer }) => {
        moved.value = await note(ports, tx, id, wish, answer);
      },
    );
    if (asking.kind === 'none') return refuse('no-answer', asking.message);
    // He answered before, and somebody moved the instrument back meanwhile: it moves again, and he is not told twice.
    const after =
      moved.value ??
      (await ports.store.inTransaction(administration, (tx) =>
        note(ports, tx, id, wish, asking.answer),
      ));
    return after === null
      ? refuse('over-already', `Instrument ${id} was moved by somebody else meanwhile.`)
      : ok(after);
  };
}

async function readyToTell(tx: Tx, id: InstrumentId, { what }: InsurerWish) {
  const instrument = await tx.instruments.byId(id);
  if (instrument?.kind !== 'credit-insurance')
    return refuse('no-such-instrument', `There is no credit insurance ${id}. List them first.`);
  const refusal: WorkError | null = moveRefusal(instrument, BECOMES[what]);
  if (refusal !== null) return err(refusal);
  const connection = await connectionOf(tx, 'credit-insurer');
  if (connection === null)
    return refuse('not-connected', 'No credit insurer is connected. Tell him, then note it here.');
  const { reference: coverId } = instrument.facts;
  if (coverId === undefined)
    return refuse('no-cover', `Note the number of the cover as the reference of ${id} first.`);
  const item = await tx.ledger.item(instrument.openItemId);
  if (item === null || item.open.minor <= 0n)
    return refuse('nothing-open', 'Nothing is open of this invoice any more.');
  const { number, dueDate, open } = item;
  const invoice: InsuredInvoice = { number, dueDate, open };
  return ok({ connection, coverId, invoice, debtorId: instrument.debtorId });
}

async function tell(
  insurer: CreditInsurer,
  wish: InsurerWish,
  about: { readonly coverId: string; readonly invoices: readonly InsuredInvoice[] },
  asked: Parameters<CreditInsurer['reportOverdue']>[1],
): Promise<Result<string, SourceError>> {
  if (wish.what === 'overdue') {
    const told = await insurer.reportOverdue(about, asked);
    return told.ok ? ok(told.value.reference) : told;
  }
  const filed = await insurer.fileClaim({ ...about, cause: wish.cause }, asked);
  return filed.ok ? ok(filed.value.claim) : filed;
}

/** Null: it cannot become that any more. */
async function note(
  ports: Ports,
  tx: Tx,
  id: InstrumentId,
  { what, by }: InsurerWish,
  answer: string,
): Promise<Instrument | null> {
  const instrument = await tx.instruments.byId(id);
  const state = BECOMES[what];
  if (instrument === null || moveRefusal(instrument, state) !== null) return null;
  return moveInstrument(ports, tx, instrument, { state, by, note: `${what}: ${answer}` });
}
