import type { DunningAction } from '../../../src/domain/dunning/policy.js';
import { sayClause } from '../../../src/domain/law/clauses.js';
import { letterFactsOf, type LetterSource } from '../../../src/formats/letter/facts-of.js';
import { renderLetter } from '../../../src/formats/letter/render.js';
import { LANGUAGES } from '../../../src/formats/letter/template.js';
import { plainDate } from '../../../src/kernel/dates.js';
import { idOf } from '../../../src/kernel/ids.js';
import { aDebtor, anAdministration, anItem, euros } from '../../support/ledger.js';
import { factsOf } from '../../support/letters.js';
import { isOk } from '../../support/results.js';

const ACTION: DunningAction = {
  ...{ debtor: 'deb_1', step: 'reminder', channel: 'mail', tone: 'reminder', law: [] },
  items: [{ openItem: 'itm_1', round: 0, open: '1210.00', currency: 'EUR', daysLate: 1 }],
  ...{ costs: '40.00', interest: '3.83', newDueDate: '2026-11-24' },
  claims: [
    {
      ...{ kind: 'interest', openItem: 'itm_1', amount: '3.83', currency: 'EUR' },
      clause: 'law of 2 August 2002',
    },
    { kind: 'costs', amount: '40.00', currency: 'EUR', clause: 'article 6' },
  ],
};

function source(change: Partial<LetterSource> = {}): LetterSource {
  return {
    administration: anAdministration({ legalId: '0403170701' }),
    debtor: aDebtor({ kind: 'consumer' }),
    items: [anItem({ description: 'Toonbank' })],
    action: ACTION,
    policy: { name: 'p', version: 1, steps: [] },
    ...{ sentOn: plainDate('2026-11-17'), attached: false },
    ...change,
  };
}

test('claims keep their amount, their clause and the number of their invoice', () => {
  expect(isOk(letterFactsOf(source())).claims).toEqual([
    {
      ...{ kind: 'interest', amount: euros('3.83'), clause: 'law of 2 August 2002' },
      number: '2026-0142',
    },
    { kind: 'costs', amount: euros('40.00'), clause: 'article 6' },
  ]);
});

test.each(['nl', 'fr', 'de'] as const)(
  'in %s a clause of ours is said in that language',
  (language) => {
    const claim = { kind: 'interest', amount: '3.83', currency: 'EUR' } as const;
    const action = {
      ...ACTION,
      claims: [{ ...claim, clause: sayClause('be-trade-interest', 'en') }],
    };
    const debtor = aDebtor({ kind: 'business', language });
    const said = isOk(letterFactsOf(source({ action, debtor }))).claims ?? [];
    expect(said.map(({ clause }) => clause)).toEqual([sayClause('be-trade-interest', language)]);
  },
);

test.each([
  ['mail', undefined, false],
  ['letter', undefined, true],
  ['mail', true, true],
] as const)('a notice planned by %s (by post: %s) says how it travels', (channel, byPost, told) => {
  const notice = {
    kind: 'be-free-reminder',
    ...{ from: plainDate('2026-11-18'), until: plainDate('2026-12-01') },
    chargeableFrom: plainDate('2026-12-02'),
    announced: [{ kind: 'damages', amount: '90.50', currency: 'EUR', clause: 'XIX.4' }],
  } as const;
  const action: DunningAction = { ...ACTION, channel, notice };
  const facts = isOk(
    letterFactsOf(source({ action, ...(byPost === undefined ? {} : { byPost }) })),
  );
  expect(facts).toMatchObject({
    letter: 'be-free-reminder',
    help: 'be',
    notice: { byPost: told, announced: [{ kind: 'damages', amount: euros('90.50') }] },
  });
  const { text } = isOk(renderLetter(facts));
  expect(text.includes('derde werkdag')).toBe(told);
});

test.each([
  ['at home', 'BE', ['Kerkstraat 1', '9000 Gent']],
  ['abroad', 'FR', ['Kerkstraat 1', '9000 Gent', 'Frankrijk']],
])('the envelope of a debtor %s', (_, country, lines) => {
  const address = { line1: 'Kerkstraat 1', postalCode: '9000', city: 'Gent', country };
  const facts = isOk(letterFactsOf(source({ debtor: aDebtor({ address, country }) })));
  expect(facts.debtor.address).toEqual(lines);
});

test('what we know of a debtor is asked for and recalled', () => {
  const profile = {
    debtorId: idOf<'debtor'>('deb_1'),
    contact: 'Mevrouw Smit',
    termsAccepted: { version: '2026-1', on: plainDate('2026-01-05') },
  };
  const facts = isOk(letterFactsOf(source({ profile })));
  expect(facts.debtor.contact).toBe('Mevrouw Smit');
  expect(facts.terms).toEqual({ version: '2026-1', acceptedOn: '2026-01-05' });
});

test.each(LANGUAGES)('a call script in %s recalls the accepted terms', (language) => {
  const terms = { version: '2026-1', acceptedOn: plainDate('2026-01-05') };
  const facts = { ...factsOf('call', language), terms };
  expect(isOk(renderLetter(facts)).text).toContain('2026-1');
});
