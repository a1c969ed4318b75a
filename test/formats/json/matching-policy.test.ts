import { DEFAULT_MATCH_POLICY } from '../../../src/domain/bank/match-policy.js';
import { readAdministrationFile } from '../../../src/formats/json/administration.js';
import {
  readMatchingPolicy,
  writeMatchingPolicy,
} from '../../../src/formats/json/matching-policy.js';

describe('a matching policy in JSON', () => {
  test('is as shipped where it says nothing', () => {
    expect(readMatchingPolicy({})).toEqual({ ok: true, value: DEFAULT_MATCH_POLICY });
  });

  test('comes back as it was written', () => {
    const policy = {
      ...DEFAULT_MATCH_POLICY,
      mode: 'propose' as const,
      confidenceMin: 0.97,
      tolerances: {
        roundingMinor: 10n,
        chargesMinor: 500n,
        chargesPercent: 5,
        lateDiscountDays: 2,
      },
      oldestFirst: true,
      automatic: ['rounding' as const, 'late-discount' as const, 'oldest-first' as const],
    };
    const form: unknown = JSON.parse(JSON.stringify(writeMatchingPolicy(policy)));
    expect(readMatchingPolicy(form)).toEqual({ ok: true, value: policy });
  });

  test.each<[string, unknown, string]>([
    ['no object', 'automatic', 'SCHEMA '],
    ['an unknown mode', { mode: 'sometimes' }, 'SCHEMA /mode'],
    ['an unknown class', { automatic: ['shared-account'] }, 'SCHEMA /automatic/0'],
    ['more certainty than there is', { confidenceMin: 1 }, 'SCHEMA /confidenceMin'],
    ['less than none', { confidenceMin: -0.1 }, 'SCHEMA /confidenceMin'],
    ['a rounding of euros', { tolerances: { rounding: '1.01' } }, 'VALUE /tolerances/rounding'],
    ['a negative rounding', { tolerances: { rounding: '-0.01' } }, 'VALUE /tolerances/rounding'],
    [
      'an amount finer than a cent',
      { tolerances: { charges: '1.005' } },
      'VALUE /tolerances/charges',
    ],
    ['charges beyond belief', { tolerances: { charges: '100.01' } }, 'VALUE /tolerances/charges'],
    [
      'most of the claim',
      { tolerances: { chargesPercent: 51 } },
      'SCHEMA /tolerances/chargesPercent',
    ],
    [
      'half a day',
      { tolerances: { lateDiscountDays: 0.5 } },
      'SCHEMA /tolerances/lateDiscountDays',
    ],
    ['a switch without its days', { automatic: ['late-discount'] }, 'VALUE /automatic/0'],
    [
      'a switch without its rule',
      { automatic: ['rounding', 'oldest-first'] },
      'VALUE /automatic/1',
    ],
    ['something nobody asked for', { everything: true }, 'SCHEMA '],
  ])('is refused with %s', (_, form, expected) => {
    const read = readMatchingPolicy(form);
    const [first] = read.ok ? [] : read.error;
    expect(`${first?.class ?? ''} ${first?.path ?? ''}`).toBe(expected);
  });

  test('may stand in the file of an administration', () => {
    const file = (matching: unknown) => ({
      administration: {
        ...{ id: 'adm_1', name: 'Voorbeeld', country: 'NL', language: 'nl' },
        ...{ zone: 'Europe/Amsterdam', sender: { name: 'Voorbeeld' }, settings: { matching } },
      },
    });
    expect(readAdministrationFile(file({ mode: 'never' }), ['S1-14'])).toMatchObject({
      ok: true,
      value: { administration: { settings: { matching: { mode: 'never' } } } },
    });
    expect(readAdministrationFile(file({ mode: 'off' }), ['S1-14'])).toMatchObject({
      ok: false,
      error: [{ path: '/administration/settings/matching/mode' }],
    });
  });
});
