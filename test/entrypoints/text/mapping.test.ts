import { dec } from '../../../src/kernel/decimal.js';
import type { MappingFinding } from '../../../src/domain/ledger/judge-mapping.js';
import type { ProposedRow } from '../../../src/domain/ledger/proposed-row.js';
import {
  checkLines,
  effectLines,
  originLines,
  proposalLines,
} from '../../../src/entrypoints/text/mapping.js';
import { MAPPING_WORDS } from '../../../src/entrypoints/text/mapping-words.js';
import { idOf } from '../../../src/kernel/ids.js';
import { instantOf } from '../../../src/kernel/dates.js';

const FINDING: MappingFinding = {
  ...{ problem: 'other-rate', part: 'vat', name: '4', says: '6', host: '21', blocks: 'invoices' },
};
const ROW: ProposedRow = {
  ...{
    part: 'vat',
    name: '4',
    text: '100 % #1',
    certainty: 'certain',
    lines: 3,
    blocks: 'invoices',
  },
  meaning: { category: 'S', rate: dec('21') },
  because: [
    { kind: 'rate', value: '21 % (BE)' },
    { kind: 'text', value: '100 % #1' },
    { kind: 'charged', value: '21' },
  ],
};

test('a finding says what is here, what is there, and what waits', () => {
  const check = { of: '', checkedAt: instantOf(0), findings: [FINDING] };
  expect(checkLines(check, 'nl')).toEqual([
    'vat:4  hier staat 6 %, in het pakket 21 %  (wacht: facturen lezen)',
  ]);
  expect(checkLines({ ...check, findings: [] }, 'en')).toEqual([MAPPING_WORDS.en.right]);
  expect(checkLines(null, 'fr')).toEqual([MAPPING_WORDS.fr.unjudged]);
});

test('a row says how sure, what and why; texts of the package stay as they are', () => {
  expect(proposalLines({ rows: [ROW], unseen: ['units'] }, 'en')).toEqual([
    'certain  vat:4 "100 % #1" = S 21 %  3 invoice lines  (waits: reading invoices)',
    '    21 % (BE) is a rate of this country; its text says so: "100 % #1"; invoices were really charged 21 %',
    'Not to be seen in the package: units',
  ]);
  expect(proposalLines({ rows: [], unseen: [] }, 'de')).toEqual([
    MAPPING_WORDS.de.nothingToPropose,
  ]);
});

test('who says a row', () => {
  const row = { part: 'journals', name: 'bank', value: '20', from: 'firm' } as const;
  expect(originLines([row], 'nl')).toEqual(['journals:bank = 20  kantoor']);
});

test('what a firm does to its books, one line each', () => {
  const [one, two, three] = ['adm_1', 'adm_2', 'adm_3'].map((id) => idOf<'administration'>(id));
  const none = { name: 'Peeters', breaks: [], mends: [] };
  expect(
    effectLines(
      [
        { ...none, administration: one!, breaks: [FINDING] },
        { ...none, administration: two! },
        { ...none, administration: three!, unread: 'away' },
      ],
      'en',
    ),
  ).toEqual([
    'adm_1  breaks  vat:4  6 % here, 21 % in the package  (waits: reading invoices)',
    'adm_2  nothing changes',
    'adm_3  the package does not answer: away',
  ]);
});

test('every sentence has its value in each language', () => {
  const places = (words: object): object =>
    Object.fromEntries(
      Object.entries(words).map(([key, text]) => [key, String(text).match(/% %|# %|%|#/g) ?? []]),
    );
  const { en, ...others } = MAPPING_WORDS;
  for (const words of Object.values(others)) {
    expect(places(words.problems)).toEqual(places(en.problems));
    expect(places(words.evidence)).toEqual(places(en.evidence));
  }
});
