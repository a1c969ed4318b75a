import { addDays, daysBetween, weekday } from '../../src/kernel/dates.js';
import { makeWorld } from '../../src/demo/world/world.js';
import type { World } from '../../src/demo/world/types.js';
import { eventsOf } from './world-support.js';

const worlds = [1, 2, 3, 4, 5].map((seed) => makeWorld(seed));

/** Amounts and bytes as text, so that two worlds can be compared as a whole. */
function print(world: World): string {
  return JSON.stringify(world, (_key, value: unknown) => {
    if (typeof value === 'bigint') return `${value}n`;
    return value instanceof Uint8Array ? new TextDecoder().decode(value) : value;
  });
}

test('the same seed gives the same world, another seed another', () => {
  expect(print(makeWorld(7))).toBe(print(makeWorld(7)));
  expect(print(makeWorld(8))).not.toBe(print(makeWorld(7)));
});

test('without a seed it is the world with seed 1', () => {
  expect(print(makeWorld())).toBe(print(makeWorld(1)));
});

describe.each(worlds)('the world with seed $seed', (world) => {
  const { expectations } = world;
  const sales = eventsOf(world, 'invoice').map(({ invoice }) => invoice);
  const amountOf = new Map(sales.map(({ invoice, open }) => [invoice.number, open.minor]));
  const dueOf = new Map(sales.map(({ invoice }) => [invoice.number, invoice.dueDate]));

  test('it has every weekday from first to last, and nothing outside', () => {
    expect(world.firstDay).toBe('2026-05-25');
    expect(world.lastDay).toBe('2026-11-20');
    const dates = world.days.map(({ date }) => date);
    expect(dates[0]).toBe(world.firstDay);
    expect(dates.at(-1)).toBe(world.lastDay);
    expect(dates.every((date) => weekday(date) < 6)).toBe(true);
    expect(dates).toHaveLength(130);
    expect(dates.every((d, i) => i === 0 || daysBetween(dates[i - 1]!, d) <= 3)).toBe(true);
    for (const { invoice } of sales) {
      expect(invoice.delivery!.date! >= world.firstDay).toBe(true);
      expect(invoice.delivery!.date! <= invoice.issueDate).toBe(true);
    }
  });

  test('invoices and credit notes come on their own date', () => {
    for (const { date, invoice } of eventsOf(world, 'invoice')) {
      expect(invoice.invoice.issueDate).toBe(date);
    }
    for (const { date, invoice } of eventsOf(world, 'purchase'))
      expect(invoice.issueDate).toBe(date);
  });

  test('what is counted is what happens', () => {
    const kind = (wanted: string): number =>
      sales.filter(({ invoice }) => invoice.kind === wanted).length;
    expect(expectations.debtors).toBe(60);
    expect(expectations.invoices).toBe(kind('invoice'));
    expect(expectations.creditNotes).toBe(kind('credit-note'));
    expect(expectations.toSend).toBe(sales.filter(({ send }) => send).length);
    expect(expectations.sent).toBe(expectations.toSend - expectations.held.length);
    expect(expectations.purchases).toBe(eventsOf(world, 'purchase').length);
    expect(expectations.bankFiles).toBe(eventsOf(world, 'bank-file').length);
    const responses = eventsOf(world, 'buyer-response').map(({ code }) => code);
    for (const [code, count] of Object.entries(expectations.responses)) {
      expect(responses.filter((one) => one === code)).toHaveLength(count);
    }
    const classes = world.truth.map((entry) => entry.class);
    for (const [name, count] of Object.entries(expectations.entries)) {
      expect(classes.filter((one) => one === name)).toHaveLength(count);
      expect(count).toBeGreaterThan(0);
    }
  });

  test('the answer to each entry adds up and never pays an invoice twice', () => {
    const left = new Map(amountOf);
    for (const { amount, allocations, class: kind } of world.truth) {
      const allocated = allocations.reduce((total, share) => total + share.amount.minor, 0n);
      expect(allocated).toBe(allocations.length === 0 ? 0n : amount.minor);
      if (kind === 'net-of-credit') expect(amount.minor).toBeGreaterThan(0n);
      for (const share of allocations) {
        left.set(share.number, left.get(share.number)! - share.amount.minor);
      }
    }
    for (const [number, minor] of left) {
      const whole = amountOf.get(number)!;
      expect(whole < 0n ? minor <= 0n : minor >= 0n).toBe(true);
    }
  });

  test('what is open at the end is what was neither paid nor credited', () => {
    const left = new Map(amountOf);
    const take = (number: string, minor: bigint): void => {
      left.set(number, left.get(number)! - minor);
    };
    for (const { allocations } of world.truth) {
      for (const { number, amount } of allocations) take(number, amount.minor);
    }
    // A rejected invoice goes against its credit note, where no payment did that.
    for (const { invoice } of sales) {
      const original = invoice.precedingInvoices?.[0]?.number;
      const credit = left.get(invoice.number)!;
      if (original === undefined || left.get(original) !== -credit) continue;
      take(original, -credit);
      take(invoice.number, credit);
    }
    const open = [...left].filter(([, minor]) => minor !== 0n);
    const told = expectations.openAtEnd.map(({ number, open: { minor } }) => [number, minor]);
    expect(new Map(told as [string, bigint][])).toEqual(new Map(open));
    expect(told).toHaveLength(open.length);
  });

  test('nobody is on both lists of reminders, and each list has its kind', () => {
    const must = expectations.mustBeReminded.map(({ number }) => number);
    const mustNot = new Set(expectations.mustNotBeReminded.map(({ number }) => number));
    expect(must.filter((number) => mustNot.has(number))).toEqual([]);
    expect(must.length).toBeGreaterThan(50);
    for (const number of must) {
      const certain = addDays(dueOf.get(number)!, 10);
      expect(certain <= world.lastDay).toBe(true);
      const paid = world.truth
        .filter(({ date }) => date <= certain)
        .flatMap(({ allocations }) => allocations.filter((share) => share.number === number))
        .reduce((total, share) => total + share.amount.minor, 0n);
      expect(paid).toBeLessThan(amountOf.get(number)!);
    }
    for (const { number } of expectations.held) expect(mustNot).toContain(number);
  });

  test('doubtful money never stands with a debtor who must be reminded', () => {
    const doubtful = world.truth.filter(({ expect: how }) => how !== 'auto');
    const debtors = new Set(doubtful.map(({ debtorHostId }) => debtorHostId));
    expect(expectations.mustBeReminded.filter((one) => debtors.has(one.debtorHostId))).toEqual([]);
  });

  test('answers of buyers follow their order and explain themselves', () => {
    const ORDER = ['AB', 'IP', 'UQ', 'CA', 'RE', 'AP', 'PD'];
    const last = new Map<string, number>();
    for (const { date, invoiceNumber, code, reasons } of eventsOf(world, 'buyer-response')) {
      const rank = ORDER.indexOf(code);
      expect(rank).toBeGreaterThan(last.get(invoiceNumber) ?? -1);
      last.set(invoiceNumber, rank);
      expect(reasons.length > 0).toBe(['CA', 'UQ', 'RE'].includes(code));
      const asked = sales.find(({ invoice }) => invoice.number === invoiceNumber)!;
      expect(date > asked.invoice.issueDate).toBe(true);
      expect(asked.send).toBe(true);
    }
    expect(expectations.responses.UQ).toBe(4);
    expect(expectations.responses.RE).toBe(3);
  });
});
