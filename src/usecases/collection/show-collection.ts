import type { Collection, CollectionLine } from '../../domain/collection/collection.js';
import type { Debtor } from '../../domain/party/debtor.js';
import type { AdministrationId, CollectionId } from '../../kernel/ids.js';
import type { Tx } from '../../ports/store.js';
import type { Ports } from '../ports.js';

/** A line with the names of whom and what it collects. */
export interface ShownLine extends CollectionLine {
  readonly debtor: Pick<Debtor, 'number' | 'name'>;
  readonly invoiceNumber: string;
}

export interface ShownCollection {
  readonly collection: Collection;
  /** In the order of the file */
  readonly lines: readonly ShownLine[];
}

/** A collection with what became of each line; null when there is none. */
export function makeShowCollection({ store }: Pick<Ports, 'store'>) {
  return (administration: AdministrationId, id: CollectionId): Promise<ShownCollection | null> =>
    store.inTransaction(administration, async (tx) => {
      const collection = await tx.collections.byId(id);
      if (collection === null) return null;
      return { collection, lines: await shownLines(tx, await tx.collections.lines(id)) };
    });
}

async function shownLines(tx: Tx, lines: readonly CollectionLine[]): Promise<readonly ShownLine[]> {
  const debtors = await tx.debtors.byIds([...new Set(lines.map(({ debtorId }) => debtorId))]);
  const names = new Map(debtors.map(({ id, number, name }) => [id, { number, name }]));
  const ids = lines.map(({ openItemId }) => openItemId);
  const items = await tx.ledger.items({ openOnly: false, ids });
  const numbers = new Map(items.map(({ id, number }) => [id, number]));
  return lines.flatMap((line) => {
    const [debtor, invoiceNumber] = [names.get(line.debtorId), numbers.get(line.openItemId)];
    const known = debtor !== undefined && invoiceNumber !== undefined;
    return known ? [{ ...line, debtor, invoiceNumber }] : [];
  });
}
