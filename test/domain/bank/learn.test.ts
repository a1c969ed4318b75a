import fc from 'fast-check';
import { learn, type Lesson } from '../../../src/domain/bank/learn.js';
import { type LearnedFact, strengthOf } from '../../../src/domain/bank/learned.js';
import type { PayerKeys } from '../../../src/domain/bank/payer-keys.js';
import { plainDate } from '../../../src/kernel/dates.js';
import { idOf } from '../../../src/kernel/ids.js';
import { debtor } from './match-fixture.js';

const AERTS = debtor('D1', 'Bakkerij Aerts', 'BE68539007547034');
const DUMONT = debtor('D2', 'Garage Dumont');
const PAYER: PayerKeys = { account: 'NL91ABNA0417164300', name: 'HOLDING PETERS', words: [] };

type Step = readonly [entry: string, lesson: Lesson, payer?: PayerKeys];

const gives = (entry: string, to = AERTS, payer = PAYER): Step => [
  entry,
  { kind: 'assigned', debtor: to },
  payer,
];
const moves = (entry: string, from = AERTS, to = DUMONT, payer = PAYER): Step => [
  entry,
  { kind: 'assigned', debtor: to, instead: from },
  payer,
];
const undoes = (entry: string, from = AERTS, payer = PAYER): Step => [
  entry,
  { kind: 'undone', debtor: from, automatic: false },
  payer,
];
const undoesAutomatic = (entry: string, from = AERTS, payer = PAYER): Step => [
  entry,
  { kind: 'undone', debtor: from, automatic: true },
  payer,
];
const putsAside = (entry: string): Step => [entry, { kind: 'not-ours' }];
const takesBack = (entry: string): Step => [entry, { kind: 'not-ours-undone' }];

let serial = 0;

function after(steps: readonly Step[], start: readonly LearnedFact[] = []): readonly LearnedFact[] {
  let facts = start;
  for (const [entry, lesson, payer = PAYER] of steps) {
    const said = { entryId: idOf<'entry'>(entry), on: plainDate('2026-10-03'), by: 'cli' };
    const nextId = () => idOf<'fact'>(`f${(serial += 1)}`);
    const changed = learn(facts, payer, lesson, said, nextId);
    const kept = facts.filter((fact) => changed.every(({ id }) => id !== fact.id));
    facts = [...kept, ...changed];
  }
  return facts;
}

/** `payer-account D1 key` for what counts, in order of kind. */
function told(facts: readonly LearnedFact[], kinds = ['account']): readonly string[] {
  return facts
    .filter((fact) => strengthOf(fact) !== 'none' && kinds.some((kind) => fact.kind.includes(kind)))
    .map((fact) => `${fact.kind} ${fact.debtorId ?? '-'} ${strengthOf(fact)}`)
    .toSorted();
}

describe('what a person does with the money of an account', () => {
  test.each<[string, readonly Step[], readonly string[]]>([
    ['once is a hint', [gives('e1')], ['payer-account D1 hint']],
    ['twice is a key', [gives('e1'), gives('e2')], ['payer-account D1 key']],
    ['twice with the same entry is once', [gives('e1'), gives('e1')], ['payer-account D1 hint']],
    ['and undone is as if it had not been', [gives('e1'), undoes('e1')], []],
    [
      'for two debtors is said of both',
      [gives('e1'), gives('e2', DUMONT)],
      ['payer-account D1 hint', 'payer-account D2 hint'],
    ],
    [
      'and undone, when others had said it too, leaves nothing',
      [gives('e1'), gives('e2'), gives('e3'), undoes('e3')],
      [],
    ],
    [
      'counts from the start again after that',
      [gives('e1'), gives('e2'), undoes('e2'), gives('e4')],
      ['payer-account D1 hint'],
    ],
    [
      'and undone after the machine had followed it is denied',
      [gives('e1'), gives('e2'), undoesAutomatic('e3')],
      ['account-not-debtor D1 hint'],
    ],
    [
      'and moved to another is denied of the first and said of the second',
      [gives('e1'), moves('e2')],
      ['account-not-debtor D1 hint', 'payer-account D2 hint'],
    ],
    [
      'moved in the same decision that had taught it denies nothing: it was one mistake',
      [gives('e1'), moves('e1')],
      ['payer-account D2 hint'],
    ],
    [
      'is the first one’s again when he is confirmed anew',
      [gives('e1'), moves('e2'), gives('e3')],
      ['payer-account D1 hint', 'payer-account D2 hint'],
    ],
    [
      'and undone after a move takes both parts of the move back',
      [gives('e1'), moves('e2'), undoes('e2', DUMONT)],
      [],
    ],
    ['aside once is a hint', [putsAside('e1')], ['account-not-ours - hint']],
    ['aside twice counts', [putsAside('e1'), putsAside('e2')], ['account-not-ours - key']],
    [
      'aside twice, and back: nothing is left of it',
      [putsAside('e1'), putsAside('e2'), takesBack('e2')],
      [],
    ],
    [
      'aside twice, then a customer’s: it is a customer’s account',
      [putsAside('e1'), putsAside('e2'), gives('e3')],
      ['payer-account D1 hint'],
    ],
    [
      'aside contradicts a payer',
      [gives('e1'), gives('e2'), putsAside('e3')],
      ['account-not-ours - hint'],
    ],
  ])('%s', (_, steps, expected) => {
    expect(told(after(steps))).toEqual(expected);
  });

  test('says nothing that the books say already', () => {
    const own: PayerKeys = { account: 'BE68539007547034', name: 'AERTS BAKKERIJ', words: [] };
    expect(after([gives('e1', AERTS, own)])).toEqual([]);
    expect(told(after([moves('e1', AERTS, DUMONT, own)]), ['account', 'name'])).toEqual([
      'account-not-debtor D1 hint',
      'name-not-debtor D1 hint',
      'payer-account D2 hint',
      'payer-name D2 hint',
    ]);
  });

  test('is not learned again in silence once it was revoked', () => {
    const revoked = after([gives('e1'), gives('e2')]).map((fact) => ({
      ...fact,
      state: 'revoked' as const,
    }));
    const later = after([gives('e3'), gives('e4')], revoked);
    expect(told(later, ['payer'])).toEqual([]);
    expect(later).toEqual(revoked);
  });

  test('keeps who said it first, when and about which entry', () => {
    const [fact] = after([gives('e1'), gives('e2')]);
    expect(fact).toMatchObject({
      ...{ since: '2026-10-03', entryId: 'e1', saidBy: 'cli', confirmed: 2, contradicted: 0 },
      support: ['e1', 'e2'],
    });
  });
});

describe('how a payer writes', () => {
  const writes = (...words: string[]): PayerKeys => ({ words: words.toSorted() });
  const texts = (facts: readonly LearnedFact[]) =>
    facts
      .filter(({ kind }) => kind === 'payer-text')
      .map((fact) => `${fact.key}: ${strengthOf(fact)}`);

  test.each<[string, readonly PayerKeys[], readonly string[]]>([
    ['once is a hint', [writes('HUUR', 'LOODS')], ['HUUR LOODS: hint']],
    [
      'the same twice is a habit',
      [writes('HUUR', 'LOODS'), writes('HUUR', 'LOODS')],
      ['HUUR LOODS: key'],
    ],
    [
      'the habit is what comes back',
      [writes('HUUR', 'JANUARI', 'LOODS'), writes('FEBRUARI', 'HUUR', 'LOODS')],
      ['HUUR LOODS: key'],
    ],
    [
      'and stays when more is written around it',
      [writes('HUUR', 'LOODS'), writes('HUUR', 'LOODS'), writes('HUUR', 'LOODS', 'MAART')],
      ['HUUR LOODS: key'],
    ],
    [
      'two texts that share one short word are two',
      [writes('HUUR', 'LOODS'), writes('HUUR', 'KANTOOR')],
      ['HUUR LOODS: hint', 'HUUR KANTOOR: hint'],
    ],
    ['one short word says nothing', [writes('HUUR'), writes('HUUR')], []],
  ])('%s', (_, payers, expected) => {
    const facts = after(payers.map((payer, at) => gives(`e${at}`, AERTS, payer)));
    expect(texts(facts)).toEqual(expected);
  });

  test('is remembered for ten kinds of text at most', () => {
    const word = (at: number) => `WOORD${String.fromCharCode(65 + at)}`;
    const steps = Array.from({ length: 15 }, (_, at) => gives(`e${at}`, AERTS, writes(word(at))));
    expect(texts(after(steps))).toHaveLength(10);
  });
});

test('whatever people do, accepting and undoing at once leaves what counts as it was, or less', () => {
  const step = fc.tuple(
    fc.constantFrom('a', 'b', 'c', 'd'),
    fc.constantFrom<Lesson>(
      { kind: 'assigned', debtor: AERTS },
      { kind: 'assigned', debtor: DUMONT, instead: AERTS },
      { kind: 'undone', debtor: AERTS, automatic: true },
      { kind: 'undone', debtor: DUMONT, automatic: false },
      { kind: 'not-ours' },
      { kind: 'not-ours-undone' },
    ),
  );
  fc.assert(
    fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
      const before = after(steps);
      const later = after([gives('z'), undoes('z')], before);
      for (const fact of later) {
        const was = before.find(({ id }) => id === fact.id)?.support ?? [];
        expect(was).toEqual(expect.arrayContaining([...fact.support]));
        expect(fact.confirmed).toBeGreaterThanOrEqual(fact.support.length);
      }
    }),
  );
});
