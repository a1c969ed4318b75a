import fc from 'fast-check';
import { type Compared, compareWithHost } from '../../../src/domain/ledger/host-comparison.js';
import { money } from '../../../src/kernel/money.js';

const item = (hostId: string, minor: bigint, currency = 'EUR') => ({
  ...{ hostId, number: `n${hostId}`, open: money(minor, currency) },
});
const NOTHING: Compared = {
  ...{ here: [], there: [], receivable: null, waiting: new Set(), problems: new Set() },
};

test('books that agree differ in nothing', () => {
  const both = [item('1', 100n), item('2', -30n)];
  expect(
    compareWithHost({ ...NOTHING, here: both, there: both, receivable: [money(70n, 'EUR')] }),
  ).toEqual([
    { currency: 'EUR', here: money(70n, 'EUR'), there: money(70n, 'EUR'), differences: [] },
  ]);
});

test.each([
  ['a payment of ours on its way', { waiting: new Set(['1']) }, 100n, 60n, 'waiting'],
  ['a record that could not be taken', { problems: new Set(['1']) }, null, 60n, 'problem'],
  ['one that is not there any more', {}, 100n, null, 'only-here'],
  ['one that was not read', {}, null, 60n, 'only-there'],
  ['another amount', {}, 100n, 60n, 'differs'],
] as const)('%s is said of its invoice', (_, known, here, there, reason) => {
  const [compared] = compareWithHost({
    ...{ ...NOTHING, ...known },
    here: here === null ? [] : [item('1', here)],
    there: there === null ? [] : [item('1', there)],
  });
  expect(compared?.differences).toEqual([
    {
      ...{ reason, hostId: '1', number: 'n1' },
      ...{ here: money(here ?? 0n, 'EUR'), there: money(there ?? 0n, 'EUR') },
    },
  ]);
});

test('what the account holds beside invoices is one line, and currencies stay apart', () => {
  const compared = compareWithHost({
    ...NOTHING,
    ...{ here: [item('1', 100n), item('2', 5n, 'USD')], there: [item('1', 100n)] },
    receivable: [money(80n, 'EUR')],
  });
  expect(compared.map(({ currency, differences }) => [currency, differences])).toEqual([
    ['EUR', [{ reason: 'no-invoice', here: money(0n, 'EUR'), there: money(-20n, 'EUR') }]],
    ['USD', [expect.objectContaining({ reason: 'only-here', number: 'n2' })]],
  ]);
});

test('the differences add up to the difference, whatever stands on either side', () => {
  const items = fc.uniqueArray(
    fc.record({ id: fc.integer({ min: 1, max: 8 }), minor: fc.bigInt(-500n, 500n) }),
    { selector: ({ id }) => id },
  );
  fc.assert(
    fc.property(
      ...[items, items, fc.option(fc.bigInt(-900n, 900n))],
      fc.uniqueArray(fc.integer({ min: 1, max: 8 })),
      (here, there, account, waiting) => {
        const rows = (of: typeof here) => of.map(({ id, minor }) => item(String(id), minor));
        for (const one of compareWithHost({
          ...{ here: rows(here), there: rows(there), problems: new Set() },
          receivable: account === null ? null : [money(account, 'EUR')],
          waiting: new Set(waiting.map(String)),
        })) {
          const explained = one.differences.reduce(
            (sum, difference) => sum + difference.there.minor - difference.here.minor,
            0n,
          );
          expect(explained).toBe(one.there.minor - one.here.minor);
        }
      },
    ),
  );
});
