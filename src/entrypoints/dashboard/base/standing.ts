import { api, inBooks } from './api.js';
import { useAdministration } from './place.js';

/** Whether reminders of the books may leave, which day it is there, and how long an approval can be taken back. */
export function useStanding() {
  return api.useQuery(
    'get',
    '/v1/administrations/{administration}/dunning',
    inBooks(useAdministration()),
  );
}

/** The day it is in the books, which is not always that of the device; null until it is known. */
export function useToday(): string | null {
  return useStanding().data?.today ?? null;
}
