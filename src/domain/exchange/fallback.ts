import type { Instant, PlainDate } from '../../kernel/dates.js';
import type { Debtor, DebtorKind } from '../party/debtor.js';
import { parseEmail } from '../party/email.js';
import type { ParticipantId } from '../party/participant.js';
import { lawFor } from './fallback-law.js';

/** What an administration wants when a receiver is not on the network. */
export const FALLBACK_POLICIES = ['hold', 'e-mail', 'print'] as const;
export type FallbackPolicy = (typeof FALLBACK_POLICIES)[number];

/** How a document travels; `network` unless something else is said. */
export type Channel = 'network' | OtherChannel;
export type OtherChannel = Exclude<FallbackPolicy, 'hold'>;

/**
 * What shows that somebody was looked for on the network and was not there. It is the seller's proof of effort, kept
 * with the document (facts/peppol 10, Belgium).
 */
export interface Absence {
  readonly participant: ParticipantId;
  readonly checkedAt: Instant;
  /** Who said so */
  readonly source: 'smp' | 'provider' | 'directory';
  /** In their words, where they gave any */
  readonly answer?: string;
}

/** What left by another channel, or may have left. */
export interface Dispatch {
  /** E-mail address; absent for paper, whose address stands on it */
  readonly to?: string;
  /** Message-ID, or the name of the file */
  readonly reference: string;
  readonly at: Instant;
  /** What the mail server said when it took it */
  readonly answer?: string;
  /** It was handed over and nothing was heard: nobody can be asked, so it is not repeated by itself */
  readonly uncertain?: true;
}

/** Why a document does not leave by another channel by itself; each has its sentence in fallback-words. */
export type FallbackHold =
  | 'policy'
  | 'structured'
  | 'public'
  | 'unverified'
  | 'no-debtor'
  | 'no-address'
  | 'earlier-attempt';

export type FallbackDecision =
  | { readonly kind: 'go'; readonly channel: OtherChannel }
  | { readonly kind: 'hold'; readonly because: FallbackHold };

type Buyer = Pick<Debtor, 'kind' | 'country' | 'vatId' | 'legalId' | 'participant' | 'email'>;

export interface FallbackFacts {
  readonly policy: FallbackPolicy;
  /** ISO 3166-1 alpha-2, of the administration */
  readonly sellerCountry: string;
  readonly buyer: Buyer | null;
  /** Issue date of the document: law has days on which it begins and ends */
  readonly on: PlainDate;
  /** An earlier attempt may have reached the network: nothing may leave a second time */
  readonly uncertain: boolean;
}

/** Whether a document whose receiver is not on the network may leave by another channel by itself. */
export function decideFallback(facts: FallbackFacts): FallbackDecision {
  const { policy, buyer, sellerCountry, on } = facts;
  const hold = (because: FallbackHold): FallbackDecision => ({ kind: 'hold', because });
  if (policy === 'hold') return hold('policy');
  if (facts.uncertain) return hold('earlier-attempt');
  if (buyer === null) return hold('no-debtor');
  const buyerKind = kindOf(buyer);
  for (const buyerCountry of countriesOf(buyer)) {
    const row = lawFor({ sellerCountry, buyerCountry, buyerKind, on });
    if (row?.verdict !== 'allowed') return hold(row?.verdict ?? 'unverified');
  }
  if (policy === 'e-mail' && parseEmail(buyer.email ?? '') === null) return hold('no-address');
  return { kind: 'go', channel: policy };
}

/** Network schemes that say where somebody is established (facts/peppol 1). */
const SCHEME_COUNTRY: Readonly<Record<string, string>> = {
  '0208': 'BE',
  '9925': 'BE',
  '0106': 'NL',
  '0190': 'NL',
  '9944': 'NL',
};

/** Dutch public bodies alone have one. */
const OIN = '0190';

/** What is on record may be wrong: a "consumer" with a company's number is judged as the company. */
function kindOf({ kind, vatId, legalId, participant }: Buyer): DebtorKind {
  if (participant?.scheme === OIN) return 'public';
  const isCompany = vatId !== undefined || legalId !== undefined || participant !== undefined;
  return kind === 'consumer' && isCompany ? 'business' : kind;
}

/** Everything that says where the buyer is established; the law of each of them counts. */
function countriesOf(buyer: Buyer): ReadonlySet<string> {
  const { country, vatId, participant } = buyer;
  const ofScheme = SCHEME_COUNTRY[participant?.scheme ?? ''];
  return new Set([
    country,
    ...(vatId !== undefined && /^(BE|NL)/.test(vatId) ? [vatId.slice(0, 2)] : []),
    ...(ofScheme === undefined ? [] : [ofScheme]),
  ]);
}
