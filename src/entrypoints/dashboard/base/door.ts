import type { components } from '../../../client/api.js';

export type SessionFrame = components['schemas']['SessionFrame'];

/** Where the dashboard inside a host's page lives, with a session that is good for nothing else. */
const EMBEDDED = '/embed';

/** Whether it stands in a host's page: its address says so. */
export const isEmbedded = window.location.pathname.startsWith(`${EMBEDDED}/`);

/** Before every address of the hub, of its API and of its documents. */
const DOOR = isEmbedded ? EMBEDDED : '';

/** Where the pages of the dashboard are. */
export const PAGES_AT = `${DOOR}/app`;

/** Address at the hub of what `path` names, such as a document of the API: in a host's page it goes through the door of that. */
export function atHub(path: string): string {
  return DOOR + path;
}

/**
 * Address at the hub of what `path` names of an administration, such as a document; `asked` is its question, without what is
 * empty.
 */
export function ofBooks(
  administration: string,
  path: string,
  asked: Readonly<Record<string, string>> = {},
): string {
  const given = Object.entries(asked).filter(([, value]) => value !== '');
  const question = given.length === 0 ? '' : `?${new URLSearchParams(given).toString()}`;
  return atHub(`/v1/administrations/${encodeURIComponent(administration)}/${path}${question}`);
}

/** The same page in a window of its own. */
export function inOwnWindow(path: string): string {
  return `/app${path}`;
}

/** As the host wants it to look; colours come with enough contrast. */
export function applyFrame({ scheme, accent }: SessionFrame): void {
  const root = document.documentElement;
  root.dataset['embedded'] = 'true';
  if (scheme !== undefined) root.dataset['theme'] = scheme;
  if (accent === undefined) return;
  const both = (part: 'accent' | 'soft' | 'on'): string =>
    `light-dark(${accent.light[part]}, ${accent.dark[part]})`;
  root.style.setProperty('--accent', both('accent'));
  root.style.setProperty('--accent-soft', both('soft'));
  root.style.setProperty('--on-accent', both('on'));
}
