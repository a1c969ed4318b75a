import { dateIn, moneyIn } from '../../../src/formats/letter/locale.js';
import type { LetterFacts } from '../../../src/formats/letter/facts.js';
import { renderLetter } from '../../../src/formats/letter/render.js';
import { type LetterKind } from '../../../src/domain/dunning/letter.js';
import { LANGUAGES, type LetterSet } from '../../../src/formats/letter/template.js';
import { LETTERS } from '../../../src/formats/letter/templates/index.js';
import type { Language } from '../../../src/domain/party/debtor.js';
import { plainDate } from '../../../src/kernel/dates.js';
import { euros } from '../../support/ledger.js';
import { CLAIMS, factsOf } from '../../support/letters.js';
import { isOk } from '../../support/results.js';
import { without } from '../../support/without.js';

const LETTERS_OF_5_2: readonly LetterKind[] = [
  'notice',
  'reminder',
  'second',
  'formal',
  'nl-fourteen-days',
  'be-free-reminder',
];

/** Debtor-management 5.2, one row per block: x must be there, - must not be, o may be. Columns as above. */
const BLOCKS: Readonly<Record<string, string>> = {
  items: 'xxxxxx',
  'new payment date': '-xxx--',
  'fourteen days': '----xx',
  copy: '-xxxxx',
  crossed: '-xx-xx',
  next: '-xxx--',
  'exact costs if unpaid': '----xx',
  'costs so far': '--xx--',
  'creditor and number': 'xxxxxx',
  'what was supplied': 'xxxxxx',
  'how to pay': 'xxxxxx',
  'links and phone': 'xxxxxx',
  'debt help': '---xxx',
};

type Sees = (text: string, language: Language, set: LetterSet) => boolean;

const words = (template: string): string => template.replaceAll(/\{\{[^}]*\}\}/g, '').trim();
const block = (set: LetterSet, name: string): string => set.blocks[name] ?? 'no such block';
const all = (text: string, ...parts: readonly string[]): boolean =>
  parts.every((part) => text.includes(part));

const SEES: Readonly<Record<keyof typeof BLOCKS, Sees>> = {
  items: (text, language) =>
    all(
      text,
      '2026-0142',
      dateIn(language, plainDate('2026-11-02')),
      dateIn(language, plainDate('2026-11-16')),
      moneyIn(language, euros('1210.00')),
    ),
  'new payment date': (text, language) => text.includes(dateIn(language, plainDate('2026-11-24'))),
  'fourteen days': (text) =>
    /\b14 (?:kalenderdagen|dagen|jours|calendar|days|Tag|Kalender)/.test(text),
  copy: (text, _, set) => text.includes(words(block(set, 'attached'))),
  crossed: (text, _, set) => text.includes(block(set, 'crossed')),
  next: (text, _, set) => {
    const said = /\{\{#next\.call\}\}(.*?)\{\{/.exec(block(set, 'next'))?.[1];
    return text.includes(said ?? 'no such sentence');
  },
  'exact costs if unpaid': (text, language) => text.includes(moneyIn(language, euros('77.77'))),
  'costs so far': (text, language) => text.includes(moneyIn(language, euros('40.00'))),
  'creditor and number': (text) => all(text, 'Atelier Peeters BV', '0403.170.701'),
  'what was supplied': (text) => text.includes('Toonbank in eik'),
  'how to pay': (text) =>
    all(text, 'BE68 5390 0754 7034', '+++202/6000/12320+++', 'https://pay.example/1'),
  'links and phone': (text) =>
    all(text, 'https://us.example/p', 'https://us.example/d', '+32 2 555 01 10', 'An Claes'),
  'debt help': (text, _, set) => {
    const said = /\{\{#help\.be\}\}(.*?)\{\{/.exec(block(set, 'help'))?.[1];
    return text.includes(said ?? 'no such sentence');
  },
};

/** Everything a letter could say; what it does not say, its template leaves out. */
function everything(kind: LetterKind, language: Language): LetterFacts {
  const { notice, ...facts } = factsOf(kind, language);
  const announced = [{ kind: 'costs', amount: euros('77.77'), clause: '§' }] as const;
  return {
    ...facts,
    newDueDate: plainDate('2026-11-24'),
    next: 'call',
    help: 'be',
    claims: CLAIMS,
    attached: true,
    payUrl: 'https://pay.example/1',
    links: { problem: 'https://us.example/d', promise: 'https://us.example/p' },
    ...(notice === undefined ? {} : { notice: { ...notice, announced } }),
  };
}

describe.each(LANGUAGES)('the letters in %s hold', (language) => {
  test.each(Object.entries(BLOCKS))('%s where the table says so: %s', (name, expected) => {
    const set = LETTERS[language];
    const sees = SEES[name];
    if (set === undefined || sees === undefined) throw new Error('No such row');
    const found = LETTERS_OF_5_2.map((kind) => {
      const { text } = isOk(renderLetter(everything(kind, language)));
      return sees(text, language, set) ? 'x' : '-';
    });
    expect(found.join('')).toBe(expected);
  });
});

test.each(LANGUAGES)(
  'all other overdue items of the debtor stand in a letter in %s',
  (language) => {
    const facts = everything('second', language);
    const { text } = isOk(renderLetter(facts));
    for (const { number } of facts.items) expect(text).toContain(number);
    expect(facts.items.length).toBeGreaterThan(1);
  },
);

describe('a statutory notice is not written', () => {
  const notice = everything('nl-fourteen-days', 'nl');
  test.each<[string, Partial<LetterFacts>]>([
    [
      'without what was supplied',
      { items: notice.items.map((item) => without(item, 'description')) },
    ],
    [
      'without the number of the creditor',
      { creditor: { ...notice.creditor, enterpriseNumber: '' } },
    ],
  ])('%s', (_, change) => {
    expect(renderLetter({ ...notice, ...change })).toMatchObject({
      ok: false,
      error: { code: 'letter.fact-missing' },
    });
  });

  test('without its term and amounts', () => {
    expect(renderLetter(without(notice, 'notice'))).toMatchObject({
      ok: false,
      error: { code: 'letter.fact-missing' },
    });
  });
});

test.each([
  ['nl', 'te rekenen vanaf de dag nadat deze brief u heeft bereikt'],
  ['fr', 'à compter du lendemain du jour où cette lettre vous est parvenue'],
  ['en', 'counted from the day after this letter reached you'],
  ['de', 'gerechnet ab dem Tag, nachdem dieses Schreiben Sie erreicht hat'],
] as const)('the 14 days of the Dutch letter begin after receipt, in %s', (language, wording) => {
  const { text } = isOk(renderLetter(factsOf('nl-fourteen-days', language)));
  expect(text).toContain(wording);
  // A date would be a guess at the day of receipt, and a wrong term loses the costs.
  expect(text).not.toContain(dateIn(language, plainDate('2026-12-01')));
});
