import type { SecretRepository } from '../../ports/secrets.js';
import type { Plain, Session } from './memory.js';
import type { Kind } from './table.js';

interface Secret {
  readonly owner: string;
  readonly field: string;
  readonly text: string;
}

const SECRETS: Kind<Secret> = { name: 'secret', key: ({ owner, field }) => `${owner} ${field}` };

/** Nothing is at rest here, so that nothing is sealed: there are no keys to look after. */
export function secretRepository(session: Session): Plain<SecretRepository> {
  const secrets = session.rows(SECRETS);
  return {
    put(owner, field, text) {
      secrets.put({ owner, field, text });
    },
    get: (owner, field) => secrets.get(`${owner} ${field}`)?.text ?? null,
    drop(owner, field) {
      secrets.drop(`${owner} ${field}`);
    },
    keys: () => [],
    check: () => undefined,
    addKey: () => undefined,
    reseal: () => 0,
    dropUnused: () => 0,
    rewrap: () => 0,
  };
}
