import type { Instant } from '../../kernel/dates.js';
import type {
  ConnectionToken,
  ConnectionTokenRepository,
  ConsentAsked,
} from '../../ports/connection-tokens.js';
import { without } from './members.js';
import type { Plain, Session } from './memory.js';
import { ordered } from './order.js';
import type { Kind } from './table.js';

interface Row {
  readonly token: ConnectionToken;
  readonly asked?: ConsentAsked;
  readonly leaseUntil?: Instant;
}

export const TOKENS: Kind<Row, 'keeper'> = {
  name: 'connection_token',
  key: ({ token }) => token.connectionId,
  by: { keeper: ({ token }) => token.keeper ?? null },
};

export function connectionTokenRepository(session: Session): Plain<ConnectionTokenRepository> {
  const tokens = session.rows(TOKENS);
  return {
    get: (id) => tokens.get(id)?.token ?? null,
    list: () =>
      ordered(
        tokens.all().map(({ token }) => token),
        ({ connectionId }) => connectionId,
      ),
    ask(connectionId, asked, at) {
      const row = tokens.get(connectionId);
      const before: ConnectionToken = row?.token ?? { connectionId, state: 'asked', changedAt: at };
      const state = before.state === 'disconnected' ? 'asked' : before.state;
      tokens.put({ ...row, token: { ...before, state }, asked });
    },
    answer(id, asked, now) {
      const row = tokens.get(id);
      if (row?.asked?.asked !== asked || row.asked.until <= now) return null;
      // A question is answered once: whoever comes second finds it taken off.
      tokens.put(without(row, 'asked'));
      return row.asked.verifier;
    },
    save(token) {
      const row = tokens.get(token.connectionId);
      tokens.put({ ...(row === null ? {} : without(row, 'leaseUntil')), token });
    },
    lease(id, now, until) {
      const row = tokens.get(id);
      if (row === null || (row.leaseUntil !== undefined && row.leaseUntil > now)) return false;
      tokens.put({ ...row, leaseUntil: until });
      return true;
    },
    release(id) {
      const row = tokens.get(id);
      if (row !== null) tokens.put(without(row, 'leaseUntil'));
    },
  };
}
