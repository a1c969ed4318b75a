import { type HostMapping, mergeMappings } from '../domain/ledger/host-mapping.js';
import type { AdministrationId } from '../kernel/ids.js';
import type { HostProblem } from '../ports/host-problems.js';
import { connectionOf, type Ports } from './ports.js';

/** What the codes of an administration's package mean. */
export interface HostMappings {
  /** Null: there is no package. */
  read(administration: AdministrationId): Promise<MappingShown | null>;
  /** What this administration says otherwise than is shipped; what waited for it is read again at the next reading. */
  set(administration: AdministrationId, otherwise: HostMapping | null): Promise<boolean>;
}

export interface MappingShown {
  readonly adapter: string;
  /** What counts: as shipped, with what the administration says otherwise */
  readonly mapping: HostMapping;
  readonly otherwise: Partial<HostMapping>;
  /** Records that wait for a code to get a meaning */
  readonly missing: readonly HostProblem[];
}

export function makeHostMappings(
  ports: Pick<Ports, 'store'>,
  shipped: (adapter: string) => HostMapping,
): HostMappings {
  return {
    read: (administration) =>
      ports.store.inTransaction(administration, async (tx) => {
        const connection = await connectionOf(tx, 'host');
        if (connection === null) return null;
        const { adapter, mapping: otherwise = {} } = connection;
        const problems = await tx.hostProblems.list();
        return {
          ...{ adapter, otherwise, mapping: mergeMappings(shipped(adapter), otherwise) },
          missing: problems.filter(({ reason }) => reason === 'unmapped'),
        };
      }),
    set: (administration, otherwise) =>
      ports.store.inTransaction(administration, async (tx) => {
        const connection = await connectionOf(tx, 'host');
        if (connection === null) return false;
        await tx.administration.saveMapping(connection.id, otherwise);
        await tx.hostProblems.tryAgain('unmapped');
        return true;
      }),
  };
}
