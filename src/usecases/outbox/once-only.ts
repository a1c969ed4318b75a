import {
  type KeptAnswer,
  type NamedRequest,
  type Repeat,
  repeatOf,
} from '../../domain/access/once.js';
import type { Instant } from '../../kernel/dates.js';
import type { AdministrationId } from '../../kernel/ids.js';
import type { Ports } from '../ports.js';

/** Largest answer that is kept, characters: what is decided is told in a page; more would fill the table. */
const BODY_MAX = 16_384;

/** A request that may be done now; `begunAt` is what its answer is noted under. */
type Begun =
  { readonly kind: 'begun'; readonly begunAt: Instant } | Exclude<Repeat, { kind: 'again' }>;

/** Requests that carry a name are done once: the same again within a day is answered as the first time. */
export interface OnceOnly {
  begin(administration: AdministrationId, request: NamedRequest): Promise<Begun>;
  /** It was done; `unkept`: the answer holds a secret. */
  answered(
    administration: AdministrationId,
    request: NamedRequest,
    begunAt: Instant,
    answer: KeptAnswer | 'unkept',
  ): Promise<void>;
  /** It was refused, and nothing was done: another try under the same name is a first one. */
  refused(administration: AdministrationId, request: NamedRequest, begunAt: Instant): Promise<void>;
}

/**
 * Beginning and answering are transactions of their own, around the one that does the work. Whoever dies between leaves a
 * request of which nobody knows whether it was done; after some minutes its repeat is done again, and then the commands
 * themselves have to be the same twice: money is matched, sent and collected under keys of its own.
 */
export function makeOnceOnly({ store, clock }: Pick<Ports, 'store' | 'clock'>): OnceOnly {
  return {
    async begin(administration, request) {
      const now = clock.now();
      return store.inTransaction(administration, async ({ namedRequests }) => {
        const known = await namedRequests.begin(request, now);
        if (known === null) return { kind: 'begun', begunAt: now };
        const repeat = repeatOf(known, request, now);
        if (repeat.kind !== 'again') return repeat;
        const isOurs = await namedRequests.beginAgain(request, known.begunAt, now);
        return isOurs ? { kind: 'begun', begunAt: now } : { kind: 'running' };
      });
    },
    answered: (administration, request, begunAt, answer) =>
      store.inTransaction(administration, ({ namedRequests }) => {
        const isKept = answer !== 'unkept' && (answer.body ?? '').length <= BODY_MAX;
        return namedRequests.answered(request, begunAt, isKept ? answer : 'unkept');
      }),
    refused: (administration, request, begunAt) =>
      store.inTransaction(administration, ({ namedRequests }) =>
        namedRequests.forget(request, begunAt),
      ),
  };
}
