import type { Tone } from '../../src/domain/dunning/policy.js';
import type { Language } from '../../src/domain/party/debtor.js';
import type { LetterFacts } from '../../src/formats/letter/facts.js';
import { type LetterKind, TONES } from '../../src/domain/dunning/letter.js';
import { plainDate } from '../../src/kernel/dates.js';
import { euros } from './ledger.js';
import { without } from './without.js';

/** One invoice a day late, and all a reminder about it needs. */
export const FACTS: LetterFacts = {
  tone: 'reminder',
  language: 'nl',
  sentOn: plainDate('2026-11-17'),
  creditor: {
    name: 'Atelier Peeters BV',
    enterpriseNumber: 'BTW BE 0403.170.701',
    address: 'Nijverheidslaan 8, 9000 Gent',
    phone: '+32 2 555 01 10',
    email: 'boekhouding@peeters.example',
    iban: 'BE68539007547034',
    bic: 'KREDBEBB',
  },
  owner: { name: 'An Claes' },
  debtor: { name: 'Bakkerij Janssens', number: '1001', phone: '+32 9 555 02 20' },
  items: [
    {
      number: '2026-0142',
      issueDate: plainDate('2026-11-02'),
      dueDate: plainDate('2026-11-16'),
      open: euros('1210.00'),
      daysLate: 1,
      description: 'Toonbank in eik',
      reference: '202600012320',
    },
  ],
  credits: [],
  newDueDate: plainDate('2026-11-24'),
  next: 'call',
  attached: true,
};

/** Two invoices in two currencies, and a credit. */
export const SEVERAL: LetterFacts = {
  ...FACTS,
  items: [
    ...FACTS.items,
    {
      number: '2026-0150',
      issueDate: plainDate('2026-11-01'),
      dueDate: plainDate('2026-11-06'),
      open: euros('1234567.89', 'USD'),
      daysLate: 11,
      orderReference: 'PO-77',
    },
  ],
  credits: [euros('50.50')],
};

/** What policy S0-7 announces after each step. */
const NEXT: Readonly<Record<Tone, Pick<LetterFacts, 'next'>>> = {
  notice: {},
  reminder: { next: 'call' },
  call: { next: 'second' },
  second: { next: 'formal' },
  formal: { next: 'last-call' },
  'last-call': {},
};

const NOTICE: NonNullable<LetterFacts['notice']> = {
  from: plainDate('2026-11-18'),
  until: plainDate('2026-12-01'),
  chargeableFrom: plainDate('2026-12-02'),
  announced: [
    { kind: 'damages', amount: euros('100.50'), clause: 'WER XIX.4', number: '2026-0142' },
  ],
  byPost: false,
};

/** Interest and costs as a business owes them. */
export const CLAIMS: NonNullable<LetterFacts['claims']> = [
  { kind: 'interest', amount: euros('3.83'), clause: '11 × 10,5 %', number: '2026-0142' },
  { kind: 'costs', amount: euros('40.00'), clause: 'art. 6' },
];

const MORE: Readonly<Partial<Record<LetterKind, Partial<LetterFacts>>>> = {
  formal: { claims: CLAIMS },
  'be-free-reminder': { help: 'be', notice: NOTICE },
  'nl-fourteen-days': {
    help: 'nl',
    notice: {
      ...NOTICE,
      byPost: true,
      announced: [{ kind: 'costs', amount: euros('219.62'), clause: 'BW 6:96' }],
    },
  },
  promise: { agreement: { amount: euros('1210.00'), payBy: plainDate('2026-12-04') } },
  'payment-plan': {
    agreement: {
      instalments: [
        { on: plainDate('2026-12-01'), amount: euros('610.00') },
        { on: plainDate('2027-01-01'), amount: euros('600.00') },
      ],
    },
  },
  'hand-over': { agreement: { partner: 'Incasso Leie' }, claims: CLAIMS },
};

/** The facts a letter of every kind can be written from. */
export function factsOf(kind: LetterKind, language: Language): LetterFacts {
  const bare: LetterFacts = { ...without(FACTS, 'next'), language };
  const tone = TONES.find((one) => one === kind);
  if (tone === 'notice') {
    const items = FACTS.items.map((item) => ({ ...item, daysLate: -3 }));
    return { ...bare, tone, sentOn: plainDate('2026-11-13'), items };
  }
  if (tone === undefined) return { ...bare, letter: kind, ...MORE[kind] };
  const from = tone === 'second' ? { ...SEVERAL, ...without(SEVERAL, 'next') } : bare;
  return { ...from, tone, language, ...NEXT[tone], ...MORE[kind] };
}
