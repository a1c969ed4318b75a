import { dec, type Decimal, isZero, ZERO } from '../../kernel/decimal.js';
import { type CodeUse, type HostCodes, type HostVatCode, printRate, usesOf } from './host-codes.js';
import type { HostMapping, VatMeaning } from './host-mapping.js';
import { isCharged, meaningOf } from './judge-mapping.js';
import { ARTICLE, MARGIN_WORDS, plainText, PURCHASE_WORDS, VAT_WORDS } from './mapping-words.js';
import type { Certainty, Evidence, ProposedRow } from './proposed-row.js';

interface About {
  readonly country: string;
  /** Rates above zero of that country now; undefined: we do not keep them */
  readonly rates: ReadonlySet<string> | undefined;
}

/** VATEX code (EN 16931-1 BT-121) of categories whose reason is always the same. */
const REASONS: Readonly<Record<string, string>> = {
  AE: 'VATEX-EU-AE',
  K: 'VATEX-EU-IC',
  G: 'VATEX-EU-G',
  O: 'VATEX-EU-O',
};

type Decided = Pick<ProposedRow, 'certainty' | 'meaning' | 'because'>;

/** VAT codes that mean nothing here yet: those of sales, and whatever else stands on past invoices. */
export function proposeVat(
  { vat }: HostMapping,
  codes: HostCodes,
  about: About,
): readonly ProposedRow[] {
  const listed = (codes.vat ?? []).flatMap((code): readonly ProposedRow[] => {
    const uses = usesOf(codes, 'vat', [code.code, ...code.also]);
    const isOnInvoices = uses.length > 0;
    if (meaningOf(code, vat) !== undefined) return [];
    if (!isOnInvoices && (code.isClosed || code.direction === 'purchases')) return [];
    const decided = decide(code, uses, about);
    return [
      rowOf(code.code, code.text, uses, isSure(code, isOnInvoices) ? decided : doubted(decided)),
    ];
  });
  const names = new Set((codes.vat ?? []).flatMap(({ code, also }) => [code, ...also]));
  const unlisted = codes.used
    .filter(({ list, code }) => list === 'vat' && !names.has(code) && !Object.hasOwn(vat, code))
    .map((use) => rowOf(use.code, '', [use], unknown({ kind: 'not-listed' })));
  return [...listed, ...unlisted];
}

function rowOf(
  name: string,
  text: string,
  uses: readonly CodeUse[],
  decided: Decided,
): ProposedRow {
  const lines = uses.reduce((sum, use) => sum + use.lines, 0);
  return {
    part: 'vat',
    name,
    text,
    ...decided,
    lines,
    ...(lines > 0 ? { blocks: 'invoices' } : {}),
  };
}

/** It is one of sales: the host says so, or past invoices do, or its words say nothing of purchases. */
function isSure({ direction, text }: HostVatCode, isOnInvoices: boolean): boolean {
  return direction === 'sales' || isOnInvoices || !PURCHASE_WORDS.test(plainText(text));
}

function doubted({ meaning, because }: Decided): Decided {
  return { certainty: 'unknown', meaning, because: [...because, { kind: 'maybe-purchases' }] };
}

function unknown(...because: readonly Evidence[]): Decided {
  return { certainty: 'unknown', meaning: null, because };
}

function decide(code: HostVatCode, uses: readonly CodeUse[], about: About): Decided {
  const { rate, text } = code;
  if (rate === null) return unknown({ kind: 'no-rate' });
  if (MARGIN_WORDS.test(plainText(text))) return unknown({ kind: 'no-word' });
  const otherwise = uses.some(
    ({ charged, lines }) => charged !== undefined && !isCharged(rate, charged, lines),
  );
  if (otherwise) return unknown({ kind: 'charged-otherwise', value: printRate(rate) });
  const decided = isZero(rate) ? untaxed(code) : taxed(code, rate, about);
  const charged = uses.some((use) => use.charged !== undefined);
  return charged
    ? { ...decided, because: [...decided.because, { kind: 'charged', value: printRate(rate) }] }
    : decided;
}

/** Tax is charged: category S, when the rate is one of the country and no word speaks against it. */
function taxed(code: HostVatCode, rate: Decimal, { country, rates }: About): Decided {
  const said = saidBy(code);
  const against = [...said].filter((category) => category !== 'S');
  if (against.length > 0) return unknown({ kind: 'several', value: ['S', ...against].join(', ') });
  const percent = printRate(rate);
  if (rates !== undefined && !rates.has(percent))
    return unknown({ kind: 'foreign-rate', value: `${percent} % (${country})` });
  const meaning: VatMeaning = { category: 'S', rate: dec(percent) };
  const isRate: Evidence =
    rates === undefined
      ? { kind: 'unknown-country', value: country }
      : { kind: 'rate', value: `${percent} % (${country})` };
  const spoken = evidenceOf(code, 'S', speaksOf(code.text, percent));
  if (spoken.length === 0)
    return { certainty: 'likely', meaning, because: [isRate, { kind: 'no-word' }] };
  const certainty: Certainty = rates === undefined ? 'likely' : 'certain';
  return { certainty, meaning, because: [isRate, ...spoken] };
}

/** Nothing is charged: its words have to say why, and must not say two things. */
function untaxed(code: HostVatCode): Decided {
  const said = saidBy(code);
  const [category, ...others] = said;
  if (category === undefined) return unknown({ kind: 'no-word' });
  if (others.length > 0 || category === 'S')
    return unknown({ kind: 'several', value: [...said].join(', ') });
  const words = wordOf(code.text);
  const because = evidenceOf(code, category, words);
  const rate = category === 'O' ? {} : { rate: ZERO };
  const certainty: Certainty = words === null ? 'likely' : 'certain';
  const reason = REASONS[category];
  if (reason !== undefined)
    return { certainty, meaning: { category, ...rate, exemptionCode: reason }, because };
  if (category !== 'E') return { certainty, meaning: { category, ...rate }, because };
  // Why a supply is exempt is a text of the law: nobody invents it.
  if (!ARTICLE.test(code.text))
    return {
      certainty: 'likely',
      meaning: null,
      because: [...because, { kind: 'reason-missing' }],
    };
  const exemptionReason = code.text.slice(0, REASON_MAX);
  return {
    ...{ certainty: 'likely', meaning: { category, ...rate, exemptionReason } },
    because: [...because, { kind: 'reason-in-text', value: exemptionReason }],
  };
}

/** Characters of an exemption reason. */
const REASON_MAX = 1_000;

/** Categories that its words or the host itself name. */
function saidBy({ text, category }: HostVatCode): ReadonlySet<string> {
  const plain = plainText(text);
  const named = VAT_WORDS.filter(({ words }) => words.test(plain)).map((row) => row.category);
  // The first row of a service in the Union speaks for itself: the word for goods stands in both.
  const [first] = VAT_WORDS;
  const ofWords = first?.words.test(plain) === true ? [first.category] : named;
  return new Set([...ofWords, ...(category === undefined ? [] : [category])]);
}

function wordOf(text: string): string | null {
  const plain = plainText(text);
  for (const { words } of VAT_WORDS) if (words.test(plain)) return text;
  return null;
}

/** Its words name the rate; null: they do not. */
function speaksOf(text: string, percent: string): string | null {
  const number = percent.replace('.', '[.,]');
  return new RegExp(`(^|[^\\d.,])${number}([.,]0+)?(?![\\d]|[.,]\\d)`).test(text) ? text : null;
}

function evidenceOf(
  { category: own }: HostVatCode,
  category: string,
  text: string | null,
): readonly Evidence[] {
  return [
    ...(text === null ? [] : [{ kind: 'text', value: text } as const]),
    ...(own === category ? [{ kind: 'own-category', value: own } as const] : []),
  ];
}
