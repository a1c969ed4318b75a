import { api, type Forms, inBooks, inFirm } from './api.js';
import { useAdministration, useFirm } from './place.js';

type Act = Forms['Rights']['acts'][number];

/** Rights seldom change while somebody works, ms. */
const STALE_MS = 300_000;

/** Whether the person may do that here; until it is known, nothing is offered. */
export function useMay(): (act: Act) => boolean {
  const administration = useAdministration();
  const { data } = api.useQuery(
    'get',
    '/v1/administrations/{administration}/rights',
    inBooks(administration),
    { staleTime: STALE_MS },
  );
  return (act) => data?.acts.includes(act) ?? false;
}

/** What the person may do for the firm of the page: the answer, or that it is on its way. */
export function useFirmRights() {
  return api.useQuery('get', '/v1/firms/{firm}/rights', inFirm(useFirm()), { staleTime: STALE_MS });
}

/** Whether the person may do that for the firm of the page; until it is known, nothing is offered. */
export function useMayForFirm(): (act: Act) => boolean {
  const { data } = useFirmRights();
  return (act) => data?.acts.includes(act) ?? false;
}
