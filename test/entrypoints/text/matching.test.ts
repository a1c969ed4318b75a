import { DEFAULT_MATCH_POLICY } from '../../../src/domain/bank/match-policy.js';
import type { LearnedKind } from '../../../src/domain/bank/learned.js';
import type { Language } from '../../../src/domain/party/debtor.js';
import { factSentence } from '../../../src/entrypoints/text/learned.js';
import { policyLines } from '../../../src/entrypoints/text/matching-policy.js';
import { plainDate } from '../../../src/kernel/dates.js';
import { idOf } from '../../../src/kernel/ids.js';
import type { ListedFact } from '../../../src/usecases/bank/learned-facts.js';

const LANGUAGES: readonly Language[] = ['nl', 'fr', 'en', 'de'];
const KINDS: readonly LearnedKind[] = [
  'payer-account',
  'payer-name',
  'payer-text',
  'account-not-ours',
  'account-not-debtor',
  'name-not-debtor',
];

const FACT: ListedFact = {
  id: idOf('fct_1'),
  kind: 'payer-account',
  key: 'NL91ABNA0417164300',
  debtorId: idOf('deb_1'),
  debtorName: 'Garage {key} & $& Zonen',
  since: plainDate('2026-10-01'),
  entryId: idOf('ent_1'),
  lastOn: plainDate('2026-10-03'),
  saidBy: 'cli',
  confirmed: 2,
  contradicted: 0,
  support: [idOf('ent_1'), idOf('ent_2')],
  state: 'active',
};

describe('a learned fact as a sentence', () => {
  test.each(LANGUAGES)('names key and debtor in %s, whatever stands in a name', (language) => {
    for (const kind of KINDS) {
      const sentence = factSentence({ ...FACT, kind }, language);
      expect(sentence).toContain(FACT.key);
      expect(sentence.includes('Garage {key} & $& Zonen')).toBe(kind !== 'account-not-ours');
      expect(sentence).toMatch(/2026\.$/);
    }
  });

  test('says how it stands', () => {
    const says = (change: Partial<ListedFact>) => factSentence({ ...FACT, ...change }, 'en');
    expect(says({})).toMatch('said 2 times, last on 3 October 2026');
    expect(says({ support: [idOf('ent_1')] })).toMatch('said once, on 3 October 2026');
    expect(says({ support: [] })).toMatch('taken back');
    expect(says({ state: 'revoked' })).toMatch('revoked');
  });
});

describe('a matching policy in lines', () => {
  const lines = (change: Partial<typeof DEFAULT_MATCH_POLICY>, language: Language = 'en') =>
    policyLines({ ...DEFAULT_MATCH_POLICY, ...change }, { language, currency: 'EUR' });

  test.each(LANGUAGES)('says the mode and all five classes in %s', (language) => {
    expect(lines({}, language)).toHaveLength(6);
    expect(lines({ mode: 'never' }, language)).toHaveLength(1);
    expect(lines({ confidenceMin: 0.97, oldestFirst: true }, language)).toHaveLength(8);
  });

  test('says who decides; a class that is switched on waits all the same where all is proposed', () => {
    expect(lines({ automatic: ['rounding'] })).toContain('  rounding up to €0.04: by itself');
    expect(lines({ automatic: ['rounding'], mode: 'propose' })).toContain(
      '  rounding up to €0.04: you decide',
    );
  });
});
