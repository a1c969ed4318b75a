import { type CheckContext, checkDocument, type Finding } from '../../domain/invoice/checks.js';
import type { ReadInvoice } from './read.js';

type Term = ReadInvoice['terms'][number];

/**
 * Terms by which the entry of a list, or a group, is found: the field of the invoice, and how many steps of the path
 * are the entry. The n-th path of a field is its n-th entry; a group has only one.
 */
const OPENERS: ReadonlyMap<string, readonly [field: string, steps: number]> = new Map([
  ['BT-22', ['notes', 2]],
  ['BT-25', ['precedingInvoices', 2]],
  ['BT-27', ['seller', 2]],
  ['BT-30', ['seller', 2]],
  ['BT-31', ['seller', 2]],
  ['BT-34', ['seller', 2]],
  ['BT-44', ['buyer', 2]],
  ['BT-47', ['buyer', 2]],
  ['BT-48', ['buyer', 2]],
  ['BT-49', ['buyer', 2]],
  ['BT-81', ['payments', 2]],
  ['BT-92', ['allowanceCharges', 2]],
  ['BT-99', ['allowanceCharges', 2]],
  ['BT-115', ['totals', 2]],
  ['BT-118', ['vatBreakdown', 3]],
  ['BT-122', ['attachments', 2]],
]);

/** Stands with the party in UBL, with the payment in the model. */
const CREDITOR_ID = 'BT-90';

/** Steps of a positioned path, `/Invoice[1]/cac:Party[1]`; a namespace in braces may hold slashes itself. */
function firstSteps(path: string, count: number): string {
  let steps = 0;
  let isInBraces = false;
  for (let at = 0; at < path.length; at += 1) {
    const character = path[at];
    if (character === '{') isInBraces = true;
    else if (character === '}') isInBraces = false;
    else if (character === '/' && !isInBraces && ++steps > count) return path.slice(0, at);
  }
  return path;
}

/** Where the terms of one document stand, found once so that many findings stay linear. */
interface Places {
  readonly root: string;
  /** Field of the invoice -> paths of its entries */
  readonly entries: ReadonlyMap<string, readonly string[]>;
  /** `group path|term` -> paths, in document order; the root counts as a group */
  readonly byGroup: ReadonlyMap<string, readonly string[]>;
}

function put(map: Map<string, string[]>, key: string, path: string): void {
  const known = map.get(key);
  if (known === undefined) map.set(key, [path]);
  else known.push(path);
}

function placesOf(terms: readonly Term[], wanted: ReadonlySet<string>): Places {
  const root = firstSteps(terms[0]?.[1] ?? '', 1);
  const entries = new Map<string, string[]>();
  const byGroup = new Map<string, string[]>();
  for (const [term, path] of terms) {
    const opener = OPENERS.get(term);
    if (opener !== undefined) put(entries, opener[0], firstSteps(path, opener[1]));
    if (!wanted.has(term)) continue;
    for (const steps of [1, 2, 3]) put(byGroup, `${firstSteps(path, steps)}|${term}`, path);
  }
  return { root, entries, byGroup };
}

/** Path of what a pointer means: the value, else the group it would stand in, else the document. */
function pathOfPointer(places: Places, { path, term }: Pick<Finding, 'path' | 'term'>): string {
  const [, field = '', second = '', third = ''] = path.split('/');
  const isEntry = /^\d+$/.test(second);
  const group = groupOf(places, field, isEntry ? Number(second) : 0);
  // A pointer into a list of values below, such as the identifiers of a party, counts on.
  const position = !isEntry && /^\d+$/.test(third) ? Number(third) : 0;
  const own = places.byGroup.get(`${group}|${term}`)?.[position];
  if (own !== undefined || term !== CREDITOR_ID) return own ?? group;
  return places.byGroup.get(`${places.root}|${term}`)?.[0] ?? group;
}

function groupOf({ root, entries }: Places, field: string, index: number): string {
  if (field !== 'lines') return entries.get(field)?.[index] ?? root;
  // Every line of the document is one of the invoice, whatever it lacks.
  const name = root.startsWith('/CreditNote') ? 'CreditNoteLine' : 'InvoiceLine';
  return `${root}/cac:${name}[${index + 1}]`;
}

/** Findings of reading that are checks of ours too: what the canonical invoice no longer shows. */
const FROM_READING: ReadonlySet<string> = new Set([
  'attachment.name-changed',
  'attachment.unnamed',
]);

function readingFindings({ findings, terms }: ReadInvoice): readonly Finding[] {
  const told = findings.filter(({ code }) => FROM_READING.has(code));
  if (told.length === 0) return [];
  const valueAt = new Map(terms.map(([term, path, value]) => [`${term}|${path}`, value]));
  return told.map(({ class: faultClass, code, severity, path }) => {
    const reference = `${firstSteps(path, 2)}/cbc:ID[1]`;
    const params = {
      expected: valueAt.get(`BT-125-2|${path}/@filename`) ?? '',
      reference: valueAt.get(`BT-122|${reference}`) ?? '',
    };
    return { class: faultClass, code, severity, path, term: 'BT-125', params };
  });
}

/**
 * Our own findings about a document that was read (`checkDocument`), with positioned paths as the official rules have
 * them instead of JSON pointers. Where a value is absent the path is that of the group it would stand in.
 */
export function ownFindings(read: ReadInvoice, context: CheckContext = {}): readonly Finding[] {
  const found = checkDocument(read.invoice, context);
  const other = readingFindings(read);
  if (found.length === 0) return other;
  const places = placesOf(read.terms, new Set(found.map(({ term }) => term)));
  const placed = found.map((finding) => ({ ...finding, path: pathOfPointer(places, finding) }));
  return [...placed, ...other];
}
