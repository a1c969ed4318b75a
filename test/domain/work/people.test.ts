import fc from 'fast-check';
import { type Absence, absenceFault, actingOwner } from '../../../src/domain/work/people.js';
import { addDays, plainDate } from '../../../src/kernel/dates.js';

const away = (person: string, from: string, until: string, standIn?: string): Absence => ({
  ...{ person, from: plainDate(from), until: plainDate(until) },
  ...(standIn === undefined ? {} : { standIn }),
});

describe('the owner of a day', () => {
  const absences = [
    away('an', '2026-07-06', '2026-07-17', 'piet'),
    away('piet', '2026-07-13', '2026-07-13', 'els'),
    away('els', '2026-07-20', '2026-07-24', 'tom'),
    away('tom', '2026-07-20', '2026-07-24', 'els'),
    away('jan', '2026-07-01', '2026-07-31'),
  ];
  const cases: readonly (readonly [string, string, string | null, string])[] = [
    ['an', '2026-07-05', 'an', 'the day before the absence'],
    ['an', '2026-07-06', 'piet', 'its first day'],
    ['an', '2026-07-17', 'piet', 'its last day'],
    ['an', '2026-07-18', 'an', 'the day after'],
    ['an', '2026-07-13', 'els', 'the stand-in is away too'],
    ['els', '2026-07-21', null, 'two who stand in for each other are both away'],
    ['jan', '2026-07-10', null, 'nobody stands in'],
    ['new', '2026-07-10', 'new', 'somebody who is never away'],
  ];
  test.each(cases)('%s on %s is %s: %s', (owner, on, acting) => {
    expect(actingOwner(owner, plainDate(on), absences)).toBe(acting);
  });

  test('is somebody who is there, or nobody, whatever the calendar', () => {
    const names = fc.constantFrom('a', 'b', 'c', 'd');
    const absence = fc
      .record({ person: names, standIn: names, from: fc.nat(20), days: fc.nat(10) })
      .map(({ person, standIn, from, days }): Absence => {
        const first = addDays(plainDate('2026-07-01'), from);
        return { person, standIn, from: first, until: addDays(first, days) };
      });
    fc.assert(
      fc.property(
        names,
        fc.nat(30),
        fc.array(absence, { maxLength: 8 }),
        (owner, day, absences) => {
          const on = addDays(plainDate('2026-07-01'), day);
          const acting = actingOwner(owner, on, absences);
          const isAway = absences.some((a) => a.person === acting && a.from <= on && on <= a.until);
          return acting === null || !isAway;
        },
      ),
    );
  });
});

describe('an absence', () => {
  const noted = [away('an', '2026-07-06', '2026-07-17', 'piet')];
  const cases: readonly (readonly [Absence, string | null])[] = [
    [away('an', '2026-07-18', '2026-07-20'), null],
    [away('an', '2026-07-18', '2026-07-18', 'piet'), null],
    [away('piet', '2026-07-10', '2026-07-12'), null],
    [away('an', '2026-07-06', '2026-07-10'), null],
    [away('an', '2026-07-20', '2026-07-19'), 'ends-before-it-begins'],
    [away('an', '2026-08-01', '2027-08-02'), 'too-long'],
    [away('an', '2026-08-01', '2026-08-02', 'an'), 'own-stand-in'],
    [away('an', '2026-07-17', '2026-07-20'), 'overlaps'],
    [away('an', '2026-07-01', '2026-07-31'), 'overlaps'],
  ];
  test.each(cases)('%j: %s', (absence, fault) => {
    expect(absenceFault(absence, noted)).toBe(fault);
  });
});
