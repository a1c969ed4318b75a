import { epochMs, type Instant } from '../../../src/kernel/dates.js';
import { movableClock } from '../../../src/adapters/clock/movable.js';
import { systemClock } from '../../../src/adapters/clock/system.js';

const at = (text: string): Instant => text as Instant;

describe('clocks', () => {
  test('the movable one stands still until it is moved', () => {
    const clock = movableClock(at('2026-11-21T22:59:59.000Z'));
    expect(clock.now()).toBe(clock.now());
    clock.advanceMs(1_000);
    expect(clock.now()).toBe('2026-11-21T23:00:00.000Z');
    clock.advanceDays(2);
    expect(clock.now()).toBe('2026-11-23T23:00:00.000Z');
    clock.set(at('2026-01-01T00:00:00.000Z'));
    expect(clock.now()).toBe('2026-01-01T00:00:00.000Z');
  });

  test.each([
    ['2026-11-21T22:59:59.999Z', 'Europe/Brussels', '2026-11-21'],
    ['2026-11-21T23:00:00.000Z', 'Europe/Brussels', '2026-11-22'],
    ['2026-07-21T22:00:00.000Z', 'Europe/Brussels', '2026-07-22'],
    ['2026-07-21T22:00:00.000Z', 'UTC', '2026-07-21'],
  ])('at %s it is in %s %s', (moment, zone, today) => {
    expect(movableClock(at(moment)).today(zone)).toBe(today);
  });

  test("the system's tells the machine's time", () => {
    const before = Date.now();
    const now = epochMs(systemClock().now());
    expect(now).toBeGreaterThanOrEqual(before);
    expect(now).toBeLessThanOrEqual(Date.now());
  });
});
