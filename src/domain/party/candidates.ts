import { dutchVatKind, isOin, normalEnterpriseNumber, normalKvk } from './identifiers.js';
import { type ParticipantId, sameParticipant } from './participant.js';
import type { Identifier, Party } from './party.js';

/** What is known of somebody who is to be found on the network. */
export type Known = Pick<Party, 'endpoint' | 'identifiers' | 'legalId' | 'vatId'> & {
  /** ISO 3166-1 alpha-2: says how to read a number without scheme */
  readonly country?: string;
};

/** Reads a number of one register; null when it is none of these. */
interface Row {
  /** Scheme under which the network would know it */
  readonly scheme: string;
  /** Country whose numbers without scheme these may be */
  readonly country: string;
  /** Schemes under which the same number is written elsewhere */
  readonly from: readonly string[];
  readonly vat: boolean;
  readonly value: (text: string) => string | null;
}

const BELGIAN = { country: 'BE', from: ['0208', '9925', '9956'], vat: true } as const;

/**
 * Under which identifier somebody is looked up, in this order (facts/peppol 1.3). Belgium: the enterprise number first,
 * which the VAT number holds. Netherlands: public bodies by their OIN, others by KvK, then VAT.
 */
const ROWS: readonly Row[] = [
  { ...BELGIAN, scheme: '0208', value: normalEnterpriseNumber },
  {
    ...BELGIAN,
    scheme: '9925',
    value: (text) => {
      const enterprise = normalEnterpriseNumber(text);
      return enterprise === null ? null : `be${enterprise}`;
    },
  },
  {
    ...{ scheme: '0190', country: 'NL', from: ['0190', '9954'], vat: false },
    value: (text) => (isOin(text.trim()) ? text.trim() : null),
  },
  { scheme: '0106', country: 'NL', from: ['0106'], vat: false, value: normalKvk },
  {
    ...{ scheme: '9944', country: 'NL', from: ['9944'], vat: true },
    value: (text) =>
      dutchVatKind(text) === null ? null : text.replace(/[\s.\-/]+/g, '').toUpperCase(),
  },
];

/**
 * Identifiers under which a party may be registered, most likely first, what it gave itself before all. None of them is
 * worth anything before a look-up found it: a company may be registered under one and not under the other.
 */
export function candidatesOf(party: Known): readonly ParticipantId[] {
  const derived = ROWS.flatMap((row) => {
    const value = valueFor(row, party);
    return value === null ? [] : [{ scheme: row.scheme, value }];
  });
  const all = party.endpoint === undefined ? derived : [party.endpoint, ...derived];
  return all.filter((one, at) => all.findIndex((other) => sameParticipant(one, other)) === at);
}

/** Where the party may be found instead of under `stored`. */
export function otherCandidates(stored: ParticipantId, party: Known): readonly ParticipantId[] {
  return candidatesOf({ ...party, endpoint: stored }).slice(1);
}

function valueFor(row: Row, party: Known): string | null {
  const { endpoint, legalId, identifiers = [], vatId } = party;
  const numbers: readonly (Identifier | undefined)[] = [endpoint, legalId, ...identifiers];
  const texts = numbers.flatMap((number) => (isFor(row, number, party) ? [number.value] : []));
  const vat = row.vat && vatId?.trim().toUpperCase().startsWith(row.country) ? [vatId] : [];
  for (const text of [...texts, ...vat]) {
    const value = row.value(text);
    if (value !== null) return value;
  }
  return null;
}

function isFor(row: Row, number: Identifier | undefined, party: Known): number is Identifier {
  if (number === undefined) return false;
  // A number without scheme is the one of the national register only where it says so: the legal one.
  if (number.scheme === undefined) return number === party.legalId && party.country === row.country;
  return row.from.includes(number.scheme);
}
