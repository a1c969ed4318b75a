import { useInfiniteQuery } from '@tanstack/react-query';
import { useCallback, useMemo } from 'react';

interface Page {
  readonly next: string | null;
}

export interface Pages<Row, First> {
  readonly rows: readonly Row[];
  /** The first page: what is told of the list as a whole stands in it */
  readonly data: First | undefined;
  readonly error: unknown;
  readonly refetch: () => unknown;
  /** Asks for the rows that follow; undefined: there are no more */
  readonly more: (() => void) | undefined;
}

/**
 * A list that comes page by page: `key` is what it depends on, `ask` a call of the client for the page after the last one,
 * `rowsOf` the rows in an answer.
 */
export function usePages<Answer extends Page, Row>(
  key: readonly unknown[],
  ask: (
    after: string | undefined,
  ) => Promise<{ readonly data?: Answer | undefined; readonly error?: unknown }>,
  rowsOf: (answer: Answer) => readonly Row[],
): Pages<Row, Answer> {
  const { data, error, refetch, hasNextPage, isFetchingNextPage, fetchNextPage } = useInfiniteQuery(
    {
      queryKey: ['pages', ...key],
      initialPageParam: undefined as string | undefined,
      getNextPageParam: ({ next }: Answer) => next ?? undefined,
      queryFn: async ({ pageParam }) => {
        const answer = await ask(pageParam);
        // Problem documents are thrown as they are, as the hooks of single answers do.

        if (answer.data === undefined) throw answer.error;
        return answer.data;
      },
    },
  );
  const pages = data?.pages;
  const rows = useMemo(() => (pages ?? []).flatMap(rowsOf), [pages, rowsOf]);
  const next = useCallback(() => {
    if (!isFetchingNextPage) void fetchNextPage();
  }, [isFetchingNextPage, fetchNextPage]);
  return { rows, data: pages?.[0], error, refetch, more: hasNextPage ? next : undefined };
}
