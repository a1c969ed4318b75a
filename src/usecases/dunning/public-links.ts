import { LINK_DAYS, type LinkPurpose, type PublicLink } from '../../domain/link/link.js';
import type { LetterFacts } from '../../formats/letter/facts.js';
import { parseToken, printToken, signedText } from '../../formats/link/token.js';
import { addMs, type Instant } from '../../kernel/dates.js';
import type { AdministrationId, DebtorId, OpenItemId } from '../../kernel/ids.js';
import type { Tx } from '../../ports/store.js';
import { connectionOf, type Ports } from '../ports.js';

const DAY_MS = 86_400_000;

/** What links a letter carries, as whole addresses; `pay` where somebody takes online payments. */
export interface LetterLinks {
  readonly problem: string;
  readonly promise: string;
  readonly contact: string;
  readonly pay?: string;
}

/** The members of a letter's facts that hold its links. */
export function asFacts(links: LetterLinks | null): Pick<LetterFacts, 'links' | 'payUrl'> {
  if (links === null) return {};
  return { links, ...(links.pay === undefined ? {} : { payUrl: links.pay }) };
}

/**
 * Links for a letter that is only looked at: as many as it will carry, leading nowhere. With real ones whoever looks at it
 * could answer in the name of the debtor.
 */
export async function standInLinks(
  { publicUrl }: Pick<Ports, 'publicUrl'>,
  tx: Tx,
): Promise<LetterLinks | null> {
  if (publicUrl === null) return null;
  const url = `${publicUrl}/p/preview`;
  const links = { problem: url, promise: url, contact: url };
  return (await paysOnline(tx)) ? { ...links, pay: url } : links;
}

async function paysOnline(tx: Tx): Promise<boolean> {
  return (await connectionOf(tx, 'payment-link')) !== null;
}

export interface LinksAbout {
  /** What they are for, such as the id of an action: the same key gives the same links */
  readonly key: string;
  readonly debtorId: DebtorId;
  readonly openItemIds: readonly OpenItemId[];
}

/**
 * The links of one letter to one debtor, made in the transaction that prepares it. Null where the installation has no
 * public address: then a letter has a telephone number and no links.
 */
export async function linksFor(
  ports: Ports,
  tx: Tx,
  about: LinksAbout,
): Promise<LetterLinks | null> {
  const { publicUrl } = ports;
  if (publicUrl === null) return null;
  const { id: administration } = await tx.administration.get();
  const key = (await tx.links.key()) ?? (await tx.links.keepKey(ports.signer.newKey()));
  const link = await linkOf(ports, tx, about);
  const url = (purpose: LinkPurpose): string =>
    `${publicUrl}/p/${tokenOf(ports, { administration, link, purpose, key })}`;
  const links = { problem: url('problem'), promise: url('promise'), contact: url('contact') };
  return (await paysOnline(tx)) ? { ...links, pay: url('pay') } : links;
}

async function linkOf(ports: Ports, tx: Tx, about: LinksAbout): Promise<PublicLink> {
  const known = await tx.links.byKey(about.key);
  if (known !== null) return known;
  const madeAt = ports.clock.now();
  const expiresAt = addMs(madeAt, LINK_DAYS * DAY_MS);
  const link: PublicLink = { ...about, id: ports.ids.next('link'), madeAt, expiresAt };
  if ((await tx.links.add(link)) === 'added') return link;
  return (await tx.links.byKey(about.key)) ?? link;
}

export interface TokenOf {
  readonly administration: AdministrationId;
  readonly link: Pick<PublicLink, 'id' | 'expiresAt'>;
  readonly purpose: LinkPurpose;
  readonly key: string;
}

export function tokenOf(
  { signer }: Pick<Ports, 'signer'>,
  { administration, link, purpose, key }: TokenOf,
): string {
  const claims = { administration, link: link.id, purpose, expiresAt: link.expiresAt };
  return printToken(claims, signer.sign(key, signedText(claims)));
}

/** A token that is ours and still good, in the transaction of its administration. */
export interface OpenedLink {
  readonly link: PublicLink;
  readonly purpose: LinkPurpose;
  readonly administration: AdministrationId;
  readonly key: string;
}

/**
 * Runs work on what a token opens; null for a token that is not ours, is changed or is over, without saying which.
 * `lock`: the link is held until the transaction ends.
 */
export async function withLink<T>(
  ports: Ports,
  token: string,
  how: { readonly lock: boolean },
  work: (tx: Tx, opened: OpenedLink) => Promise<T>,
): Promise<T | null> {
  const claimed = parseToken(token);
  const now: Instant = ports.clock.now();
  if (claimed === null || claimed.expiresAt <= now) return null;
  const { administration, purpose, signed, signature } = claimed;
  return ports.store.inTransaction(administration, async (tx) => {
    const key = await tx.links.key();
    if (key === null || !ports.signer.isSigned(key, signed, signature)) return null;
    const link = how.lock
      ? await tx.links.lockedById(claimed.link)
      : await tx.links.byId(claimed.link);
    if (link === null || link.expiresAt <= now) return null;
    return work(tx, { link, purpose, administration, key });
  });
}
