import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { planRun } from '../../../src/domain/dunning/plan.js';
import { shippedPolicy } from '../../../src/domain/dunning/policies.js';
import type { LetterFacts } from '../../../src/formats/letter/facts.js';
import { letterFactsOf, type LetterSource } from '../../../src/formats/letter/facts-of.js';
import { lintLetters } from '../../../src/formats/letter/lint.js';
import { mailPage } from '../../../src/formats/letter/mail-page.js';
import { type Letter, renderLetter } from '../../../src/formats/letter/render.js';
import { LETTER_KINDS, TONES } from '../../../src/domain/dunning/letter.js';
import { LANGUAGES, type LetterSets } from '../../../src/formats/letter/template.js';
import { LETTERS } from '../../../src/formats/letter/templates/index.js';
import { plainDate } from '../../../src/kernel/dates.js';
import { idOf } from '../../../src/kernel/ids.js';
import {
  aDebtor,
  aLedger,
  anAdministration,
  anItem,
  euros,
  weekdays,
} from '../../support/ledger.js';
import { FACTS, factsOf, SEVERAL } from '../../support/letters.js';
import { without as omit } from '../../support/without.js';

test.each(LANGUAGES)(
  'no sentence in %s ends in two full stops when the name ends in one',
  (language) => {
    const creditor = { ...FACTS.creditor, name: 'Wolkenveld Zuivel B.V.' };
    for (const tone of TONES) {
      const { text } = render({ language, tone, creditor });
      expect(text).toContain('Wolkenveld Zuivel B.V.');
      expect(text).not.toMatch(/\.\./);
    }
  },
);

function render(changes: Partial<LetterFacts> = {}, from = FACTS): Letter {
  const letter = renderLetter({ ...from, ...changes });
  if (!letter.ok) throw new Error(letter.error.message);
  return letter.value;
}

describe('golden letters', () => {
  const folder = `${import.meta.dirname}/../../../samples/chase`;
  const kinds = LETTER_KINDS.flatMap((kind) => LANGUAGES.map((language) => ({ kind, language })));
  test.each(kinds)('$kind in $language', ({ kind, language }) => {
    const { subject, text } = render(factsOf(kind, language));
    const path = `${folder}/letter.${kind}.${language}.txt`;
    const written = `${subject}\n\n${text}`;
    if (process.env['UPDATE'] === '1') {
      mkdirSync(folder, { recursive: true });
      writeFileSync(path, written);
    }
    expect(existsSync(path)).toBe(true);
    expect(written).toBe(readFileSync(path, 'utf8'));
  });
});

describe('a letter', () => {
  test.each([
    ['nl', '€ 1.210,00', '24 november 2026', 'USD 1.234.567,89'],
    ['fr', '1 210,00 €', '24 novembre 2026', '1 234 567,89 USD'],
    ['en', '€1,210.00', '24 November 2026', 'USD 1,234,567.89'],
    ['de', '1.210,00 €', '24. November 2026', '1.234.567,89 USD'],
  ] as const)('writes amounts and dates the way %s does', (language, amount, date, other) => {
    const text = render({ language }, SEVERAL).text.replaceAll('\u00a0', ' ');
    expect(text).toContain(amount);
    expect(text).toContain(date);
    expect(text).toContain(other);
  });

  test('the first of a month is le 1er in French only', () => {
    expect(render({ language: 'fr' }, SEVERAL).text).toContain('1er novembre 2026');
    expect(render({ language: 'nl' }, SEVERAL).text).toContain('1 november 2026');
  });

  test.each(LANGUAGES)('in %s says every block a reminder needs', (language) => {
    const { text } = render({ language }, SEVERAL);
    for (const block of [
      '2026-0142',
      '+++202/6000/12320+++',
      'BE68 5390 0754 7034',
      '+32 2 555 01 10',
      'An Claes',
      'Atelier Peeters BV',
      '0403.170.701',
      'PO-77',
      'Toonbank in eik',
    ]) {
      expect(text).toContain(block);
    }
  });

  test('announces only what is intended', () => {
    expect(render({ next: 'formal' }).text).toContain('sturen wij u een aanmaning');
    const last: LetterFacts = omit(FACTS, 'next');
    expect(render({}, last).text).not.toMatch(/aanmaning|bellen|invordering/);
  });

  test('counts credits and totals per currency without netting them', () => {
    const { text } = render({}, SEVERAL);
    expect(text.replaceAll('\u00a0', ' ')).toMatch(
      /Totaal te betalen: € 1\.210,00\nTotaal te betalen: USD 1\.234\.567,89/,
    );
    expect(text.replaceAll('\u00a0', ' ')).toContain('nog € 50,50 tegoed');
  });

  test('prints template syntax and markup in names literally, once', () => {
    const name = '{{creditor.iban}} {{{x}}} {{> items}} <b>&"\'</b>';
    const facts: LetterFacts = {
      ...FACTS,
      debtor: { ...FACTS.debtor, name, contact: name },
      tone: 'call',
    };
    const letter = render(facts);
    const html = mailPage(facts, letter);
    expect(letter.text).toContain(name);
    expect(letter.subject).toContain(name);
    expect(html).toContain(
      '{{creditor.iban}} {{{x}}} {{&gt; items}} &lt;b&gt;&amp;&quot;&#39;&lt;/b&gt;',
    );
    expect(html).not.toContain('<b>');
  });

  test('keeps line breaks and direction marks of a name out of subject and text', () => {
    const name = 'A\r\nBcc: x@y.example\n\n\u202ecba';
    const { subject, text } = render({ tone: 'call', debtor: { ...FACTS.debtor, name } });
    expect(subject).toContain('A Bcc: x@y.example cba,');
    expect(subject).not.toMatch(/[\r\n\u202e]/);
    expect(text).not.toContain('\nBcc');
  });

  test('an item without a field does not borrow it from the letter', () => {
    const { text } = render({}, { ...SEVERAL, items: SEVERAL.items.slice(1) });
    expect(text).not.toContain('Vermeld bij betaling');
  });

  test('a missing language is a fault, never another language', () => {
    const without: LetterSets = omit(LETTERS, 'fr');
    expect(renderLetter({ ...FACTS, language: 'fr' }, without)).toMatchObject({
      ok: false,
      error: { code: 'letter.language-missing' },
    });
  });

  const noTerm: LetterFacts = omit(FACTS, 'newDueDate');
  test.each([
    ['no items', { ...FACTS, items: [] }],
    ['no phone', { ...FACTS, creditor: { ...FACTS.creditor, phone: ' ' } }],
    ['no account', { ...FACTS, creditor: { ...FACTS.creditor, iban: '' } }],
    ['no new payment date', noTerm],
  ])('%s is a fault, never a gap', (_, facts) => {
    expect(renderLetter(facts)).toMatchObject({
      ok: false,
      error: { code: 'letter.fact-missing' },
    });
  });
});

describe('the lint', () => {
  const withBody = (body: string): LetterSets => ({
    ...LETTERS,
    nl: {
      blocks: LETTERS.nl?.blocks ?? {},
      letters: {
        ...(LETTERS.nl ?? { letters: {} }).letters,
        reminder: { subject: 'x', body },
      },
    },
  });
  const ENOUGH = '{{creditor.phone}} {{creditor.iban}} {{newDueDate}}';
  const codes = (sets: LetterSets): string[] => lintLetters(sets).map((f) => `${f.code} ${f.path}`);

  test('accepts the letters we ship', () => {
    expect(lintLetters(LETTERS)).toEqual([]);
  });

  test.each([
    ['this is a first reminder', 'first-reminder'],
    ['Eerste betalingsherinnering', 'first-reminder'],
    ['onze 1e herinnering', 'first-reminder'],
    ['premier rappel', 'first-reminder'],
    ['rappel, le premier', 'first-reminder'],
    ['Erste freundliche Zahlungserinnerung', 'first-reminder'],
    ['1. Mahnung', 'first-reminder'],
    ['{{> nothing}}', 'unknown-block'],
    ['{{number}}', 'unknown-field'],
    ['{{#items}}{{numbr}}{{/items}}', 'unknown-field'],
    ['{{^items}}{{number}}{{/items}}', 'unknown-field'],
    ['{{{debtor.name}}}', 'unescaped-field'],
    ['{{&debtor.name}}', 'unescaped-field'],
    ['{{#items}}', 'syntax'],
  ])('refuses %s', (body, code) => {
    expect(codes(withBody(`${body}\n${ENOUGH}`))).toContain(`letter.${code} /nl/reminder/body`);
  });

  test.each(['U bent de eerste die wij bellen. Dit is een herinnering.', 'firstly a reminder'])(
    'accepts %s',
    (body) => {
      expect(codes(withBody(`${body}\n${ENOUGH}`))).toEqual([]);
    },
  );

  test('refuses a letter without phone and account, and a missing language', () => {
    const without: LetterSets = omit(withBody('Betaal.'), 'de');
    expect(codes(without)).toEqual([
      'letter.field-missing /nl/reminder/body',
      'letter.field-missing /nl/reminder/body',
      'letter.field-missing /nl/reminder/body',
      'letter.language-missing /de',
    ]);
  });
});

describe('facts of a letter', () => {
  const policy = shippedPolicy('S1-14');
  if (policy === null) throw new Error('no policy');
  const credit = anItem({ id: idOf('itm_9'), kind: 'credit-note', open: euros('-50.50') });
  const source = (changes: Partial<LetterSource> = {}): LetterSource => {
    const ledger = aLedger({ items: [anItem({ reference: 'RF462026000123' }), credit] });
    const action = planRun(ledger, policy, plainDate('2026-11-17'), weekdays).actions[0];
    if (action === undefined) throw new Error('no action');
    return {
      administration: anAdministration({ legalId: '0403170701' }),
      debtor: aDebtor(),
      items: ledger.items,
      action,
      policy,
      sentOn: plainDate('2026-11-17'),
      attached: false,
      ...changes,
    };
  };

  test('come from the plan and lead to a letter', () => {
    const facts = letterFactsOf(source());
    expect(facts).toMatchObject({
      ok: true,
      value: { next: 'call', newDueDate: '2026-11-24', credits: [euros('50.50')], language: 'nl' },
    });
    const text = facts.ok ? render({}, facts.value).text : '';
    expect(text).toContain('RF46 2026 0001 23');
    expect(text).toContain('Ondernemingsnummer 0403.170.701');
  });

  test('announce nothing to a consumer', () => {
    const facts = letterFactsOf(source({ debtor: aDebtor({ kind: 'consumer' }) }));
    expect(facts.ok && facts.value.next).toBeUndefined();
  });

  test.each([
    ['phone', anAdministration({ sender: { name: 'x' } })],
    ['account', anAdministration({ accounts: [] })],
  ])('need a %s of the sender', (_, administration) => {
    expect(letterFactsOf(source({ administration }))).toMatchObject({
      ok: false,
      error: { code: 'letter.sender-incomplete', class: 'CONFIG' },
    });
  });
});
