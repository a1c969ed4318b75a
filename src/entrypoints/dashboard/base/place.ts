import { useParams } from 'react-router';

/** The administration of the page, from its address. */
export function useAdministration(): string {
  return useParams()['administration'] ?? '';
}

/** The firm of the page, from its address. */
export function useFirm(): string {
  return useParams()['firm'] ?? '';
}

/** Address of a page of an administration. */
export function inside(administration: string, page: string): string {
  return `/a/${encodeURIComponent(administration)}${page === '' ? '' : `/${page}`}`;
}
