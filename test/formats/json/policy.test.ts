import fc from 'fast-check';
import { SHIPPED_POLICIES } from '../../../src/domain/dunning/policies.js';
import { readPolicy } from '../../../src/formats/json/policy.js';
import { without } from '../../support/without.js';

const read = (steps: unknown, rest: object = {}): readonly string[] => {
  const result = readPolicy({ name: 'mine', version: 1, steps, ...rest });
  return result.ok ? [] : result.error.map(({ code, path }) => `${code} ${path}`);
};

const mail = {
  id: 'reminder',
  afterDueDays: 1,
  channel: 'mail',
  tone: 'reminder',
  payWithinDays: 7,
};
const call = { id: 'call', start: { from: 'step', days: 3 }, channel: 'call', tone: 'call' };
const formal = {
  ...{ id: 'formal', start: { from: 'term', days: 1 }, channel: 'letter', tone: 'formal' },
  payWithinDays: 7,
};
const handOver = {
  ...{ id: 'hand-over', start: { from: 'term', days: 1 }, channel: 'task', tone: 'formal' },
  kind: 'hand-over',
};
const timeless = without(mail, 'afterDueDays');

describe('a dunning policy as JSON', () => {
  test.each(SHIPPED_POLICIES)('$name reads back as it is', (policy) => {
    expect(readPolicy(JSON.parse(JSON.stringify(policy)))).toEqual({ ok: true, value: policy });
  });

  test('the form of before, with days after the due date only, reads as it did', () => {
    const steps = [mail, { id: 'call', afterDueDays: 9, channel: 'call', tone: 'call' }];
    expect(readPolicy({ name: 'old', version: 3, steps })).toEqual({
      ok: true,
      value: { name: 'old', version: 3, steps },
    });
  });

  test.each<[string, readonly unknown[], readonly string[]]>([
    ['all is well', [mail, call, formal, handOver], []],
    [
      'two steps of one name',
      [mail, { ...call, id: 'reminder' }],
      ['policy.duplicate-step /steps/1/id'],
    ],
    ['no start at all', [timeless], ['policy.start /steps/0']],
    ['two starts', [{ ...mail, start: { from: 'due-date', days: 1 } }], ['policy.start /steps/0']],
    [
      'a day before the day of the step before',
      [
        { ...mail, afterDueDays: 9 },
        { ...mail, id: 'b' },
      ],
      ['policy.order /steps/1/afterDueDays'],
    ],
    [
      'a fixed day inside the term that a step gave',
      [mail, { ...formal, start: { from: 'due-date', days: 1 } }],
      ['policy.order /steps/1/start/days'],
    ],
    [
      'no day after the step it counts from',
      [mail, { ...call, start: { from: 'step', days: 0 } }],
      ['policy.order /steps/1/start/days'],
    ],
    ['nothing before it to count from', [call], ['policy.unknown-step /steps/0/start']],
    [
      'an anchor nobody knows',
      [mail, { ...call, start: { from: 'step', step: 'lettre', days: 3 } }],
      ['policy.unknown-step /steps/1/start'],
    ],
    [
      'a step that waits for itself',
      [mail, { ...call, start: { from: 'step', step: 'call', days: 3 } }],
      ['policy.cycle /steps/1/start'],
    ],
    [
      'two steps that wait for each other',
      [{ ...timeless, start: { from: 'step', step: 'call', days: 3 } }, call],
      ['policy.cycle /steps/0/start'],
    ],
    [
      'the term of a call',
      [mail, call, { ...formal, start: { from: 'term', step: 'call', days: 1 } }],
      ['policy.no-term-before /steps/2/start'],
    ],
    [
      'a mail without a term',
      [{ ...mail, payWithinDays: undefined }],
      ['policy.no-term /steps/0/payWithinDays'],
    ],
    [
      'a formal step out of the blue',
      [{ ...formal, start: { from: 'due-date', days: 1 } }],
      ['policy.formal-first /steps/0/tone'],
    ],
    [
      'a formal step after a call only',
      [
        { ...call, start: { from: 'due-date', days: 1 } },
        { ...formal, start: { from: 'step', days: 3 } },
      ],
      ['policy.formal-first /steps/1/tone'],
    ],
    [
      'a step after the hand-over',
      [mail, formal, handOver, { ...call, id: 'late' }],
      ['policy.after-hand-over /steps/3'],
    ],
    [
      'a hand-over without a last warning',
      [mail, handOver],
      ['policy.hand-over-unwarned /steps/1'],
    ],
    [
      'a hand-over by letter',
      [mail, formal, { ...handOver, channel: 'letter' }],
      ['policy.hand-over /steps/2/channel'],
    ],
    [
      'a call in place of the formal step',
      [mail, { ...formal, instead: { when: [{ scoreBelow: 9 }], channel: 'call', tone: 'call' } }],
      ['policy.instead /steps/1/instead'],
    ],
    [
      'a letter without term in place of a call',
      [
        mail,
        { ...call, instead: { when: [{ scoreBelow: 9 }], channel: 'letter', tone: 'second' } },
      ],
      ['policy.no-term /steps/1/instead/payWithinDays'],
    ],
    [
      'a condition that asks nothing',
      [{ ...mail, only: [{}] }],
      ['policy.condition /steps/0/only/0'],
    ],
    [
      'amounts that exclude each other',
      [{ ...mail, only: [{ amountFrom: '10.0', amountBelow: '10' }] }],
      ['policy.condition /steps/0/only/0'],
    ],
    [
      'an amount with three decimals',
      [{ ...mail, only: [{ amountFrom: '1.005' }] }],
      ['policy.value /steps/0/only/0/amountFrom'],
    ],
    [
      'an anchor of another kind',
      [{ ...timeless, start: { from: 'birthday', days: 1 } }],
      ['policy.form /steps/0/start/from'],
    ],
    ['a word nobody knows', [{ ...mail, loud: true }], ['policy.form /steps/0']],
    ['no step', [], ['policy.form /steps']],
    [
      'more steps than anybody takes',
      Array.from({ length: 21 }, (__, i) => ({ ...mail, id: `s${i}`, afterDueDays: i + 1 })),
      ['policy.form /steps'],
    ],
  ])('%s', (_name, steps, faults) => {
    expect(read(JSON.parse(JSON.stringify(steps)))).toEqual(faults);
  });

  test('a name that could steer a terminal is refused', () => {
    expect(read([mail], { name: 'S1\u001b[2J' })).toEqual(['policy.value /name']);
  });

  test('any JSON is answered, never thrown at', () => {
    const step = fc.record(
      {
        id: fc.constantFrom('a', 'b', 'c'),
        start: fc.record({
          from: fc.constantFrom('due-date', 'invoice-date', 'step', 'term', 'broken-promise'),
          step: fc.constantFrom('a', 'b', 'c'),
          days: fc.integer({ min: -5, max: 30 }),
        }),
        afterDueDays: fc.integer({ min: -5, max: 30 }),
        channel: fc.constantFrom('mail', 'call', 'task'),
        tone: fc.constantFrom('reminder', 'formal', 'call'),
        payWithinDays: fc.integer({ min: 1, max: 30 }),
      },
      { requiredKeys: ['id', 'channel', 'tone'] },
    );
    const policies = fc.record({
      name: fc.constant('x'),
      version: fc.constant(1),
      steps: fc.array(step, { maxLength: 4 }),
    });
    fc.assert(
      fc.property(fc.oneof(policies, fc.jsonValue()), (json) => {
        expect(typeof readPolicy(json).ok).toBe('boolean');
      }),
    );
  });
});
