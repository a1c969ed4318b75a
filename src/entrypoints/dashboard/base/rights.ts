import { api, type Forms, inBooks } from './api.js';
import { useAdministration } from './place.js';

type Act = Forms['Rights']['acts'][number];

/** Whether the person may do that here; until it is known, nothing is offered. */
export function useMay(): (act: Act) => boolean {
  const administration = useAdministration();
  const { data } = api.useQuery(
    'get',
    '/v1/administrations/{administration}/rights',
    inBooks(administration),
    { staleTime: 300_000 },
  );
  return (act) => data?.acts.includes(act) ?? false;
}
