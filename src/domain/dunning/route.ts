import type { DebtorProfile } from '../party/debtor-profile.js';
import type { Debtor } from '../party/debtor.js';
import { type EmailAddress, parseEmail } from '../party/email.js';
import type { Channel, DunningAction } from './policy.js';

/** One way by which a message may reach its debtor; `task` is a person who does it. */
export type Route =
  | { readonly via: 'mail'; readonly to: EmailAddress }
  | { readonly via: 'letter' | 'registered' }
  | { readonly via: 'task' };

/** What there is to reach a debtor by. */
export interface Reach {
  /** His address first, then those of other contacts */
  readonly emails: readonly EmailAddress[];
  readonly hasAddress: boolean;
  /** The administration has a mail server */
  readonly hasMail: boolean;
}

/** The planned channel, and what follows where it leads nowhere (debtor-management 5.3). */
const CHAINS: Readonly<Record<Channel, readonly Route['via'][]>> = {
  mail: ['mail', 'letter', 'task'],
  letter: ['letter', 'task'],
  registered: ['registered', 'task'],
  call: ['task'],
  task: ['task'],
};

/**
 * The ways of an action in the order they are tried; the last is always a person. Without a mail server a mail is a
 * person's work at once. The term of a statutory notice counts from how it was planned to travel, so by another kind of
 * channel it does not go by itself.
 */
export function routesOf(
  { channel, notice, mode }: Pick<DunningAction, 'channel' | 'notice' | 'mode'>,
  { emails, hasAddress, hasMail }: Reach,
): readonly Route[] {
  // A manual step is done by a person, with the letter in hand.
  if (mode === 'manual' || (channel === 'mail' && !hasMail)) return [{ via: 'task' }];
  const chain = CHAINS[channel].filter(
    (via) => notice === undefined || via === channel || via === 'task',
  );
  return chain.flatMap((via): readonly Route[] => {
    if (via === 'mail') return emails.map((to) => ({ via, to }));
    if (via === 'task') return [{ via }];
    return hasAddress ? [{ via }] : [];
  });
}

/** Addresses a debtor may be written to: well-formed, his own or of his contacts, and not refused before. */
export function emailsOf(
  debtor: Pick<Debtor, 'email'>,
  { otherEmails = [], refusedEmails = [] }: Partial<DebtorProfile>,
): readonly EmailAddress[] {
  const refused = new Set(refusedEmails.map(({ email }) => email.toLowerCase()));
  const known = [debtor.email, ...otherEmails]
    .map((text) => (text === undefined ? null : parseEmail(text)))
    .filter((email) => email !== null)
    .filter((email) => !refused.has(email.toLowerCase()));
  return known.filter((email, n) => known.indexOf(email) === n);
}

/** Whether a letter can be posted to him: a line with a street or box, and a town. */
export function hasPostalAddress({ address }: Pick<Debtor, 'address'>): boolean {
  const said = (text: string | undefined): boolean => text !== undefined && text.trim() !== '';
  return said(address?.line1) && said(address?.city);
}
