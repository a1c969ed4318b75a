import type { Language } from '../../../src/domain/party/debtor.js';
import { comparisonLines, hostLines, problemLines } from '../../../src/entrypoints/text/host.js';
import { CAN } from '../../../src/entrypoints/text/host-words.js';
import { instantOf } from '../../../src/kernel/dates.js';
import { money } from '../../../src/kernel/money.js';
import { ALL_CAPABILITIES } from '../../../src/sandbox/host/routes.js';

const LANGUAGES: readonly Language[] = ['nl', 'fr', 'en', 'de'];
const AT = instantOf(Date.UTC(2026, 10, 20, 9));
const KNOWN_ELSEWHERE = ['sendsByPeppol'];

test('everything a host declares is said, with what happens instead', () => {
  expect([...CAN.map(({ name }) => name), ...KNOWN_ELSEWHERE].sort()).toEqual(
    Object.keys(ALL_CAPABILITIES).sort(),
  );
  const none = Object.fromEntries(CAN.map(({ name }) => [name, false]));
  for (const language of LANGUAGES) {
    const lines = hostLines(
      {
        ...{ adapter: 'odoo', capabilities: { ...ALL_CAPABILITIES, ...none } },
        reading: { failures: 1, failed: { at: AT, error: 'gone' }, nextAt: AT },
        mapping: null,
      },
      language,
    );
    expect(lines).toHaveLength(CAN.length + 3);
    expect(lines.slice(2, -1).every((line) => line.includes(': '))).toBe(true);
    expect(lines[1]).toContain('gone');
  }
});

test('a problem and a difference say which invoice and why', () => {
  const problem = { entity: 'sales-invoice', hostId: '77', label: '2026-0009' } as const;
  expect(
    problemLines(
      [{ ...problem, reason: 'unmapped', message: 'VAT "X9".', seenAt: AT, triedAt: AT }],
      'nl',
    ),
  ).toEqual(['Factuur 2026-0009 (77)  code zonder betekenis hier  VAT "X9".']);
  const fact = { what: 'vat', value: '$& %' } as const;
  const told = (language: Language) =>
    problemLines(
      [{ ...problem, reason: 'unmapped', fact, message: 'M', seenAt: AT, triedAt: AT }],
      language,
    );
  expect(told('nl')).toEqual([
    'Factuur 2026-0009 (77)  btw-code "$& %" heeft hier geen betekenis; geef die met "voldaan host mapping"  M',
  ]);
  expect(told('fr')[0]).toContain('code TVA « $& % » n’a pas de signification ici');
  const [here, there] = [money(12_100n, 'EUR'), money(10_000n, 'EUR')];
  expect(
    comparisonLines(
      [
        {
          ...{ currency: 'EUR', here, there },
          differences: [{ reason: 'differs', hostId: '77', number: '2026-0009', here, there }],
        },
      ],
      'en',
    ),
  ).toEqual([
    'EUR  here €121.00  in the package €100.00  difference -€21.00',
    '  2026-0009  here €121.00  in the package €100.00  another amount is open',
  ]);
});
