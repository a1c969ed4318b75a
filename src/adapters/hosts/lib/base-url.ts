/**
 * Whether an address may be the base of an API that a secret travels to: https, or http on this machine or to a name
 * without dots; no user name, query or fragment.
 */
export function isUsableBase(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const url = new URL(text);
  if (url.username !== '' || url.password !== '' || text.includes('?') || text.includes('#')) {
    return false;
  }
  return url.protocol === 'https:' || (url.protocol === 'http:' && isPrivateName(url.hostname));
}

export const USABLE_BASE =
  'must be https://… without user name, query or fragment (http:// only on this machine or for a name without dots)';

/** This machine, or a name without dots: those exist in private networks only, such as a container's. */
function isPrivateName(hostname: string): boolean {
  return hostname === '127.0.0.1' || hostname === '[::1]' || /^[^.:]+$/.test(hostname);
}
