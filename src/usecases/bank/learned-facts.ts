import type { AdministrationId, DebtorId, FactId } from '../../kernel/ids.js';
import { err, ok, type Result } from '../../kernel/result.js';
import type { LearnedFact } from '../../domain/bank/learned.js';
import type { Ports } from '../ports.js';

export type LearnedError = { readonly kind: 'no-such-fact'; readonly message: string };

/** A fact with the name of the debtor it is about. */
export interface ListedFact extends LearnedFact {
  readonly debtorName?: string;
}

/** What people taught the matcher of an administration, and their hand on it. */
export interface LearnedFacts {
  /** All of it, revoked ones too, in the order it was learned. */
  list(administration: AdministrationId): Promise<readonly ListedFact[]>;
  /** Counts for nothing from now on, and is not learned again until it is restored. */
  revoke(administration: AdministrationId, fact: FactId): Promise<Result<void, LearnedError>>;
  /** Counts again, with what it rested on. */
  restore(administration: AdministrationId, fact: FactId): Promise<Result<void, LearnedError>>;
}

export function makeLearnedFacts(ports: Pick<Ports, 'store'>): LearnedFacts {
  const turn = (
    administration: AdministrationId,
    id: FactId,
    state: LearnedFact['state'],
  ): Promise<Result<void, LearnedError>> =>
    ports.store.inTransaction(administration, async (tx) => {
      const fact = await tx.learned.lockedById(id);
      if (fact === null) {
        const message = `Nothing was learned under ${id}. List what was learned and choose one.`;
        return err({ kind: 'no-such-fact', message });
      }
      await tx.learned.save([{ ...fact, state }]);
      return ok(undefined);
    });
  return {
    list: (administration) =>
      ports.store.inTransaction(administration, async (tx) => {
        const facts = await tx.learned.all();
        const names = new Map<DebtorId, string>(
          facts.length === 0 ? [] : (await tx.debtors.all()).map(({ id, name }) => [id, name]),
        );
        return facts.map((fact) => {
          const debtorName = fact.debtorId === undefined ? undefined : names.get(fact.debtorId);
          return debtorName === undefined ? fact : { ...fact, debtorName };
        });
      }),
    revoke: (administration, fact) => turn(administration, fact, 'revoked'),
    restore: (administration, fact) => turn(administration, fact, 'active'),
  };
}
