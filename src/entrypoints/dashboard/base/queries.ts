import { MutationCache, QueryClient } from '@tanstack/react-query';
import { api, inBooks, isProblem } from './api.js';

/** What was answered is shown at once when one comes back, and asked again behind it. */
export const queries: QueryClient = new QueryClient({
  // What was changed shows everywhere: whatever is on the page is asked again.
  mutationCache: new MutationCache({
    onSuccess: () => queries.invalidateQueries(),
  }),
  defaultOptions: {
    queries: {
      staleTime: 15_000,
      // A refusal stays one; a server that does not answer is asked twice more.
      retry: (times, error) => times < 2 && !isProblem(error),
    },
  },
});

/*
 * What a page will ask is asked while its code is still on the way; what was asked a moment ago is not asked again. What is
 * refused is told by the page, which asks once more.
 */

const refused = (): undefined => undefined;

/** Who looks, and how he likes it. */
export function askWho(): void {
  void queries.query(api.queryOptions('get', '/v1/session', {})).catch(refused);
  void queries.query(api.queryOptions('get', '/v1/session/preferences', {})).catch(refused);
}

/** The name of the books. */
export function askBooks(administration: string): void {
  void queries
    .query(api.queryOptions('get', '/v1/administrations/{administration}', inBooks(administration)))
    .catch(refused);
}

/** What waits in the books. */
export function askToday(administration: string): void {
  const path = '/v1/administrations/{administration}/today';
  void queries.query(api.queryOptions('get', path, inBooks(administration))).catch(refused);
}

/** The firms of whoever looks, and how the administrations of the first one stand. */
export function askFirms(): void {
  const first = async (): Promise<void> => {
    const { firms } = await queries.query(api.queryOptions('get', '/v1/firms', {}));
    for (const { id } of firms.slice(0, 1))
      await queries.query(
        api.queryOptions('get', '/v1/firms/{firm}', { params: { path: { firm: id } } }),
      );
  };
  void first().catch(refused);
}
