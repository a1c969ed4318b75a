import { addDays } from '../kernel/dates.js';
import { buildIndex, type MatchCollection, type MatchIndex } from '../domain/bank/match-index.js';
import type { CollectionLine } from '../domain/collection/collection.js';
import type { Tx } from '../ports/store.js';
import { loadRates } from './load-rates.js';
import type { Ports } from './ports.js';

/** Days back from which payments find a rate of exchange: older ones were looked at long ago. */
const RATE_DAYS = 400;

/** All that payments are matched against, as the books are now: items, debtors, direct debits, what people taught. */
export async function loadMatchIndex(ports: Pick<Ports, 'clock'>, tx: Tx): Promise<MatchIndex> {
  const administration = await tx.administration.get();
  const items = await tx.ledger.items({ openOnly: false });
  const underWay = await tx.collections.pendingItems();
  const today = ports.clock.today(administration.zone);
  const { matching } = administration.settings;
  return buildIndex({
    items: items.map((item) => ({ ...item, inCollection: underWay.has(item.id) })),
    debtors: await tx.debtors.all(),
    collections: (await tx.collections.recentLines()).map(collectionOf),
    rates: await loadRates(tx, [addDays(today, -RATE_DAYS), today]),
    learned: await tx.learned.all(),
    ...(matching === undefined ? {} : { policy: matching }),
    self: {
      names: [administration.name],
      accounts: administration.accounts.map((account) => account.iban),
    },
  });
}

/** A line that came back is no longer part of what its batch pays; by its own id it is still recognised. */
function collectionOf(line: CollectionLine): MatchCollection {
  return {
    ...(line.state === 'returned' ? {} : { paymentInformationId: line.partId }),
    endToEndId: line.endToEndId,
    mandateId: line.mandateId,
    itemId: line.openItemId,
    amount: line.amount,
  };
}
