/** What the domain name system says of a name: its texts, nothing for certain, or no answer to rely on. */
export type DnsTexts =
  | { readonly kind: 'found'; readonly texts: readonly string[] }
  | { readonly kind: 'absent' }
  | { readonly kind: 'unknown'; readonly message: string };

/** What receivers will find about a domain that sends mail (debtor-management 5.3). */
export interface SenderFacts {
  /** TXT records of the domain itself */
  readonly spf: DnsTexts;
  /** Of `_dmarc` of the domain, or of the nearest domain above it that has any */
  readonly dmarc: DnsTexts;
  /** By selector, those that were asked for */
  readonly dkim: readonly { readonly selector: string; readonly answer: DnsTexts }[];
}

export const SENDER_CODES = [
  'spf-ok',
  'spf-missing',
  'spf-twice',
  'spf-open',
  'spf-undecided',
  'spf-lookups',
  'dkim-ok',
  'dkim-not-found',
  'dkim-revoked',
  'dmarc-ok',
  'dmarc-missing',
  'dmarc-twice',
  'dmarc-watching',
  'dmarc-invalid',
  'unknown',
] as const;

export type SenderCode = (typeof SENDER_CODES)[number];

export const SENDER_TOPICS = ['spf', 'dkim', 'dmarc'] as const;

/** good: nothing to do; weak: it works and could be better; missing: mail will be distrusted; unknown: ask again */
export const SENDER_STATES = ['good', 'weak', 'missing', 'unknown'] as const;

export interface SenderFinding {
  readonly about: (typeof SENDER_TOPICS)[number];
  readonly code: SenderCode;
  readonly state: (typeof SENDER_STATES)[number];
  /** What was found: a record, a selector, or why there was no answer */
  readonly found?: string;
}

/** Terms that cost a look-up, of which a receiver makes ten (RFC 7208 4.6.4). */
const SPF_LOOKUP = /^[+?~-]?(include:|a([:/]|$)|mx([:/]|$)|ptr([:/]|$)|exists:|redirect=)/;
const SPF_LOOKUPS_MAX = 10;
/** Longest record that is repeated, characters. */
const FOUND_MAX = 300;

/** One finding each for SPF, DKIM and DMARC. Advice alone: nothing is held back for it. */
export function judgeSender({ spf, dkim, dmarc }: SenderFacts): readonly SenderFinding[] {
  return [judgeSpf(spf), judgeDkim(dkim), judgeDmarc(dmarc)];
}

function judgeSpf(answer: DnsTexts): SenderFinding {
  const about = 'spf';
  if (answer.kind === 'unknown') return unknown(about, answer.message);
  const records = recordsOf(answer, /^v=spf1(\s|$)/i);
  const [record] = records;
  if (record === undefined) return { about, code: 'spf-missing', state: 'missing' };
  const found = record.slice(0, FOUND_MAX);
  // Two records are an error for every receiver (RFC 7208 4.5).
  if (records.length > 1) return { about, code: 'spf-twice', state: 'missing', found };
  const terms = record.toLowerCase().split(/\s+/).slice(1);
  if (terms.some((term) => term === 'all' || term === '+all'))
    return { about, code: 'spf-open', state: 'missing', found };
  if (terms.filter((term) => SPF_LOOKUP.test(term)).length > SPF_LOOKUPS_MAX)
    return { about, code: 'spf-lookups', state: 'missing', found };
  const decides = terms.some((term) => /^[~-]all$|^redirect=/.test(term));
  return decides
    ? { about, code: 'spf-ok', state: 'good', found }
    : { about, code: 'spf-undecided', state: 'weak', found };
}

/** A key under any selector that was asked for; that none was found proves nothing, for selectors cannot be listed. */
function judgeDkim(asked: SenderFacts['dkim']): SenderFinding {
  const about = 'dkim';
  const keys = asked.flatMap(({ selector, answer }) =>
    recordsOf(answer, /(^|;)\s*p=/i).map((record) => ({ selector, record })),
  );
  const live = keys.find(({ record }) => /(^|;)\s*p=\s*[A-Za-z0-9+/]/i.test(record));
  if (live !== undefined) return { about, code: 'dkim-ok', state: 'good', found: live.selector };
  const [revoked] = keys;
  if (revoked !== undefined)
    return { about, code: 'dkim-revoked', state: 'missing', found: revoked.selector };
  const [lost] = asked.flatMap(({ answer }) => (answer.kind === 'unknown' ? [answer.message] : []));
  if (lost !== undefined) return unknown(about, lost);
  const selectors = asked.map(({ selector }) => selector).join(', ');
  return { about, code: 'dkim-not-found', state: 'weak', found: selectors };
}

function judgeDmarc(answer: DnsTexts): SenderFinding {
  const about = 'dmarc';
  if (answer.kind === 'unknown') return unknown(about, answer.message);
  const records = recordsOf(answer, /^v=DMARC1\s*(;|$)/);
  const [record] = records;
  if (record === undefined) return { about, code: 'dmarc-missing', state: 'missing' };
  const found = record.slice(0, FOUND_MAX);
  if (records.length > 1) return { about, code: 'dmarc-twice', state: 'missing', found };
  const policy = /(?:^|;)\s*p\s*=\s*([a-z]+)/i.exec(record)?.[1]?.toLowerCase();
  if (policy === 'none') return { about, code: 'dmarc-watching', state: 'weak', found };
  return policy === 'quarantine' || policy === 'reject'
    ? { about, code: 'dmarc-ok', state: 'good', found }
    : { about, code: 'dmarc-invalid', state: 'missing', found };
}

function recordsOf(answer: DnsTexts, form: RegExp): readonly string[] {
  return answer.kind === 'found' ? answer.texts.filter((text) => form.test(text)) : [];
}

function unknown(about: SenderFinding['about'], found: string): SenderFinding {
  return { about, code: 'unknown', state: 'unknown', found };
}

/** The name of a DKIM key, as somebody gives it: one or more labels of a domain name (RFC 6376 3.1). */
export const DKIM_SELECTOR = /^[A-Za-z0-9]([A-Za-z0-9._-]{0,61}[A-Za-z0-9])?$/;

/** Selectors that common mail services use, when nobody says which one signs. */
export const USUAL_SELECTORS: readonly string[] = [
  'default',
  'dkim',
  'mail',
  'google',
  'selector1',
  'selector2',
  'k1',
  's1',
  's2',
];

/** The domain and those above it, down to two labels: where a DMARC record may stand. */
export function dmarcNames(domain: string): readonly string[] {
  const labels = domain.split('.');
  return labels
    .slice(0, Math.max(1, labels.length - 1))
    .map((_label, index) => `_dmarc.${labels.slice(index).join('.')}`)
    .slice(0, 5);
}
