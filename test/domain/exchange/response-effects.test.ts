import fc from 'fast-check';
import { standingAnswer } from '../../../src/domain/dunning/responses.js';
import {
  caseOf,
  mayFollow,
  proposedDueDate,
  RESPONSE_EFFECTS,
  type ResponseCase,
} from '../../../src/domain/exchange/response-effects.js';
import { RESPONSE_CODES, type ResponseStatus } from '../../../src/domain/exchange/response.js';
import { plainDate } from '../../../src/kernel/dates.js';

const reason = (
  code: string,
  ...conditions: readonly ResponseStatus['conditions'][number][]
): ResponseStatus => ({ list: 'OPStatusReason', code, conditions });
const DUE = { term: 'BT-9', value: '2026-12-31' };

describe('the rule set', () => {
  // facts/peppol 7, column by column.
  test.each<[ResponseCase, string, string, string | null, boolean]>([
    // case      dispute  hold             task         final
    ['AB', 'none', 'none', null, false],
    ['IP', 'none', 'none', null, false],
    ['UQ', 'open', 'until-decided', 'query', false],
    ['CA-term', 'none', 'until-decided', 'term', false],
    ['CA', 'open', 'until-decided', 'condition', false],
    ['RE', 'open', 'until-decided', 'rejected', true],
    ['AP', 'close', 'none', null, false],
    ['PD', 'none', 'some-days', null, true],
    ['PD-part', 'none', 'some-days', null, false],
  ])('%s: dispute %s, reminders wait %s', (as, dispute, hold, task, final) => {
    expect(RESPONSE_EFFECTS[as]).toMatchObject({ dispute, hold, task, final });
    expect(RESPONSE_EFFECTS[as].proofAfterPause).toBe(as === 'PD');
  });

  test.each<[string, Parameters<typeof caseOf>[0], ResponseCase]>([
    ['a due date', { code: 'CA', statuses: [reason('PAY', DUE)] }, 'CA-term'],
    [
      'a due date beside its reason',
      {
        code: 'CA',
        statuses: [reason('PAY'), reason('OTH', { term: ' bt-9 ', value: ' 2026-12-31 ' })],
      },
      'CA-term',
    ],
    ['payment terms without a date', { code: 'CA', statuses: [reason('PAY')] }, 'CA'],
    [
      'a date that is none',
      { code: 'CA', statuses: [reason('PAY', { ...DUE, value: 'soon' })] },
      'CA',
    ],
    ['another condition', { code: 'CA', statuses: [reason('QTY', DUE)] }, 'CA'],
    ['a part', { code: 'PD', statuses: [reason('PPD')] }, 'PD-part'],
    ['the whole', { code: 'PD', statuses: [] }, 'PD'],
    ['a query about terms', { code: 'UQ', statuses: [reason('PAY', DUE)] }, 'UQ'],
  ])('tells %s apart', (_, said, expected) => {
    expect(caseOf(said)).toBe(expected);
  });

  test('reads the proposed date', () => {
    expect(proposedDueDate([reason('PAY', DUE)])).toBe('2026-12-31');
    expect(proposedDueDate([])).toBeNull();
  });
});

describe('the order of answers', () => {
  test.each<[string, string, boolean]>([
    ['AB', 'IP', true],
    ['AB', 'PD', true],
    ['IP', 'AB', false],
    ['AB', 'AB', false],
    ['UQ', 'UQ', true],
    ['UQ', 'CA', true],
    ['CA', 'CA', true],
    ['CA', 'UQ', false],
    ['UQ', 'RE', true],
    ['RE', 'RE', false],
    ['RE', 'AP', false],
    ['RE', 'PD', false],
    ['AP', 'PD', true],
    ['AP', 'AP', false],
    ['AP', 'RE', false],
    ['PD', 'PD', false],
    ['PD part', 'PD part', true],
    ['PD part', 'PD', true],
    ['PD part', 'AP', false],
  ])('%s, then %s: %p', (standing, next, expected) => {
    const parsed = (text: string) => {
      const code = RESPONSE_CODES.find((one) => text.startsWith(one)) ?? 'AB';
      return { code, part: text.endsWith('part') };
    };
    expect(mayFollow(parsed(standing), parsed(next))).toBe(expected);
  });

  const days = ['2026-11-01', '2026-11-02', '2026-11-03'].map(plainDate);
  const answers = fc.array(
    fc.record({
      code: fc.constantFrom(...RESPONSE_CODES),
      part: fc.boolean(),
      on: fc.constantFrom(...days),
    }),
    { maxLength: 6 },
  );
  test('a rejection stands whatever is said on a later day', () => {
    fc.assert(
      fc.property(answers, (after) => {
        const rejected = { code: 'RE', part: false, on: plainDate('2026-10-31') } as const;
        expect(standingAnswer([rejected, ...after], plainDate('2026-11-30'))).toBe(rejected);
      }),
    );
  });

  test('nothing said after a day counts on it', () => {
    fc.assert(
      fc.property(answers, (said) => {
        const standing = standingAnswer(said, plainDate('2026-11-02'));
        expect(standing === null || standing.on <= '2026-11-02').toBe(true);
      }),
    );
  });
});
