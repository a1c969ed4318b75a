import { limitationOf } from '../../domain/law/limitation.js';
import { rateGap } from '../../domain/law/rates.js';
import type { RateRegime } from '../../domain/law/rate-table.js';
import { regimeOf } from '../../domain/law/regime.js';
import type { Administration } from '../../domain/party/administration.js';
import { gapTask, limitationTask } from '../../formats/letter/law-task.js';
import type { PlainDate } from '../../kernel/dates.js';
import type { AdministrationId } from '../../kernel/ids.js';
import type { Tx } from '../../ports/store.js';
import { openTask } from '../task/open-task.js';
import type { Ports } from '../ports.js';

/** Which rates an administration computes with, by its country. */
const RATES_OF: Readonly<Partial<Record<string, readonly RateRegime[]>>> = {
  BE: ['be-trade'],
  NL: ['nl-trade', 'nl-civil'],
};
/** Tasks about items in one look, oldest first; the rest follows on the next days: nobody reads a thousand at once. */
const ITEMS_A_DAY_MAX = 100;
/** Name under which the day of the last look is kept. */
const CURSOR = 'law-watched';

/**
 * Looks once a day whether a rate of today has to be confirmed, and which open items come near the end of their limitation
 * term; each is one task, once per period and once per item. Answers how many were opened, null when today was looked at.
 */
export function makeWatchLaw(
  ports: Ports,
): (administration: AdministrationId) => Promise<number | null> {
  return (administration) =>
    ports.store.inTransaction(administration, async (tx) => {
      const books = await tx.administration.get();
      const today = ports.clock.today(books.zone);
      const looked = await tx.cursors.get(CURSOR);
      if (looked !== null && looked >= today) return null;
      if (!(await tx.cursors.move(CURSOR, looked, today))) return null;
      return (
        (await watchRates(ports, tx, books, today)) + (await watchItems(ports, tx, books, today))
      );
    });
}

async function watchRates(
  ports: Ports,
  tx: Tx,
  { country, language }: Administration,
  today: PlainDate,
): Promise<number> {
  const confirmed = await tx.lawRates.all();
  let opened = 0;
  for (const regime of RATES_OF[country] ?? []) {
    const gap = rateGap(regime, today, confirmed);
    if (gap === null) continue;
    const outcome = await openTask(ports, tx, {
      ...{ key: `law-rate:${regime}:${gap.from}`, kind: 'confirm-rate', role: 'administration' },
      ...{ openItemIds: [], dueOn: today, ...gapTask(language, gap) },
    });
    if (outcome === 'opened') opened += 1;
  }
  return opened;
}

async function watchItems(
  ports: Ports,
  tx: Tx,
  { country, language }: Administration,
  today: PlainDate,
): Promise<number> {
  const debtors = new Map((await tx.debtors.all()).map((debtor) => [debtor.id, debtor]));
  let opened = 0;
  for (const item of await tx.ledger.items({ openOnly: true })) {
    const debtor = debtors.get(item.debtorId);
    if (item.kind !== 'invoice' || item.open.minor <= 0n || debtor === undefined) continue;
    const limitation = limitationOf(regimeOf(country, debtor), item.dueDate);
    if (limitation === null || limitation.alertFrom > today) continue;
    if (opened >= ITEMS_A_DAY_MAX) break;
    const outcome = await openTask(ports, tx, {
      ...{ key: `limitation:${item.id}`, kind: 'limitation', role: 'debtors' },
      ...{ debtorId: debtor.id, openItemIds: [item.id], dueOn: today },
      ...limitationTask(language, { number: item.number, name: debtor.name, limitation }),
    });
    if (outcome === 'opened') opened += 1;
  }
  return opened;
}
