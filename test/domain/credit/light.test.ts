import {
  type LightFacts,
  lightOf,
  type ScoreOn,
  watchReasons,
} from '../../../src/domain/credit/light.js';
import type { ScoreBand } from '../../../src/domain/credit/score.js';
import { plainDate } from '../../../src/kernel/dates.js';

const NOTHING: LightFacts = { insolvent: false, score: null, report: null, reportOld: false };
const active = (band: 'A' | 'B' | 'C' | 'D' | 'E') => ({ status: 'active' as const, band });

test.each<[string, Partial<LightFacts>, string, readonly string[]]>([
  ['without data it is unknown, never green', {}, 'unknown', ['no-data']],
  ['a report that says nothing', { report: { status: 'active' } }, 'unknown', ['no-data']],
  ['a company nobody knows', { report: { status: 'unknown' } }, 'unknown', ['no-data']],
  ['pays well', { score: { band: 'A' } }, 'green', ['good-score']],
  ['rated well', { report: active('B') }, 'green', ['good-rating']],
  ['rated well long ago', { report: active('B'), reportOld: true }, 'amber', ['report-old']],
  ['pays fairly', { score: { band: 'C' } }, 'amber', ['fair-score']],
  [
    'pays well, rated badly',
    { score: { band: 'A' }, report: active('E') },
    'red',
    ['low-rating', 'good-score'],
  ],
  ['pays badly', { score: { band: 'D' } }, 'red', ['low-score']],
  ['ceased', { report: { status: 'ceased', band: 'A' } }, 'red', ['ceased', 'good-rating']],
  ['insolvent', { insolvent: true, score: { band: 'A' } }, 'red', ['insolvent', 'good-score']],
  ['dormant', { report: { status: 'dormant' } }, 'amber', ['dormant']],
])('the light of a debtor: %s', (_, facts, light, reasons) => {
  expect(lightOf({ ...NOTHING, ...facts })).toEqual({ light, reasons });
});

const day = (n: number) => plainDate(`2026-11-${String(n).padStart(2, '0')}`);
const bandOf = (score: number): ScoreBand =>
  score >= 80 ? 'A' : score >= 60 ? 'B' : score >= 40 ? 'C' : 'D';
const scores = (...values: readonly (number | null)[]): readonly ScoreOn[] =>
  values.map((score, index) => ({
    on: day(index + 1),
    score: score === null ? null : { score, band: bandOf(score) },
  }));

test.each<[string, readonly ScoreOn[], readonly string[]]>([
  ['nothing known', [], []],
  ['always the same', scores(90), []],
  ['a little lower', scores(90, 86), []],
  ['five points lower', scores(90, 85), ['score-worse']],
  ['a lower band', scores(81, 79), ['score-worse']],
  ['lower, and up a little', scores(90, 70, 72), ['score-worse']],
  ['lower, and well again', scores(90, 70, 88), []],
  ['better than ever', scores(50, 90), []],
  ['always bad', scores(20), ['low-score']],
  ['no history any more', scores(90, null), []],
])('the watch list: %s', (_, own, reasons) => {
  const facts = { byHand: false, insolvent: false, ratingDropped: false };
  expect(watchReasons({ ...facts, scores: own })).toEqual(reasons);
});

test('the watch list holds who was put there, is insolvent or was rated lower', () => {
  const facts = { byHand: true, insolvent: true, ratingDropped: true, scores: [] };
  expect(watchReasons(facts)).toEqual(['by-hand', 'insolvent', 'rating-dropped']);
});
