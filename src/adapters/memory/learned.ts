import type { LearnedFact } from '../../domain/bank/learned.js';
import type { LearnedRepository } from '../../ports/store.js';
import type { Plain, Session } from './memory.js';
import type { Kind } from './table.js';

/** A fact is known once. */
const FACTS: Kind<LearnedFact, 'once'> = {
  name: 'learned_fact',
  key: ({ id }) => id,
  unique: { once: ({ kind, key, debtorId }) => JSON.stringify([kind, key, debtorId ?? '']) },
};

export function learnedRepository(session: Session): Plain<LearnedRepository> {
  const facts = session.rows(FACTS);
  return {
    all: () => facts.all(),
    lockedById: (id) => facts.get(id),
    toChange({ keys, debtorIds }) {
      const [asked, debtors] = [new Set(keys), new Set<string>(debtorIds)];
      return facts
        .all()
        .filter(
          ({ kind, key, debtorId }) =>
            asked.has(key) ||
            (kind === 'payer-text' && debtorId !== undefined && debtors.has(debtorId)),
        );
    },
    save(changed) {
      for (const fact of changed) {
        const known = facts.get(fact.id);
        if (known === null) {
          facts.put(fact);
          continue;
        }
        const { key, lastOn, saidBy, confirmed, contradicted, support, state } = fact;
        facts.put({ ...known, key, lastOn, saidBy, confirmed, contradicted, support, state });
      }
    },
  };
}
