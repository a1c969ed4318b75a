import { addMonths, type PlainDate } from '../../kernel/dates.js';
import { groupBy } from '../../kernel/group.js';
import type { AdministrationId, DebtorId } from '../../kernel/ids.js';
import {
  type PaymentScore,
  SCORE_HISTORY_MONTHS,
  SCORE_MONTHS,
  scoreOf,
} from '../../domain/credit/score.js';
import { convertMoney } from '../../domain/ledger/exchange-rate.js';
import { daysLate } from '../../domain/ledger/open-item.js';
import type { StoredScore } from '../../ports/credit-limits.js';
import type { Tx } from '../../ports/store.js';
import { allPromises } from '../ledger/load-agreements.js';
import { loadRates } from '../ledger/load-rates.js';
import type { Ports } from '../ports.js';

/**
 * Works out the payment scores as of now, of all debtors or of one (debtor-management 4.8). Invoices in other currencies
 * weigh at the day's rate; without a rate they are left out.
 */
export async function scoresNow(
  tx: Tx,
  { today, currency }: { readonly today: PlainDate; readonly currency: string },
  debtorId?: DebtorId,
): Promise<ReadonlyMap<DebtorId, PaymentScore | null>> {
  const since = addMonths(today, -SCORE_MONTHS);
  const settled = await tx.scores.settledSince(since, debtorId);
  const open = await tx.ledger.items({
    openOnly: true,
    ...(debtorId === undefined ? {} : { debtorId }),
  });
  const disputes = await tx.ledger.disputes(
    debtorId === undefined ? undefined : open.map(({ id }) => id),
  );
  const disputed = new Set(
    disputes.filter((d) => d.closedOn === undefined).map((d) => d.openItemId),
  );
  const promises = groupBy(
    (await allPromises(tx)).filter(({ payBy, state }) => payBy > since && state !== 'open'),
    (promise) => promise.debtorId,
  );
  const rates = settled.some(({ amount }) => amount.currency !== currency)
    ? (await loadRates(tx, [today]))(today)
    : new Map();
  const paidOf = groupBy(
    settled.flatMap(({ amount, ...one }) => {
      const converted = convertMoney(amount, currency, rates);
      return converted === null ? [] : [{ ...one, amount: converted }];
    }),
    (one) => one.debtorId,
  );
  const overdueOf = groupBy(
    open.filter(({ id, open: left }) => left.minor > 0n && !disputed.has(id)),
    (item) => item.debtorId,
  );
  const all =
    debtorId === undefined ? [...new Set(settled.map((one) => one.debtorId))] : [debtorId];
  return new Map(
    all.map((id) => {
      const matured = promises.get(id) ?? [];
      const days = (overdueOf.get(id) ?? []).map(({ dueDate }) => daysLate(dueDate, today));
      const facts = {
        paid: paidOf.get(id) ?? [],
        promises: {
          matured: matured.length,
          broken: matured.filter(({ state }) => state === 'broken').length,
        },
        oldestDaysLate: Math.max(0, ...days),
      };
      return [id, scoreOf(facts)];
    }),
  );
}

/**
 * Keeps the scores that changed since they were last kept, and forgets what is older than 24 months and was replaced.
 * Answers how many changed.
 */
export async function refreshScores(
  ports: Pick<Ports, 'store'>,
  administration: AdministrationId,
  today: PlainDate,
): Promise<number> {
  return ports.store.inTransaction(administration, async (tx) => {
    const { currency } = await tx.administration.get();
    const now = await scoresNow(tx, { today, currency });
    const kept = new Map((await tx.scores.current()).map((one) => [one.debtorId, one.score]));
    // Whoever is not among the payers of the last 12 months any more has no history any more.
    const ids = new Set([...now.keys(), ...kept.keys()]);
    const erased = new Set(await tx.privacy.erasedAmong([...ids]));
    const changed = [...ids].flatMap((debtorId): StoredScore[] => {
      if (erased.has(debtorId)) return [];
      const [score, before] = [now.get(debtorId) ?? null, kept.get(debtorId)];
      const same = before !== undefined && score?.score === before?.score;
      return same || (score === null && before === undefined)
        ? []
        : [{ debtorId, on: today, score }];
    });
    await tx.scores.save(changed);
    await tx.scores.forgetBefore(addMonths(today, -SCORE_HISTORY_MONTHS));
    return changed.length;
  });
}
