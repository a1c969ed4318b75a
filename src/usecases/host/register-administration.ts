import type { Administration } from '../../domain/party/administration.js';
import type { Connection } from '../../ports/store.js';
import type { Ports } from '../ports.js';

export interface Registration {
  readonly administration: Administration;
  readonly connections: readonly Omit<Connection, 'administrationId'>[];
}

/** Connects a set of books. Registering the same again changes nothing but the settings of its connections. */
export function makeRegisterAdministration(
  ports: Pick<Ports, 'store'>,
): (registration: Registration) => Promise<'added' | 'exists'> {
  return async ({ administration, connections }) => {
    const added = await ports.store.platform.addAdministration(administration);
    await ports.store.inTransaction(administration.id, async (tx) => {
      for (const connection of connections) await tx.administration.saveConnection(connection);
    });
    return added;
  };
}
