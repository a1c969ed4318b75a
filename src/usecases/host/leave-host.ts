import { addDays, type PlainDate } from '../../kernel/dates.js';
import type { AdministrationId } from '../../kernel/ids.js';
import type { HostOff } from '../../ports/host-off.js';
import type { Connection, Tx } from '../../ports/store.js';
import { eraseWhatMay } from '../privacy/erase-debtor.js';
import type { Ports } from '../ports.js';

/** How those leave who take a package off. */
export interface LeavingRules {
  /** Days after which what no law asks to keep is removed */
  readonly removeAfterDays: number;
  /** The books of a connection as the package names them; null: its connections are not made from there */
  readonly booksOf: (connection: Connection) => string | null;
}

const OFF = 'The accounting package was taken off: nothing new is read from it.';

/**
 * The package is taken off: reminders wait, because what is open is not known any more, and the day on which data goes is
 * set. Answers that day. What was done stays told in every case.
 */
export async function leaveHost(
  ports: Pick<Ports, 'clock'>,
  tx: Tx,
  connection: Connection,
  { removeAfterDays, booksOf }: LeavingRules,
  place: HostOff['place'],
): Promise<PlainDate> {
  const { zone } = await tx.administration.get();
  const now = ports.clock.now();
  const removeOn = addDays(ports.clock.today(zone), removeAfterDays);
  const books = booksOf(connection);
  await tx.hostOff.save({
    ...{ connectionId: connection.id, place, offAt: now, removeOn },
    ...(books !== null && { books }),
  });
  await tx.hostReading.failed(now, OFF, now);
  return removeOn;
}

/** Who is said to have removed what was left behind. */
const BY = 'voldaan';

/**
 * Removes what no law asks to keep from books whose package was taken off that long ago: of each debtor what erasing him
 * would take, so that books, evidence and what an open claim needs stay. The next connection reads all of it anew. Answers
 * how many debtors; null: it is not the day, or it was done.
 */
export function makeRemoveLeft(
  ports: Pick<Ports, 'store' | 'clock'>,
): (administration: AdministrationId) => Promise<number | null> {
  const { store, clock } = ports;
  return async (administration) => {
    const due = await store.inTransaction(administration, async (tx) => {
      const off = await tx.hostOff.get();
      if (off === null || off.removedAt !== undefined) return null;
      const { zone } = await tx.administration.get();
      if (clock.today(zone) < off.removeOn || (await isBack(tx))) return null;
      return { off, debtors: (await tx.debtors.all()).map(({ id }) => id) };
    });
    if (due === null) return null;
    for (const id of due.debtors)
      await store.inTransaction(administration, async (tx) => {
        const debtor = await tx.debtors.byId(id);
        // Without a version of the host, so that its next word about him is news.
        if (debtor !== null)
          await eraseWhatMay(ports, tx, { ...debtor, hostVersion: '' }, { by: BY, forGood: false });
      });
    await store.inTransaction(administration, async (tx) => {
      for (const feed of ['debtors', 'sales-invoices']) await tx.cursors.remove(`host:${feed}`);
      await tx.hostOff.save({ ...due.off, removedAt: clock.now() });
    });
    return due.debtors.length;
  };
}

/** Somebody connected again and nothing was read yet. */
async function isBack(tx: Tx): Promise<boolean> {
  const hosts = (await tx.administration.connections()).filter(({ kind }) => kind === 'host');
  const tokens = await Promise.all(hosts.map(({ id }) => tx.connectionTokens.get(id)));
  return tokens.some((token) => token === null || token.state === 'live');
}
