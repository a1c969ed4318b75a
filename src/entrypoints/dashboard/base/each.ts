import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';

/**
 * Does the same with each of several, one after the other, so that a server is not rushed and a proof of who asks is asked
 * once. Answers those it did not work for; whatever is on the page is asked again.
 */
export function useEach(): {
  readonly isBusy: boolean;
  readonly each: <Row>(
    rows: readonly Row[],
    act: (row: Row) => Promise<{ readonly error?: unknown }>,
  ) => Promise<readonly Row[]>;
} {
  const queries = useQueryClient();
  const [isBusy, setBusy] = useState(false);
  return {
    isBusy,
    each: async (rows, act) => {
      setBusy(true);
      const failed: (typeof rows)[number][] = [];
      for (const row of rows) {
        const { error } = await act(row).catch((broken: unknown) => ({ error: broken }));
        if (error !== undefined) failed.push(row);
      }
      setBusy(false);
      void queries.invalidateQueries();
      return failed;
    },
  };
}
