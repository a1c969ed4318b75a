import { useEffect } from 'react';
import { api } from './api.js';

type One = { readonly id: string; readonly name: string; readonly country: string };

/** Every administration the person may see, page after page, by name. */
export function useAdministrations(): {
  readonly administrations: readonly One[];
  readonly isWhole: boolean;
  readonly error: unknown;
} {
  const { data, error, hasNextPage, isFetching, fetchNextPage } = api.useInfiniteQuery(
    'get',
    '/v1/administrations',
    { params: { query: { limit: '1000' } } },
    {
      pageParamName: 'after',
      initialPageParam: undefined,
      getNextPageParam: ({ next }: { readonly next: string | null }) => next ?? undefined,
      staleTime: 300_000,
    },
  );
  useEffect(() => {
    if (hasNextPage && !isFetching) void fetchNextPage();
  }, [hasNextPage, isFetching, fetchNextPage]);
  const administrations = (data?.pages ?? []).flatMap((page) => page.administrations);
  return { administrations, isWhole: data !== undefined && !hasNextPage, error };
}
