import { plainDate } from '../../../src/kernel/dates.js';
import { idOf } from '../../../src/kernel/ids.js';
import { money } from '../../../src/kernel/money.js';
import type { AnswersPicture } from '../../../src/entrypoints/answer-decisions.js';
import { answersLines } from '../../../src/entrypoints/text/answers.js';
import { heldLines } from '../../../src/entrypoints/text/held.js';
import type { Language } from '../../../src/domain/party/debtor.js';
import { NOON } from '../../support/facts.js';

const EMPTY: AnswersPicture = {
  ...{ parked: [], terms: [], disputes: [], due: [], sent: [], statuses: [] },
};
const BUYER = { scheme: '0208', value: '0123456749' };
const ITEM = idOf<'open-item'>('itm_1');
const DOCUMENT = idOf<'document'>('doc_1');

const PICTURE: AnswersPicture = {
  parked: [
    {
      ...{ transportId: 'as4-1', kind: 'response', reason: 'no-invoice', code: 'UQ' },
      ...{ about: 'F-9', sender: BUYER, at: NOON, state: 'waiting' },
    },
    {
      ...{ transportId: 'as4-2', kind: 'mls', reason: 'breaks-rules', code: 'RE' },
      ...{ about: 'as4-0', sender: null, at: NOON, state: 'waiting' },
    },
  ],
  terms: [
    {
      ...{ transportId: 'as4-3', openItemId: ITEM, invoiceNumber: 'F-1', state: 'waiting' },
      ...{ dueDate: plainDate('2026-07-31'), proposedOn: plainDate('2026-06-02') },
    },
  ],
  disputes: [
    {
      ...{ openItemId: ITEM, invoiceNumber: 'F-1', openedOn: plainDate('2026-06-02') },
      ...{ amount: money(1_250n, 'EUR'), reason: 'PRI' },
    },
  ],
  due: [
    {
      ...{ documentId: DOCUMENT, number: 'L-77', supplier: 'Staalhandel Noord', late: true },
      ...{ receivedOn: plainDate('2026-06-01'), answerBy: plainDate('2026-06-04') },
    },
  ],
  sent: [
    {
      ...{
        id: idOf<'response'>('rsp_1'),
        documentId: DOCUMENT,
        serial: 1,
        code: 'AP',
        statuses: [],
      },
      ...{ number: 'L-77', supplier: 'Staalhandel Noord' },
      ...{ sender: BUYER, receiver: BUYER, key: 'k', transportId: 'as4-4', sha256: 'aa' },
      ...{ queuedAt: NOON, state: 'not-taken', stateAt: NOON, attempts: 1 },
      ...{ number: 'L-76', supplier: 'Staalhandel Noord' },
    },
  ],
  statuses: [
    {
      ...{ transportId: 'as4-5', kind: 'mlr', code: 'AP', about: 'as4-4', at: NOON },
      description: 'MLR AP',
    },
  ],
};

test.each<[Language, RegExp, RegExp, RegExp, RegExp]>([
  [
    'nl',
    /In vraag gesteld F-9 {2}past bij geen factuur/,
    /stelt 2026-07-31 voor/,
    /TE LAAT/,
    /neemt geen antwoorden aan/,
  ],
  [
    'fr',
    /F-9 {2}ne correspond à aucune/,
    /propose le 2026-07-31/,
    /EN RETARD/,
    /n’accepte pas de réponses/,
  ],
  [
    'en',
    /F-9 {2}fits no invoice of ours/,
    /proposes 2026-07-31/,
    /ANSWER LATE/,
    /takes no answers/,
  ],
  [
    'de',
    /F-9 {2}passt zu keiner/,
    /schlägt den 2026-07-31 vor/,
    /ÜBERFÄLLIG/,
    /nimmt keine Antworten an/,
  ],
])('answers are told in %s, each under its heading', (language, parked, term, due, sent) => {
  const lines = answersLines(PICTURE, language);
  expect(lines).toHaveLength(6 + 7);
  expect(lines[1]).toMatch(parked);
  expect(lines[1]).toMatch(/^ {2}as4-1 .*0208:0123456749$/);
  expect(lines[2]).toMatch(/^ {2}as4-2 {2}MLS RE as4-0 {2}\S/);
  expect(lines[4]).toMatch(term);
  expect(lines[6]).toMatch(/^ {2}itm_1 {2}F-1 .*12\.50 EUR {2}PRI$/);
  expect(lines[8]).toMatch(due);
  expect(lines[10]).toMatch(sent);
  expect(lines[12]).toBe('  as4-5  MLR AP as4-4  MLR AP');
});

test('a kind of which there is nothing has no heading; when there is nothing at all, that is said', () => {
  expect(answersLines({ ...EMPTY, due: PICTURE.due }, 'nl')).toHaveLength(2);
  expect(answersLines(EMPTY, 'nl')).toEqual(['Nog niemand heeft geantwoord']);
});

test.each<[Language, string, string]>([
  ['nl', 'aan', 'wacht op u'],
  ['fr', 'à', 'vous attend'],
  ['en', 'to', 'waits for you'],
  ['de', 'an', 'wartet auf Sie'],
])('what is held is told in %s', (language, to, state) => {
  const held = {
    ...({ id: idOf<'exchange'>('exc_1'), receiver: BUYER, state: 'held', stateAt: NOON } as const),
    ...{ note: 'Quota', invoiceNumber: 'F-1' },
  };
  expect(heldLines([held], language)).toEqual([
    `exc_1  F-1 ${to} 0208:0123456749  ${state} ${NOON}  Quota`,
  ]);
  expect(heldLines([], language)).toHaveLength(1);
});
