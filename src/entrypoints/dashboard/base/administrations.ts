import { useEffect } from 'react';
import { client } from './api.js';
import { usePages } from './pages.js';

interface Books {
  readonly id: string;
  readonly name: string;
  readonly country: string;
}

const asked = (after: string | undefined) =>
  client.GET('/v1/administrations', {
    params: { query: { limit: '1000', ...(after === undefined ? {} : { after }) } },
  });
const booksIn = ({ administrations }: { readonly administrations: readonly Books[] }) =>
  administrations;

/** Every administration the person may see. */
export function useAdministrations(): {
  readonly administrations: readonly Books[];
  readonly isWhole: boolean;
} {
  const { rows, data, more } = usePages(['administrations'], asked, booksIn);
  useEffect(() => more?.(), [more]);
  return { administrations: rows, isWhole: data !== undefined && more === undefined };
}
