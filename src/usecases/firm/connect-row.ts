import { fault, type Fault } from '../../kernel/fault.js';
import type { AdministrationId, FirmId } from '../../kernel/ids.js';
import { thrownFacts } from '../../kernel/thrown.js';
import {
  bookDifferences,
  fixedDifferences,
  sameValue,
  withListed,
} from '../../domain/party/books-differences.js';
import type { FirmListRow } from '../../formats/json/firm-row.js';
import type { Connection, Tx } from '../../ports/store.js';
import type { Ports } from '../ports.js';

/**
 * - added: connected now. unchanged: as the list says
 * - differs: the list says otherwise, and nothing was changed. updated: it was taken over from the list
 * - refused: it cannot be connected as it stands
 */
export type RowOutcome = 'added' | 'unchanged' | 'differs' | 'updated' | 'refused';

/** What became of one row. Without doing anything (`dryRun`) it says what would become of it. */
export interface RowReport {
  readonly row: number;
  readonly key: string | null;
  readonly administration: AdministrationId | null;
  readonly outcome: RowOutcome;
  /** Names of what the list says otherwise; never the values, which may be secrets */
  readonly differences: readonly string[];
  readonly faults: readonly Fault[];
}

export interface RowToConnect {
  /** Takes over what differs */
  readonly update: boolean;
  readonly dryRun: boolean;
  readonly firm: FirmId;
  readonly row: FirmListRow;
  /** All administrations of the installation */
  readonly known: ReadonlySet<AdministrationId>;
}

type RowDone = Pick<RowReport, 'outcome'> & Partial<Pick<RowReport, 'differences' | 'faults'>>;

/** What breaks in one row is said of that row: the others are connected all the same. */
export async function connectRow(
  ports: Pick<Ports, 'store' | 'observe'>,
  given: RowToConnect,
): Promise<RowDone> {
  try {
    return given.known.has(given.row.administration.id)
      ? await againRow(ports, given)
      : await newRow(ports, given);
  } catch (error) {
    ports.observe.event('firm.row-failed', { firm: given.firm, ...thrownFacts(error) });
    const message = 'This row could not be kept: the database failed. Give the list again.';
    return { outcome: 'refused', faults: [fault('UPSTREAM', 'firm-row.not-kept', '', message)] };
  }
}

/** One that is cut off in between has no connections; the next list tells that, and takes it up with `update`. */
async function newRow(
  { store }: Pick<Ports, 'store'>,
  { firm, row: { administration, connections }, dryRun }: RowToConnect,
): Promise<RowDone> {
  if (dryRun) return { outcome: 'added' };
  await store.platform.firms.addAdministration(firm, administration);
  await store.inTransaction(administration.id, (tx) => saveConnections(tx, connections));
  return { outcome: 'added' };
}

async function againRow(
  { store }: Pick<Ports, 'store'>,
  { firm, row: { administration, connections }, update, dryRun }: RowToConnect,
): Promise<RowDone> {
  const { id } = administration;
  if ((await store.platform.firms.of(id)) !== firm)
    return { outcome: 'refused', faults: [elsewhere(id)] };
  const { before, there } = await store.inTransaction(id, async (tx) => ({
    before: await tx.administration.own(),
    there: await tx.administration.connections(),
  }));
  const others = connections.filter((one) => !there.some((other) => sameConnection(other, one)));
  const differences = [
    ...bookDifferences(before, administration),
    ...others.map(({ kind }) => kind),
  ];
  if (differences.length === 0) return { outcome: 'unchanged' };
  const fixed = fixedDifferences(before, administration);
  if (fixed.length > 0) return { outcome: 'refused', differences, faults: fixed.map(fixedFault) };
  if (!update) return { outcome: 'differs', differences };
  if (!dryRun)
    await store.inTransaction(id, async (tx) => {
      await tx.administration.change((own) => withListed(own, administration));
      await saveConnections(tx, others);
    });
  return { outcome: 'updated', differences };
}

type Wanted = FirmListRow['connections'][number];

function sameConnection(before: Connection, wanted: Wanted): boolean {
  if (before.id !== wanted.id) return false;
  return before.adapter === wanted.adapter && sameValue(before.settings, wanted.settings);
}

async function saveConnections(tx: Tx, connections: readonly Wanted[]): Promise<void> {
  for (const connection of connections) await tx.administration.saveConnection(connection);
}

function elsewhere(id: AdministrationId): Fault {
  const message = `Administration ${id} was taken out of the firm. Place it again with voldaan firm place, or give another key.`;
  return fault('CONFLICT', 'firm-row.elsewhere', '/key', message);
}

function fixedFault(field: string): Fault {
  const message = `The list says another ${field} than the books have. Books of another company or currency are other books: give them another key, or correct the row.`;
  return fault('CONFLICT', 'firm-row.fixed', `/${field}`, message);
}
