import { type LetterKind, TONES } from '../../domain/dunning/letter.js';
import { damagesCapOf, termFrom } from '../../domain/law/be-consumer.js';
import { sayClause } from '../../domain/law/clauses.js';
import { collectionCosts } from '../../domain/law/nl-costs.js';
import { fourteenDayTerm } from '../../domain/law/nl-fourteen-days.js';
import type { Administration } from '../../domain/party/administration.js';
import type { Language } from '../../domain/party/debtor.js';
import { addDays, type PlainDate } from '../../kernel/dates.js';
import { money, type Money, subtractMoney, sumMoney } from '../../kernel/money.js';
import type { LetterClaim, LetterFacts, LetterItem, LetterLinks, Next } from './facts.js';
import { addressLine, enterpriseNumber } from './facts-of.js';

/** What a letter is about that is shown to whoever writes its words. */
interface SampleWords {
  readonly debtor: string;
  readonly contact: string;
  readonly partner: string;
  readonly goods: readonly [string, string];
}

const WORDS: Readonly<Record<Language, SampleWords>> = {
  nl: {
    ...{ debtor: 'Voorbeeld BV', contact: 'mevrouw Maes', partner: 'Incasso Voorbeeld' },
    goods: ['Levering van maart', 'Onderhoud'],
  },
  fr: {
    ...{ debtor: 'Exemple SRL', contact: 'Madame Dubois', partner: 'Recouvrement Exemple' },
    goods: ['Livraison de mars', 'Entretien'],
  },
  en: {
    ...{ debtor: 'Example Ltd', contact: 'Ms Baker', partner: 'Example Collections' },
    goods: ['Delivery of March', 'Maintenance'],
  },
  de: {
    ...{ debtor: 'Muster GmbH', contact: 'Frau Becker', partner: 'Inkasso Muster' },
    goods: ['Lieferung vom März', 'Wartung'],
  },
};

/** Days between an invoice and its due date, and since the older of the two fell due. */
const TERM_DAYS = 30;
const LATE_DAYS = 12;
/** Days the debtor gets to pay. */
const PAY_DAYS = 7;
/** By mail no calendar is asked. */
const EVERY_DAY = { isWorkingDay: () => true };

/** What follows a letter in a policy that takes every step. */
const AFTER: Readonly<Partial<Record<LetterKind, Next>>> = {
  ...{ reminder: 'second', second: 'formal', formal: 'call', call: 'last-call' },
  'last-call': 'hand-over',
};

/** Where the letters of an administration lead that has not said yet how it is reached. */
const STAND_IN = { phone: '+32 2 555 01 10', iban: 'BE68539007547034' };

export interface Sample {
  readonly letter: LetterKind;
  readonly language: Language;
  readonly on: PlainDate;
  readonly administration: Administration;
  readonly links?: LetterLinks;
  readonly payUrl?: string;
}

/**
 * Facts from which any letter can be written in any language: the creditor is the administration, the debtor and what he
 * owes are made up. Nothing that every letter must say is missing, so only its words can be wrong.
 */
export function sampleFacts({ letter, language, on, ...of }: Sample): LetterFacts {
  const { administration, links, payUrl } = of;
  const words = WORDS[language];
  const tone = TONES.find((one) => one === letter) ?? 'reminder';
  const next = AFTER[letter];
  const items = itemsOf(words, on, letter === 'notice');
  return {
    ...{ tone, letter, language, sentOn: on },
    creditor: creditorOf(administration, language),
    owner: { name: administration.sender.contact ?? administration.sender.name },
    debtor: { name: words.debtor, number: '1001', contact: words.contact, phone: STAND_IN.phone },
    ...{ items, credits: [], newDueDate: addDays(on, PAY_DAYS), attached: true },
    ...(next === undefined ? {} : { next }),
    ...(links === undefined ? {} : { links }),
    ...(payUrl === undefined ? {} : { payUrl }),
    ...MORE[letter]?.({ language, on, open: openOf(items), partner: words.partner }),
  };
}

function creditorOf(administration: Administration, language: Language): LetterFacts['creditor'] {
  const { name, country, vatId, address, sender, accounts } = administration;
  const [account = { iban: STAND_IN.iban }] = accounts;
  const number = enterpriseNumber(administration, language) ?? vatId ?? '0000.000.000';
  const line = addressLine(address);
  return {
    ...{ name, country, enterpriseNumber: number, ...account },
    phone: (sender.phone ?? '').trim() === '' ? STAND_IN.phone : (sender.phone ?? ''),
    ...(vatId === undefined ? {} : { vatNumber: vatId }),
    ...(line === undefined ? {} : { address: line }),
    ...(sender.email === undefined ? {} : { email: sender.email }),
  };
}

/** Two invoices: one with everything an invoice may carry, one with what it must. `ahead`: neither is due yet. */
function itemsOf({ goods }: SampleWords, on: PlainDate, ahead: boolean): readonly LetterItem[] {
  const item = (number: string, minor: bigint, late: number): LetterItem => ({
    ...{ number, gross: money(minor, 'EUR'), open: money(minor, 'EUR'), daysLate: late },
    ...{ dueDate: addDays(on, -late), issueDate: addDays(on, -late - TERM_DAYS) },
  });
  const late = ahead ? -PAY_DAYS : LATE_DAYS;
  return [
    {
      ...item('2026-0142', 121_000n, late),
      ...{ description: goods[0], orderReference: 'PO-77', reference: '202600012320' },
    },
    { ...item('2026-0150', 30_250n, late - 2), description: goods[1] },
  ];
}

function openOf(items: readonly LetterItem[]): Money {
  return sumMoney(
    items.map(({ open }) => open),
    'EUR',
  );
}

interface More {
  readonly language: Language;
  readonly on: PlainDate;
  /** What the invoices come to */
  readonly open: Money;
  readonly partner: string;
}

/** What some letters say beside the invoices; days and amounts the law lays down are reckoned as it does. */
const MORE: Readonly<Partial<Record<LetterKind, (more: More) => Partial<LetterFacts>>>> = {
  formal: ({ language }) => ({ claims: claimsIn(language) }),
  'hand-over': ({ language, partner }) => ({
    ...{ claims: claimsIn(language), agreement: { partner } },
  }),
  'be-free-reminder': ({ language, on, open }) => {
    const clause = sayClause('be-consumer-damages', language);
    const announced = [{ kind: 'damages', amount: damagesCapOf(open), clause } as const];
    return { help: 'be', notice: { ...termFrom(addDays(on, 1)), announced, byPost: false } };
  },
  'nl-fourteen-days': ({ language, on, open }) => {
    const clause = sayClause('nl-costs', language);
    const announced = [{ kind: 'costs', amount: collectionCosts(open), clause } as const];
    const term = fourteenDayTerm(on, 'mail', EVERY_DAY);
    return { help: 'nl', notice: { ...term, announced, byPost: false } };
  },
  promise: ({ on, open }) => ({ agreement: { amount: open, payBy: addDays(on, PAY_DAYS) } }),
  'payment-plan': ({ on, open }) => {
    const half = money(open.minor / 2n, open.currency);
    const instalments = [
      { on: addDays(on, PAY_DAYS), amount: half },
      { on: addDays(on, PAY_DAYS + TERM_DAYS), amount: subtractMoney(open, half) },
    ];
    return { agreement: { instalments } };
  },
};

/** Interest and costs between businesses, as a Belgian creditor asks them. */
function claimsIn(language: Language): readonly LetterClaim[] {
  const interest = sayClause('be-trade-interest', language);
  const costs = sayClause('be-trade-costs', language);
  return [
    { kind: 'interest', amount: money(423n, 'EUR'), clause: interest, number: '2026-0142' },
    { kind: 'costs', amount: money(4_000n, 'EUR'), clause: costs },
  ];
}
