import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { countingIds } from '../../src/adapters/ids/counting.js';
import type { CreditTransferOrder } from '../../src/domain/collection/collection.js';
import type { MandateState } from '../../src/domain/collection/mandate.js';
import { makeOrder } from '../../src/domain/collection/order.js';
import { planCollection } from '../../src/domain/collection/plan.js';
import type { Ledger } from '../../src/domain/dunning/ledger.js';
import { collectionPlanText } from '../../src/entrypoints/cli/collection-text.js';
import { toJson } from '../../src/entrypoints/http/codec.js';
import { readLedger } from '../../src/formats/json/ledger.js';
import { readMandates } from '../../src/formats/json/mandates.js';
import { writePain001 } from '../../src/formats/sepa/pain001.js';
import { writePain008 } from '../../src/formats/sepa/pain008.js';
import { instantOf, plainDate } from '../../src/kernel/dates.js';
import { parseMoney } from '../../src/kernel/money.js';
import { weekdays } from '../support/ledger.js';
import { isOk } from '../support/results.js';

const samples = resolve(import.meta.dirname, '../../samples/collections');
const read = (name: string): string => readFileSync(resolve(samples, name), 'utf8');
const json = (name: string): unknown => JSON.parse(read(name));

/** UPDATE=1 writes what is made now; the difference is reviewed like code. */
function expectGolden(name: string, made: string): void {
  if (process.env['UPDATE'] === '1') writeFileSync(resolve(samples, name), made);
  expect(made).toBe(read(name));
}

const TODAY = plainDate('2026-11-22');
const REQUEST = {
  today: TODAY,
  announcedOn: plainDate('2026-11-17'),
  collectOn: plainDate('2026-12-01'),
};

/** The mandates of the file, as the books know them before the first collection. */
function mandatesOf(ledger: Ledger): readonly MandateState[] {
  const numbers = new Map(ledger.debtors.map(({ number, id }) => [number, id]));
  return isOk(readMandates(json('month-end.mandates.json'))).map(({ debtorNumber, ...mandate }) => {
    const debtorId = numbers.get(debtorNumber);
    if (debtorId === undefined) throw new Error(`The ledger has no customer ${debtorNumber}`);
    return { ...mandate, debtorId, use: { lines: 0, amendmentsTold: 0, ended: false } };
  });
}

function monthEnd() {
  const ledger = isOk(readLedger(json('month-end.ledger.json')));
  const mandates = mandatesOf(ledger);
  return { ledger, mandates, plan: planCollection(ledger, mandates, REQUEST, weekdays) };
}

test('the plan of the month end is as expected.json says', () => {
  const { plan } = monthEnd();
  expectGolden('month-end.expected.json', `${JSON.stringify(toJson(plan), null, 2)}\n`);
});

test.each(['nl', 'fr', 'en', 'de'] as const)(
  'the plan of the month end reads well in %s',
  (language) => {
    const { plan, ledger } = monthEnd();
    const names = new Map(ledger.debtors.map(({ id, name }) => [id, name]));
    const account = ledger.administration.accounts[0] ?? { iban: '' };
    const text = collectionPlanText({ request: REQUEST, account, plan }, names, language);
    expectGolden(`month-end.expected.${language}.txt`, text);
  },
);

test('its direct-debit file is as expected.pain008.xml says', () => {
  const { plan, ledger, mandates } = monthEnd();
  const ids = countingIds();
  const { order } = makeOrder(
    plan.lines.map((line) => ({ ...line, id: ids.next('collection-line') })),
    {
      ...{ id: ids.next('collection'), createdAt: instantOf(Date.UTC(2026, 10, 22, 8)) },
      ...{ collectOn: REQUEST.collectOn, name: ledger.administration.name },
      account: ledger.administration.accounts[0] ?? { iban: '' },
      ...{ mandates, debtors: ledger.debtors },
    },
  );
  expectGolden('month-end.expected.pain008.xml', Buffer.from(isOk(writePain008(order))).toString());
});

test('two refunds are written as expected.pain001.xml says', () => {
  const file = json('two-refunds.json') as CreditTransferOrder;
  const lines = file.lines.map((line) => {
    const { amount, currency } = line.amount as unknown as Record<'amount' | 'currency', string>;
    return { ...line, amount: isOk(parseMoney(amount, currency)) };
  });
  const made = isOk(writePain001({ ...file, lines }));
  expectGolden('two-refunds.expected.pain001.xml', Buffer.from(made).toString());
});
