import { printSummary, summaryTable } from '../../../src/entrypoints/text/summary.js';
import { plainDate } from '../../../src/kernel/dates.js';
import { idOf } from '../../../src/kernel/ids.js';
import { money } from '../../../src/kernel/money.js';
import type { Summary } from '../../../src/usecases/figures/summarise.js';

function aSummary(name: string, changes: Partial<Summary> = {}, currency = 'EUR'): Summary {
  return {
    administration: { id: idOf(name), name, country: 'BE', language: 'nl', currency },
    on: plainDate('2026-11-20'),
    lastBankDate: plainDate('2026-11-20'),
    invoices: 10,
    sent: 8,
    delivered: 7,
    held: 1,
    received: 3,
    receivedHeld: 0,
    entries: 20,
    matched: 12,
    entriesOnAccount: 1,
    refused: 0,
    waiting: 2,
    reminded: 4,
    remindersHeld: 1,
    disputes: 1,
    alerts: 0,
    outbox: { due: 0, parked: 0 },
    onAccount: money(0n, currency),
    open: money(120_050n, currency),
    overdue: money(20_000n, currency),
    overdueItems: 2,
    ageing: [],
    dso: '48.84',
    ...changes,
  };
}

const valuesOf = (summaries: readonly Summary[], key: string): readonly string[] =>
  summaryTable(summaries, 'nl').rows.find((row) => row.key === key)?.values ?? [];

describe('the summary', () => {
  test('adds administrations up in a last column, but no days', () => {
    const two = [aSummary('A'), aSummary('B', { lastBankDate: plainDate('2026-11-18') })];
    expect(summaryTable(two, 'nl')).toMatchObject({ head: ['A', 'B', 'Totaal'], totalColumn: 2 });
    expect(valuesOf(two, 'invoices')).toEqual(['10', '10', '20']);
    expect(valuesOf(two, 'open')[2]).toBe('€\u00a02.401,00');
    expect(valuesOf(two, 'overdue')[2]).toBe('€\u00a0400,00 (4)');
    expect(valuesOf(two, 'bank')[2]).toBe('18 november 2026');
    expect(valuesOf(two, 'dso')).toEqual(['48,84', '48,84', '–']);
  });

  test('has no total of one administration, nor of two currencies', () => {
    expect(summaryTable([aSummary('A')], 'nl').totalColumn).toBeNull();
    const mixed = [aSummary('A'), aSummary('B', {}, 'GBP')];
    expect(summaryTable(mixed, 'nl')).toMatchObject({ head: ['A', 'B'], totalColumn: null });
  });

  test('says of every bank entry where it went', () => {
    expect(
      ['entries', 'matched', 'entriesOnAccount', 'aside', 'waiting'].map(
        (key) => valuesOf([aSummary('A')], key)[0],
      ),
    ).toEqual(['20', '12', '1', '5', '2']);
  });

  test('stands in straight columns on a terminal', () => {
    const lines = printSummary(summaryTable([aSummary('A'), aSummary('B')], 'fr')).split('\n');
    expect(new Set(lines.map((line) => line.length)).size).toBe(1);
  });
});
