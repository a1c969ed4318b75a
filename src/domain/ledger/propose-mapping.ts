import { fitsNeed, type HostCodes, listFor, type MappingNeed, namedFor } from './host-codes.js';
import type { HostMapping } from './host-mapping.js';
import {
  ACCOUNT_WORDS,
  OWN_JOURNAL,
  PAYMENT_WORDS,
  plainText,
  UNIT_WORDS,
} from './mapping-words.js';
import { type Evidence, type ProposedRow, rowName } from './proposed-row.js';
import { proposeVat } from './propose-vat.js';

/**
 * Proposes a meaning for each code of the host that the mapping does not know, what is needed first. Nothing is guessed:
 * where two meanings are possible, none is proposed.
 * @param about country of the books (ISO 3166-1 alpha-2), and the day whose VAT rates count
 */
export function proposeMapping(
  mapping: HostMapping,
  codes: HostCodes,
  about: { readonly country: string; readonly rates: ReadonlySet<string> | undefined },
): readonly ProposedRow[] {
  const rows = [
    ...proposeVat(mapping, codes, about),
    ...codes.needs.flatMap((need) => proposeFor(need, mapping, codes)),
    ...proposeUnits(mapping, codes),
    ...proposePayment(mapping, codes),
  ];
  // One account may be needed for two kinds of writing; it is proposed once.
  const first = new Map<string, ProposedRow>();
  for (const row of rows) {
    const key = rowName(row);
    const known = first.get(key);
    if (known === undefined || (known.blocks === undefined && row.blocks !== undefined))
      first.set(key, row);
  }
  return [...first.values()].toSorted(
    (a, b) => Number(b.blocks !== undefined) - Number(a.blocks !== undefined) || b.lines - a.lines,
  );
}

function proposeFor(
  need: MappingNeed,
  mapping: HostMapping,
  codes: HostCodes,
): readonly ProposedRow[] {
  if (namedFor(need, mapping) !== undefined) return [];
  const { part, name } = need;
  const blocks = need.required ? { blocks: need.for } : {};
  const unknown = (because: readonly Evidence[]): ProposedRow => ({
    ...{ part, name, text: '', certainty: 'unknown', meaning: null, because, lines: 0, ...blocks },
  });
  const open = (listFor(need, codes) ?? []).filter(
    (one) => !one.isClosed && one.kind !== null && fitsNeed(need, one),
  );
  const words = part === 'accounts' ? ACCOUNT_WORDS[need.name] : OWN_JOURNAL;
  const named = open.filter(({ text }) => words?.test(plainText(text)) === true);
  // Of accounts of one kind there are many, and being the only one says little; receivable accounts are few.
  const isTelling = part === 'journals' || need.kinds.length === 1;
  const [one, ...others] = named.length > 0 ? named : isTelling ? open : [];
  if (one === undefined) return [unknown([{ kind: 'none-fits' }])];
  if (others.length > 0)
    return [
      unknown([
        {
          kind: 'several',
          value: [one, ...others]
            .map(({ code }) => code)
            .slice(0, SHOWN_MAX)
            .join(', '),
        },
      ]),
    ];
  const isNamed = named.length > 0;
  const fits: readonly Evidence[] =
    need.kinds.length === 0 ? [] : [{ kind: 'kind-fits', value: one.kind ?? '' }];
  const row = { part, name, text: one.text, meaning: one.code, lines: 0, ...blocks };
  // The journal of a bank link would hold every payment twice: which it is, a person knows.
  const isBank = part === 'journals' && name === 'bank';
  const said: Evidence = isBank ? { kind: 'own-journal' } : { kind: 'text', value: one.text };
  if (isNamed)
    return [
      { ...row, certainty: fits.length > 0 ? 'certain' : 'likely', because: [...fits, said] },
    ];
  const missing: Evidence = isBank ? { kind: 'maybe-bank-link' } : { kind: 'no-word' };
  const isEnough = part === 'journals' && !isBank;
  return [
    isEnough
      ? { ...row, certainty: 'certain', because: [...fits, { kind: 'only-one' }] }
      : { ...row, certainty: 'likely', because: [...fits, { kind: 'only-one' }, missing] },
  ];
}

/** Codes of several that fit, shown to a person. */
const SHOWN_MAX = 5;

function proposeUnits({ units }: HostMapping, codes: HostCodes): readonly ProposedRow[] {
  const used = codes.used.filter(({ list }) => list === 'units');
  const texts = new Map((codes.units ?? []).map(({ code, text }) => [code, text]));
  const names = new Set([...used.map(({ code }) => code), ...texts.keys()]);
  return [...names].flatMap((name): readonly ProposedRow[] => {
    if (Object.hasOwn(units, name)) return [];
    const text = texts.get(name) ?? '';
    const lines = used.filter(({ code }) => code === name).reduce((sum, use) => sum + use.lines, 0);
    const meant = new Set([name, text].flatMap((word) => UNIT_WORDS.get(plainText(word)) ?? []));
    const [meaning] = meant;
    const row = {
      part: 'units',
      name,
      text,
      lines,
      ...(lines > 0 ? ({ blocks: 'invoices' } as const) : {}),
    } as const;
    if (meaning === undefined)
      return [{ ...row, certainty: 'unknown', meaning: null, because: [{ kind: 'no-word' }] }];
    if (meant.size > 1)
      return [
        {
          ...row,
          certainty: 'unknown',
          meaning: null,
          because: [{ kind: 'several', value: [...meant].join(', ') }],
        },
      ];
    return [
      {
        ...row,
        certainty: 'certain',
        meaning,
        because: [{ kind: 'text', value: text === '' ? name : text }],
      },
    ];
  });
}

function proposePayment({ paymentMeans }: HostMapping, codes: HostCodes): readonly ProposedRow[] {
  const listed = [...(codes.paymentMethods ?? []), ...(codes.paymentTerms ?? [])];
  return listed.flatMap(({ code: name, text }): readonly ProposedRow[] => {
    if (Object.hasOwn(paymentMeans, name)) return [];
    const meant = PAYMENT_WORDS.filter(({ words }) => words.test(plainText(text)));
    const [one, ...others] = meant;
    // A term that says nothing of the way to pay is paid as everything else is.
    if (one === undefined) return [];
    const row = { part: 'paymentMeans', name, text, lines: 0 } as const;
    return [
      others.length > 0
        ? {
            ...row,
            certainty: 'unknown',
            meaning: null,
            because: [{ kind: 'several', value: meant.map(({ code }) => code).join(', ') }],
          }
        : {
            ...row,
            certainty: 'certain',
            meaning: one.code,
            because: [{ kind: 'text', value: text }],
          },
    ];
  });
}
