import type { Installation } from '../../../src/demo/tryton/books.js';
import { addDays } from '../../../src/kernel/dates.js';
import { readAll } from '../../contract/host-package.contract.js';
import { isOk } from '../../support/results.js';
import { type TrytonWorld, trytonWorld } from '../../support/tryton/world.js';

/** Lines of the books; the sums of binary numbers go wrong sooner. */
const INVOICES = 10;
const LINES_EACH = 100;

export function trytonControlTotal(tryton: Installation): void {
  let world: TrytonWorld;
  beforeAll(async () => {
    world = await trytonWorld(tryton, 100);
  });
  afterAll(() => world.close());

  test('what is open of a thousand lines is what the receivable account says, to the cent', async () => {
    const party = await world.books.addCustomer({
      ...{ name: 'De Linde NV', country: 'BE', language: 'nl', creditLimit: null },
    });
    const lines = Array.from({ length: LINES_EACH }, (_, n) => ({
      ...{ text: `Regel ${n + 1}`, quantity: String(1 + (n % 7)) },
      price: `${n}.${String((n * 37 + 13) % 100).padStart(2, '0')}`,
      tax: n % 3 === 0 ? 'BTW 6% Verkoop van goederen' : 'BTW 21% Verkoop van diensten',
    }));
    // Tryton numbers a year's invoices in the order of their dates, and refuses an earlier one after a later.
    for (let n = 0; n < INVOICES; n += 1)
      await world.books.sell({
        ...{ party, sign: n % 5 === 4 ? -1 : 1, lines },
        ...{ issueDate: addDays(world.today, n - INVOICES), dueDate: addDays(world.today, n) },
      });
    const { records, problems } = await readAll((at) => world.host.changedSalesInvoices(at));
    expect(problems).toEqual([]);
    const [total] = isOk(await world.host.receivable()) ?? [];
    expect(records.reduce((sum, { open }) => sum + open.minor, 0n)).toBe(total?.minor);
    expect(records.flatMap(({ invoice }) => invoice.lines)).toHaveLength(INVOICES * LINES_EACH);
  }, 240_000);
}
