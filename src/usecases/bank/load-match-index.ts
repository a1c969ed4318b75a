import { addDays } from '../../kernel/dates.js';
import { groupBy } from '../../kernel/group.js';
import type { Instrument } from '../../domain/instrument/instrument.js';
import type { Debtor } from '../../domain/party/debtor.js';
import {
  buildIndex,
  type MatchCollection,
  type MatchIndex,
} from '../../domain/bank/match-index.js';
import type { CollectionLine } from '../../domain/collection/collection.js';
import type { Tx } from '../../ports/store.js';
import { loadRates } from '../ledger/load-rates.js';
import type { Ports } from '../ports.js';

/** Days back from which payments find a rate of exchange: older ones were looked at long ago. */
const RATE_DAYS = 400;
/** Live instruments at most; an administration with more has a system of its own for them. */
const LIVE_MAX = 20_000;

/** All that payments are matched against, as the books are now: items, debtors, direct debits, what people taught. */
export async function loadMatchIndex(ports: Pick<Ports, 'clock'>, tx: Tx): Promise<MatchIndex> {
  const administration = await tx.administration.get();
  const items = await tx.ledger.items({ openOnly: false });
  const underWay = await tx.collections.pendingItems();
  const today = ports.clock.today(administration.zone);
  const { matching } = administration.settings;
  return buildIndex({
    items: items.map((item) => ({ ...item, inCollection: underWay.has(item.id) })),
    debtors: withPartners(
      await tx.debtors.all(),
      await tx.instruments.list({ liveOnly: true }, LIVE_MAX),
    ),
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

/** A debtor may pay by whoever has his invoices: money from that account is his. */
function withPartners(debtors: readonly Debtor[], live: readonly Instrument[]): readonly Debtor[] {
  const ibans = groupBy(
    live.filter(({ facts }) => facts.iban !== undefined),
    ({ debtorId }): string => debtorId,
  );
  return debtors.map((debtor) => {
    const own = ibans.get(debtor.id);
    if (own === undefined) return debtor;
    const more = own.flatMap(({ facts: { iban = '' } }) =>
      debtor.ibans.includes(iban) ? [] : [iban],
    );
    return { ...debtor, ibans: [...debtor.ibans, ...new Set(more)] };
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
