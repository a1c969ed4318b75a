import { addWorkingDays } from '../../domain/dunning/working-days.js';
import { PROVISION_PERCENT, startProvision } from '../../domain/figures/provision.js';
import type { ProvisionProposal } from '../../domain/instrument/provision-proposal.js';
import { INSTRUMENT_WORDS } from '../../formats/instrument/task-text.js';
import { dateIn, moneyIn } from '../../formats/letter/locale.js';
import type { PlainDate } from '../../kernel/dates.js';
import type { AdministrationId, DebtorId, ProvisionId } from '../../kernel/ids.js';
import { money, sumMoney } from '../../kernel/money.js';
import { ok } from '../../kernel/result.js';
import type { Tx } from '../../ports/store.js';
import { insolventDebtors, openClaims } from '../figures/figure-outlook.js';
import { refuse, type WorkResult } from '../task/give-task.js';
import { giveInstrumentTask } from './instrument-task.js';
import type { Ports } from '../ports.js';

/** Provisions as journal proposals: what may be lost per debtor, approved by name, then a task for the host's people. */
export interface Provisions {
  /** Proposes per debtor what may be lost of what is open today; those proposed today already stay as they are. */
  propose(administration: AdministrationId): Promise<readonly ProvisionProposal[]>;
  list(
    administration: AdministrationId,
    filter: { readonly state?: ProvisionProposal['state'] },
  ): Promise<readonly ProvisionProposal[]>;
  decide(
    administration: AdministrationId,
    id: ProvisionId,
    decision: { readonly approve: boolean; readonly by: string; readonly note?: string },
  ): Promise<WorkResult<ProvisionProposal>>;
}

/** Proposals on one list, and made in one go: a provision per debtor is a list a person goes through. */
const SHOWN_MAX = 5_000;
/** Working days to book what was approved. */
const BOOK_DAYS = 5;

export function makeProvisions(ports: Ports): Provisions {
  return {
    propose: (administration) =>
      ports.store.inTransaction(administration, async (tx) => {
        const { zone, currency } = await tx.administration.get();
        const on = ports.clock.today(zone);
        for (const proposal of await proposalsOf(ports, tx, on, currency))
          await tx.provisions.propose(proposal);
        const newest = await tx.provisions.list({ state: 'proposed' }, SHOWN_MAX);
        return newest.filter((one) => one.on === on);
      }),
    list: (administration, filter) =>
      ports.store.inTransaction(administration, (tx) => tx.provisions.list(filter, SHOWN_MAX)),
    decide: (administration, id, { approve, by, note }) =>
      ports.store.inTransaction(administration, async (tx) => {
        const before = await tx.provisions.byId(id);
        if (before === null)
          return refuse('no-such-provision', `There is no provision ${id}. List them first.`);
        if (before.state !== 'proposed')
          return refuse('decided-already', `Provision ${id} is ${before.state} already.`);
        const { zone } = await tx.administration.get();
        const after: ProvisionProposal = {
          ...before,
          state: approve ? 'approved' : 'refused',
          decided: { by, on: ports.clock.today(zone), ...(note === undefined ? {} : { note }) },
        };
        await tx.provisions.save(after);
        if (approve) await bookInHost(ports, tx, after, by);
        return ok(after);
      }),
  };
}

/** Whether there is anything to look at: something may be lost, or was provided for before. */
export async function needsReview(
  ports: Pick<Ports, 'ids'>,
  tx: Tx,
  on: PlainDate,
): Promise<boolean> {
  if ((await tx.provisions.list({ state: 'approved' }, 1)).length > 0) return true;
  const { currency } = await tx.administration.get();
  return (await proposalsOf(ports, tx, on, currency)).length > 0;
}

/** By the settings of the administration, as the figure is; debtors of whom nothing may be lost are left out. */
async function proposalsOf(
  ports: Pick<Ports, 'ids'>,
  tx: Tx,
  on: PlainDate,
  currency: string,
): Promise<readonly ProvisionProposal[]> {
  const { settings } = await tx.administration.get();
  const { percents, overrides = [], insured = [] } = settings.figures?.provision ?? {};
  const insolvent = await insolventDebtors(tx);
  const insuredPercents = new Map(insured.map(({ debtorId, percent }) => [debtorId, percent]));
  const byDebtor = new Map<
    DebtorId,
    { sums: ReturnType<typeof startProvision>; unknown: number }
  >();
  for await (const claim of openClaims(tx)) {
    if (claim.currency !== currency) continue;
    const { id, debtorId, dueDate, open, vat } = claim;
    const insuredPercent = insuredPercents.get(debtorId);
    const own = byDebtor.get(debtorId) ?? {
      sums: startProvision(on, overrides, { ...PROVISION_PERCENT, ...percents }),
      unknown: 0,
    };
    own.sums.add({
      ...{ id, debtorId, dueDate, open, insolvent: insolvent.has(debtorId) },
      ...(vat === null ? {} : { vat }),
      ...(insuredPercent === undefined ? {} : { insuredPercent }),
    });
    byDebtor.set(debtorId, { sums: own.sums, unknown: own.unknown + (vat === null ? 1 : 0) });
  }
  const found: ProvisionProposal[] = [];
  for (const [debtorId, { sums, unknown: vatUnknown }] of byDebtor) {
    const rows = sums.rows().map(({ open, proposed, ...row }) => ({
      ...row,
      ...{ open: money(open, currency), proposed: money(proposed, currency) },
    }));
    const total = (of: 'open' | 'proposed') =>
      sumMoney(
        rows.map((row) => row[of]),
        currency,
      );
    const amount = total('proposed');
    if (amount.minor === 0n || found.length >= SHOWN_MAX) continue;
    found.push({
      ...{ id: ports.ids.next('provision'), debtorId, on, open: total('open'), amount },
      ...{ rows, vatUnknown, state: 'proposed' },
    });
  }
  return found;
}

/** People book it there, from a task that says what: which accounts, their package knows and we do not. */
async function bookInHost(
  ports: Ports,
  tx: Tx,
  { id, debtorId, on, open, amount }: ProvisionProposal,
  by: string,
): Promise<void> {
  const { language, country, zone } = await tx.administration.get();
  await giveInstrumentTask(ports, tx, 'book-provision', {
    ...{ key: `book-provision:${id}`, role: 'administration', debtorId, openItemIds: [] },
    dueOn: addWorkingDays(ports.calendar(country), ports.clock.today(zone), BOOK_DAYS),
    lines: [
      ['date', dateIn(language, on)],
      ['open', moneyIn(language, open)],
      ['amount', moneyIn(language, amount)],
      ['journal', INSTRUMENT_WORDS[language].provisionJournal],
      ['approvedBy', by],
    ],
  });
}
