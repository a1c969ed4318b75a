import { addDays, plainDate } from '../../src/kernel/dates.js';
import { money } from '../../src/kernel/money.js';
import { answer, asking, bakeryWill, because, plan } from '../support/stage-answers.js';
import { bank, receipt } from '../support/stage-bank.js';
import { delivered, DUE, goTo } from '../support/stage-days.js';
import { GROSS, openHere, payments } from '../support/stage-money.js';
import { noteOf, told } from '../support/stage-sending.js';
import { stageForEach } from '../support/stage.js';
import { salesInvoice } from '../support/stage-world.js';

const stage = stageForEach();
const DAY = 86_400_000;
/** The day reminders of the one invoice begin. */
const LATE = addDays(DUE, 1);

test('an invoice is queried, corrected, approved, announced as paid, and paid', async () => {
  const s = stage();
  const query = [because('PRI', 'Regel 1 is te duur'), asking('CNF'), asking('NIN')];
  bakeryWill(s, { responses: [{ code: 'UQ', afterMs: 2 * DAY, statuses: query }] });
  await delivered(s);
  goTo(s, plainDate('2026-06-04'));
  await s.settle();
  expect((await s.app.settle.disputes(s.administration))[0]).toMatchObject({
    invoiceNumber: '2026-0001',
    openedOn: '2026-06-03',
    reason: 'UQ PRI: Regel 1 is te duur CNF NIN',
  });

  goTo(s, LATE);
  await bank(s);
  expect(await plan(s)).toEqual({ held: ['response-under-query'], steps: [] });

  // The seller corrects: a credit note that names the invoice, set off in the host, and a new invoice.
  bakeryWill(s, {
    responses: [
      { code: 'AP', afterMs: 1 * DAY },
      { code: 'PD', afterMs: 13 * DAY },
    ],
  });
  const EUR = (minor: bigint) => money(minor, 'EUR');
  const { administration: books } = s;
  const credit = salesInvoice(9, {
    send: false,
    invoice: {
      ...{ kind: 'credit-note', typeCode: '381', number: 'CN-1', issueDate: LATE },
      precedingInvoices: [{ number: '2026-0001', issueDate: plainDate('2026-06-01') }],
    },
  });
  s.host.addSalesInvoice(books, credit);
  s.host.payByHand(books, { invoiceHostId: 'F-1', amount: EUR(GROSS), on: LATE });
  s.host.payByHand(books, { invoiceHostId: 'F-9', amount: EUR(-GROSS), on: LATE });
  s.host.addSalesInvoice(books, salesInvoice(2, { invoice: { issueDate: LATE } }));
  await s.syncAll();
  expect(await s.app.settle.disputes(s.administration)).toEqual([]);
  expect(await openHere(s, 'F-1')).toBe(0n);

  await s.hours(1);
  goTo(s, addDays(LATE, 2));
  await s.settle();
  goTo(s, addDays(LATE, 14));
  await s.settle();
  // Due on 30 June; announced on the 29th.
  goTo(s, plainDate('2026-07-01'));
  await bank(s, { id: 'july-1' });
  expect(await plan(s)).toEqual({ held: ['response-paid'], steps: [] });
  goTo(s, plainDate('2026-07-02'));
  await bank(s, { id: 'july-2', entries: [receipt(GROSS, { invoice: 2 })] });
  expect(await openHere(s, 'F-2')).toBe(0n);
  expect(await plan(s)).toEqual({ held: [], steps: [] });
  goTo(s, plainDate('2026-07-15'));
  await s.settle();

  // All the host was told, from the first to the last.
  expect(told(s, 'F-1')).toEqual(['sent', 'delivered', 'response-UQ', 'dispute-closed']);
  expect(noteOf(s, 'response-UQ')).toBe(
    'In vraag gesteld (UQ). prijs (PRI): Regel 1 is te duur. gevraagd: een creditnota voor het geheel (CNF). gevraagd: een nieuwe factuur (NIN).',
  );
  expect(noteOf(s, 'dispute-closed')).toMatch(/creditnota CN-1/);
  expect(told(s, 'F-2')).toEqual(['sent', 'delivered', 'response-AP', 'response-PD']);
  expect(payments(s)).toMatchObject([{ invoiceHostId: 'F-2', amount: EUR(GROSS) }]);
  expect(s.host.reports(s.administration, 'task').map(({ report }) => report)).toMatchObject([
    {
      subject: 'Factuur 2026-0001 is in vraag gesteld',
      invoiceHostIds: ['F-1'],
      text: expect.stringMatching(/Maak een creditnota voor de hele factuur/) as string,
    },
  ]);
});

test('a query that arrives after the credit note that answers it is settled by it, a later one is not', async () => {
  const s = stage();
  await delivered(s);
  goTo(s, LATE);
  const { administration: books } = s;
  const credit = salesInvoice(9, {
    send: false,
    invoice: {
      ...{ kind: 'credit-note', typeCode: '381', number: 'CN-1', issueDate: LATE },
      precedingInvoices: [{ number: '2026-0001', issueDate: plainDate('2026-06-01') }],
    },
  });
  s.host.addSalesInvoice(books, credit);
  s.host.payByHand(books, { invoiceHostId: 'F-9', amount: money(-GROSS, 'EUR'), on: LATE });
  await s.syncAll();
  await answer(s, 'UQ', { effectiveDate: addDays(LATE, -1) });
  expect(await s.app.settle.disputes(books)).toEqual([]);
  expect(told(s, 'F-1').slice(-2)).toEqual(['response-UQ', 'dispute-closed']);
  goTo(s, addDays(LATE, 1));
  await answer(s, 'UQ', { id: 'IMR-again', effectiveDate: addDays(LATE, 1) });
  expect(await s.app.settle.disputes(books)).toHaveLength(1);
});
