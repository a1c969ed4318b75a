import type { AdministrationId } from '../../kernel/ids.js';
import type { BankSourceRepository, BankSourceState } from '../../ports/store.js';
import { CONNECTIONS } from './administrations.js';
import type { Plain, Session } from './memory.js';
import type { Kind } from './table.js';

const STATES: Kind<BankSourceState> = {
  name: 'bank_source_state',
  key: ({ connectionId }) => connectionId,
};

export function bankSourceRepository(
  { rows, shared }: Session,
  administration: AdministrationId,
): Plain<BankSourceRepository> {
  const states = rows(STATES);
  return {
    state: (id) => states.get(id),
    save(state) {
      const owner = shared(CONNECTIONS).get(state.connectionId)?.connection.administrationId;
      if (owner !== administration) throw new Error(`There is no connection ${state.connectionId}`);
      states.put(state);
    },
  };
}
