import { ratesIn } from '../../domain/invoice/checks/vat-rates.js';
import type { HostCodes } from '../../domain/ledger/host-codes.js';
import type { HostMapping } from '../../domain/ledger/host-mapping.js';
import { type MappingRow, mappingRows } from '../../domain/ledger/mapping-levels.js';
import { acceptRows, type ProposedRow } from '../../domain/ledger/proposed-row.js';
import { proposeMapping } from '../../domain/ledger/propose-mapping.js';
import type { AdministrationId } from '../../kernel/ids.js';
import { err, ok, type Result } from '../../kernel/result.js';
import type { MappingCheck } from '../../ports/host-mapping.js';
import type { HostProblem } from '../../ports/host-problems.js';
import type { HostError } from '../../ports/host.js';
import type { Connection } from '../../ports/store.js';
import { checkMapping } from './check-mapping.js';
import { connectionOf, type Ports } from '../ports.js';

/** What the codes of an administration's package mean. */
export interface HostMappings {
  /** Null: there is no package. */
  read(administration: AdministrationId): Promise<MappingShown | null>;
  /**
   * What this administration says otherwise than is shipped; what waited for it is read again at the next reading, and it
   * is judged by the package's own lists as soon as that answers.
   */
  set(administration: AdministrationId, otherwise: Partial<HostMapping> | null): Promise<boolean>;
  /** What the codes that mean nothing yet may mean, from the package's own lists and its newest invoices. */
  propose(administration: AdministrationId): Promise<Result<MappingProposal, MappingError>>;
  /** Takes rows of a proposal made now into what the administration says: the certain ones, or those named. */
  accept(
    administration: AdministrationId,
    which: 'certain' | readonly string[],
  ): Promise<Result<MappingAccepted, MappingError>>;
}

export interface MappingShown {
  readonly adapter: string;
  /** What counts: as shipped, with what the firm and then the administration say otherwise */
  readonly mapping: HostMapping;
  readonly otherwise: Partial<HostMapping>;
  /** Every row with who says it */
  readonly rows: readonly MappingRow[];
  /** How it was judged last; null: not yet */
  readonly check: MappingCheck | null;
  /** Records that wait for a code to get a meaning */
  readonly missing: readonly HostProblem[];
}

export interface MappingProposal {
  readonly adapter: string;
  readonly rows: readonly ProposedRow[];
  /** What is wrong with the mapping as it stands */
  readonly check: MappingCheck;
  /** Lists that the package has not, or does not show */
  readonly unseen: readonly string[];
}

export interface MappingAccepted {
  /** What the administration says now, in the form of schemas/host-mapping.json */
  readonly otherwise: Partial<HostMapping>;
  readonly accepted: readonly ProposedRow[];
  /** Named, and there is no such row, or nothing is proposed for it */
  readonly refused: readonly string[];
}

export type MappingError =
  HostError | { readonly kind: 'no-host' | 'no-codes'; readonly message: string };

const NO_HOST: MappingError = {
  kind: 'no-host',
  message: 'The administration has no host package. Connect one first.',
};
const NO_CODES: MappingError = {
  kind: 'no-codes',
  message: 'This package has no codes of its own that would need a meaning.',
};

const LISTS = ['vat', 'accounts', 'journals', 'units', 'paymentTerms', 'paymentMethods'] as const;

export function makeHostMappings(
  ports: Ports,
  shipped: (adapter: string) => HostMapping,
): HostMappings {
  const connected = (administration: AdministrationId): Promise<Connection | null> =>
    ports.store.inTransaction(administration, (tx) => connectionOf(tx, 'host'));

  const save = async (
    administration: AdministrationId,
    connection: Connection,
    otherwise: Partial<HostMapping> | null,
  ): Promise<void> => {
    await ports.store.inTransaction(administration, async (tx) => {
      await tx.administration.saveMapping(connection.id, otherwise);
      await tx.hostProblems.tryAgain('unmapped');
    });
    const changed = await connected(administration);
    // A package that does not answer now is asked by the schedule, and before anything is written.
    if (changed !== null) await checkMapping(ports, administration, changed, 'due');
  };

  async function propose(
    administration: AdministrationId,
  ): Promise<Result<Proposed, MappingError>> {
    const connection = await connected(administration);
    if (connection === null) return err(NO_HOST);
    const mapping = ports.outside.hostMapping(connection);
    const codes = await ports.outside.host(connection).codes(Object.values(mapping.accounts));
    if (!codes.ok) return codes;
    if (codes.value === null) return err(NO_CODES);
    const check = await checkMapping(ports, administration, connection, 'now', codes.value);
    if (!check.ok) return check;
    const { country, zone } = await ports.store.inTransaction(administration, (tx) =>
      tx.administration.get(),
    );
    const rates = ratesIn(country, [ports.clock.today(zone)]);
    const rows = proposeMapping(mapping, codes.value, { country, rates });
    return ok({ connection, rows, check: check.value, unseen: unseenOf(codes.value) });
  }

  return {
    read: (administration) =>
      ports.store.inTransaction(administration, async (tx) => {
        const connection = await connectionOf(tx, 'host');
        if (connection === null) return null;
        const { adapter, firmMapping = {}, mapping: otherwise = {} } = connection;
        const problems = await tx.hostProblems.list();
        return {
          ...{ adapter, otherwise, mapping: ports.outside.hostMapping(connection) },
          rows: mappingRows([
            { from: 'shipped', mapping: shipped(adapter) },
            { from: 'firm', mapping: firmMapping },
            { from: 'administration', mapping: otherwise },
          ]),
          check: await tx.mappingChecks.get(connection.id),
          missing: problems.filter(({ reason }) => reason === 'unmapped'),
        };
      }),
    async set(administration, otherwise) {
      const connection = await connected(administration);
      if (connection === null) return false;
      await save(administration, connection, otherwise);
      return true;
    },
    async propose(administration) {
      const proposed = await propose(administration);
      if (!proposed.ok) return proposed;
      const { connection, ...rest } = proposed.value;
      return ok({ adapter: connection.adapter, ...rest });
    },
    async accept(administration, which) {
      const proposed = await propose(administration);
      if (!proposed.ok) return proposed;
      const { connection, rows } = proposed.value;
      const { mapping, accepted, refused } = acceptRows(rows, which, connection.mapping ?? {});
      // All that was named, or nothing: whoever names a row that is not there meant something else.
      if (refused.length > 0)
        return ok({ otherwise: connection.mapping ?? {}, accepted: [], refused });
      if (accepted.length > 0) await save(administration, connection, mapping);
      return ok({ otherwise: mapping, accepted, refused });
    },
  };
}

interface Proposed extends Omit<MappingProposal, 'adapter'> {
  readonly connection: Connection;
}

function unseenOf(codes: HostCodes): readonly string[] {
  return LISTS.filter((list) => codes[list] === null);
}
