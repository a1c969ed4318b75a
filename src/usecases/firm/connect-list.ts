import type { Fault } from '../../kernel/fault.js';
import type { AdministrationId, ConnectionId, FirmId } from '../../kernel/ids.js';
import { err, ok, type Result } from '../../kernel/result.js';
import { printParticipant } from '../../domain/party/participant.js';
import { SHIPPED_POLICIES } from '../../domain/dunning/policies.js';
import {
  columnOf,
  type FirmListRow,
  keyOf,
  keyTwice,
  participantTwice,
  readFirmRow,
} from '../../formats/json/firm-row.js';
import type { ListedRow } from '../../formats/sheet/firm-list.js';
import type { Connection } from '../../ports/store.js';
import { connectRow, type RowReport } from './connect-row.js';
import type { Connections } from '../host/connections.js';
import type { FirmError } from './firms.js';
import type { Ports } from '../ports.js';

export interface ListReport {
  readonly dryRun: boolean;
  readonly rows: readonly RowReport[];
}

/** A connection that waits for a person, with the address he opens; good for ten minutes. */
export interface ConsentLink {
  readonly administration: AdministrationId;
  readonly name: string;
  readonly connection: ConnectionId;
  readonly adapter: string;
  /** Null: `message` says why there is none */
  readonly url: string | null;
  readonly message?: string;
}

export interface ListOptions {
  /** Takes over what differs; who it is and what its money is never does */
  readonly update?: boolean;
  readonly dryRun?: boolean;
  /** Told after every row */
  readonly progress?: (done: number, of: number) => void;
}

export interface ConnectList {
  /**
   * Connects what a list names, each row whole or not at all: all rows are checked before the first is touched, and a bad
   * one stops none of the others. The same list again changes nothing.
   */
  connect(
    firm: FirmId,
    rows: readonly ListedRow[],
    options?: ListOptions,
  ): Promise<Result<ListReport, FirmError>>;
  /** Addresses for all connections of the firm that wait for a person. */
  consents(firm: FirmId): Promise<readonly ConsentLink[]>;
}

interface Checked {
  readonly listed: ListedRow;
  readonly read: Result<FirmListRow, readonly Fault[]>;
}

export function makeConnectList(
  ports: Pick<Ports, 'store' | 'observe' | 'breathe'>,
  connections: Pick<Connections, 'ask' | 'list'>,
  connectionFaults: (connection: Omit<Connection, 'id'>) => readonly Fault[],
): ConnectList {
  const { firms } = ports.store.platform;
  return {
    async connect(firm, rows, { update = false, dryRun = false, progress } = {}) {
      if ((await firms.get(firm)) === null)
        return err({ kind: 'no-such-firm', message: `There is no firm "${firm}".` });
      const own = (await firms.policies(firm)).map(({ policy }) => policy.name);
      const policies = [...own, ...SHIPPED_POLICIES.map(({ name }) => name)];
      const checked = withoutTwins(
        rows.map((listed) => ({
          listed,
          read: checkRow(readFirmRow(listed.form, firm, policies), connectionFaults),
        })),
      );
      const known = new Set((await ports.store.platform.administrations()).map(({ id }) => id));
      const reports: RowReport[] = [];
      for (const { listed, read } of checked) {
        const report = read.ok
          ? await connectRow(ports, { firm, row: read.value, known, update, dryRun })
          : { outcome: 'refused' as const, faults: read.error };
        reports.push({
          ...{ row: listed.row, key: keyOf(listed.form), differences: [] },
          ...{ administration: read.ok ? read.value.administration.id : null, faults: [] },
          ...report,
        });
        progress?.(reports.length, checked.length);
        await ports.breathe();
      }
      return ok({ dryRun, rows: reports });
    },
    async consents(firm) {
      const links: ConsentLink[] = [];
      for (const { administration, rest } of await firms.overview(firm)) {
        if (rest !== null) continue;
        for (const { id, adapter, state } of await connections.list(administration.id)) {
          if (!WAITS.includes(state)) continue;
          const asked = await connections.ask(administration.id, id);
          links.push({
            ...{ administration: administration.id, name: administration.name },
            ...{ connection: id, adapter, url: asked.ok ? asked.value.url : null },
            ...(asked.ok ? {} : { message: asked.error.message }),
          });
        }
      }
      return links;
    },
  };
}

/** States in which only a person can let us in. */
const WAITS: readonly string[] = ['new', 'asked', 'needs-person'];

function checkRow(
  read: Result<FirmListRow, readonly Fault[]>,
  connectionFaults: (connection: Omit<Connection, 'id'>) => readonly Fault[],
): Result<FirmListRow, readonly Fault[]> {
  if (!read.ok) return read;
  const { administration, connections } = read.value;
  const faults = connections.flatMap((connection) =>
    connectionFaults({ ...connection, administrationId: administration.id }).map((found) => ({
      ...found,
      // Whoever gave the row gave its settings: to him they are values.
      class: 'VALUE' as const,
      path: `/${columnOf(connection.kind) ?? connection.kind}${found.path}`,
    })),
  );
  return faults.length === 0 ? read : err(faults);
}

/** Of two rows that are the same administration or the same company the later one is refused. */
function withoutTwins(rows: readonly Checked[]): readonly Checked[] {
  const keys = new Map<string, number>();
  const companies = new Map<string, number>();
  return rows.map(({ listed, read }) => {
    if (!read.ok) return { listed, read };
    const { key, administration } = read.value;
    const participant =
      administration.participant === undefined
        ? null
        : printParticipant(administration.participant);
    const keyAt = keys.get(key);
    const companyAt = participant === null ? undefined : companies.get(participant);
    const faults = [
      ...(keyAt === undefined ? [] : [keyTwice(key, keyAt)]),
      ...(companyAt === undefined || participant === null
        ? []
        : [participantTwice(participant, companyAt)]),
    ];
    if (keyAt === undefined) keys.set(key, listed.row);
    if (participant !== null && companyAt === undefined) companies.set(participant, listed.row);
    return faults.length === 0 ? { listed, read } : { listed, read: err(faults) };
  });
}
