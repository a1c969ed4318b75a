import { z } from 'zod';

/** Base address of a host, without a slash at the end. A key never travels in the clear outside the machine or its network. */
export const baseUrlField = z
  .string()
  .refine(isUsableBase, {
    message:
      'must be https://… without user name, query or fragment (http:// only on this machine or for a name without dots)',
  })
  .transform((url) => url.replace(/\/+$/, ''));

/** A key, token or name as a header carries it. */
export function asciiField(max: number) {
  return z.string().regex(new RegExp(`^[\\x21-\\x7e]{1,${max}}$`), {
    message: 'must be printable ASCII without blanks',
  });
}

function isUsableBase(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const url = new URL(text);
  if (url.username !== '' || url.password !== '' || text.includes('?') || text.includes('#')) {
    return false;
  }
  return url.protocol === 'https:' || (url.protocol === 'http:' && isPrivateName(url.hostname));
}

/** This machine, or a name without dots: those exist in private networks only, such as a container's. */
function isPrivateName(hostname: string): boolean {
  return hostname === '127.0.0.1' || hostname === '[::1]' || /^[^.:]+$/.test(hostname);
}
