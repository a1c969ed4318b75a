import { api, type Forms, inBooks } from './api.js';
import { useAdministration } from './place.js';

/** Whether the books are connected to something of this kind; undefined until it is known. */
export function useConnected(kind: Forms['ConnectionShown']['kind']): boolean | undefined {
  const { data } = api.useQuery(
    'get',
    '/v1/administrations/{administration}/connections',
    inBooks(useAdministration()),
  );
  return data?.connections.some((connection) => connection.kind === kind);
}
