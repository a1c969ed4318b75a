declare const email: unique symbol;

/** One mailbox that was judged by `parseEmail`, and nothing else. */
export type EmailAddress = string & { readonly [email]: true };

/** RFC 5321 4.5.3.1: local part 64, path 256 with its brackets. */
const LOCAL_MAX = 64;
const ADDRESS_MAX = 254;

const LOCAL = /^[A-Za-z0-9_+&'~-]+(\.[A-Za-z0-9_+&'~-]+)*$/;
const LABEL = /^[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?$/;

/**
 * Reads exactly one mailbox, blanks around it taken off; null for anything else. Stricter than RFC 5322 on purpose:
 * no name, no list, no comment, no quoted local part, no address literal, no routing signs (`%`, `!`), nothing but ASCII,
 * because every one of these was a way to send somewhere else (facts/reliability-security T22).
 */
export function parseEmail(text: string): EmailAddress | null {
  const bare = text.replace(/^ +| +$/g, '');
  const at = bare.lastIndexOf('@');
  const local = bare.slice(0, Math.max(at, 0));
  const labels = bare.slice(at + 1).split('.');
  const isDomain = labels.length >= 2 && labels.every((label) => LABEL.test(label));
  // A last label of digits alone is an IP address.
  if (!isDomain || /^\d+$/.test(labels.at(-1) ?? '')) return null;
  if (bare.length > ADDRESS_MAX || local.length > LOCAL_MAX || !LOCAL.test(local)) return null;
  return bare as EmailAddress;
}

/** What stands behind the @, in lower case. */
export function domainOf(address: EmailAddress): string {
  return address.slice(address.lastIndexOf('@') + 1).toLowerCase();
}
