import type { Administration } from '../../domain/party/administration.js';
import type { HostMapping } from '../../domain/ledger/host-mapping.js';
import { type Rest, withDefaults } from '../../domain/party/firm.js';
import type { Instant } from '../../kernel/dates.js';
import type { AdministrationId, FirmId } from '../../kernel/ids.js';
import type { StoredDefaults } from '../../ports/firms.js';
import type { AdministrationRepository, Connection } from '../../ports/store.js';
import type { Plain, Session } from './memory.js';
import type { Kind } from './table.js';

/** Shared rows: the installation knows all of them, in the order they were added. */
export interface KeptBooks {
  readonly administration: Administration;
  readonly firm: FirmId | null;
  readonly rest: Rest | null;
}

export const ADMINISTRATIONS: Kind<KeptBooks, 'firm'> = {
  name: 'administration',
  key: ({ administration }) => administration.id,
  by: { firm: ({ firm }) => firm },
};

/** Shared too: a webhook names nothing but a connection. */
export interface KeptConnection {
  readonly connection: Connection;
  readonly offAt: Instant | null;
}

export const CONNECTIONS: Kind<KeptConnection, 'administration' | 'host'> = {
  name: 'connection',
  key: ({ connection }) => connection.id,
  by: {
    administration: ({ connection }) => connection.administrationId,
    host: ({ connection, offAt }) =>
      connection.kind === 'host' && offAt === null ? connection.adapter : null,
  },
};

export interface KeptDefaults extends StoredDefaults {
  readonly firm: FirmId;
}

export const FIRM_DEFAULTS: Kind<KeptDefaults, 'firm'> = {
  name: 'firm_defaults',
  key: ({ firm, version }) => `${firm} ${version}`,
  by: { firm: ({ firm }) => firm },
};

export interface FirmMapping {
  readonly firm: FirmId;
  readonly adapter: string;
  readonly mapping: Partial<HostMapping>;
}

export const FIRM_MAPPINGS: Kind<FirmMapping> = {
  name: 'firm_mapping',
  key: ({ firm, adapter }) => `${firm} ${adapter}`,
};

interface Switch {
  readonly name: 'dunning stopped';
}

/** Those that are on. */
export const SWITCHES: Kind<Switch> = { name: 'platform_switch', key: ({ name }) => name };
export const DUNNING_STOPPED = 'dunning stopped';

export function newestDefaults({ shared }: Session, firm: FirmId): StoredDefaults | null {
  const all = shared(FIRM_DEFAULTS).having('firm', firm);
  const [newest] = all.toSorted((one, other) => other.version - one.version);
  return newest ?? null;
}

/** Those that were not taken off. */
export function connectionsOf(
  { shared }: Session,
  administration: AdministrationId,
): readonly Connection[] {
  return live(shared(CONNECTIONS).having('administration', administration));
}

export function live(kept: readonly KeptConnection[]): readonly Connection[] {
  return kept.flatMap(({ connection, offAt }) => (offAt === null ? connection : []));
}

export function administrationRepository(
  session: Session,
  administration: AdministrationId,
): Plain<AdministrationRepository> {
  const books = session.shared(ADMINISTRATIONS);
  const connections = session.shared(CONNECTIONS);
  const kept = (): KeptBooks => {
    const known = books.get(administration);
    if (known === null) throw new Error(`No administration ${administration}`);
    return known;
  };
  const save = (changed: Administration): void => {
    if (changed.id !== administration) throw new Error('Another administration was given');
    books.put({ ...kept(), administration: changed });
  };
  const own = (id: string): KeptConnection | null => {
    const known = connections.get(id);
    return known?.connection.administrationId === administration ? known : null;
  };
  return {
    get() {
      const { administration: said, firm } = kept();
      const laid = firm === null ? null : newestDefaults(session, firm);
      return withDefaults(said, laid?.defaults ?? null);
    },
    own: () => kept().administration,
    save,
    change(how) {
      save(how(kept().administration));
    },
    isDunningStopped: () =>
      kept().administration.dunningStopped ||
      session.shared(SWITCHES).get(DUNNING_STOPPED) !== null,
    saveConnection(connection) {
      const { kind, ...before } = own(connection.id)?.connection ?? connection;
      const saved = { ...before, ...connection, kind, administrationId: administration };
      connections.put({ connection: saved, offAt: null });
    },
    connections() {
      const { firm } = kept();
      return connectionsOf(session, administration).map((connection) => {
        const laid =
          firm === null || connection.kind !== 'host'
            ? null
            : session.shared(FIRM_MAPPINGS).get(`${firm} ${connection.adapter}`);
        return laid === null ? connection : { ...connection, firmMapping: laid.mapping };
      });
    },
    dropConnection(id, at) {
      const known = own(id);
      if (known?.offAt !== null) return false;
      const connection = { ...withoutMapping(known.connection), settings: {} };
      connections.put({ connection, offAt: at });
      return true;
    },
    saveMapping(id, mapping) {
      const known = own(id);
      if (known === null) return;
      const connection = { ...withoutMapping(known.connection), ...(mapping && { mapping }) };
      connections.put({ ...known, connection });
    },
  };
}

function withoutMapping({ mapping: _mapping, ...connection }: Connection): Connection {
  return connection;
}
