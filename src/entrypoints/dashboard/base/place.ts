import { useParams } from 'react-router';

/** The administration of the page, from its address. */
export function useAdministration(): string {
  return useParams()['administration'] ?? '';
}

/** Address of a page of an administration. */
export function inside(administration: string, page: string): string {
  return `/a/${encodeURIComponent(administration)}${page === '' ? '' : `/${page}`}`;
}
