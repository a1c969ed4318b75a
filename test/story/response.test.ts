import type { ParticipantId } from '../../src/domain/party/participant.js';
import { INVOICE_RESPONSE, type InvoiceResponse } from '../../src/formats/ubl/response.js';
import { writeInvoiceResponse } from '../../src/formats/ubl/response-write.js';
import { plainDate } from '../../src/kernel/dates.js';
import { type Stage, stageForEach } from '../support/stage.js';
import { bank } from '../support/stage-bank.js';
import { deliver } from '../support/stage-network.js';
import { BAKERY, GARAGE, salesInvoice, SELLER, STRANGER } from '../support/stage-world.js';
import { planned } from '../support/stage-chase.js';

const stage = stageForEach();

describe('an Invoice Response', () => {
  const BUYER = BAKERY.participant ?? SELLER;

  function respond(
    s: Stage,
    code: InvoiceResponse['code'],
    change: Partial<InvoiceResponse> & { readonly from?: ParticipantId } = {},
  ): void {
    const { from = BUYER, ...rest } = change;
    const reasons = ['UQ', 'CA', 'RE'].includes(code)
      ? [{ list: 'OPStatusReason', code: 'PRI' }]
      : [];
    const written = writeInvoiceResponse({
      id: `IMR-${code}`,
      issueDate: s.today(),
      sender: { endpoint: from, name: 'Bakkerij Aerts' },
      receiver: { endpoint: SELLER, name: 'Smederij Oost' },
      code,
      statuses: reasons.map((reason) => ({ ...reason, conditions: [] })),
      invoice: { number: '2026-0001', typeCode: '380' },
      ...rest,
    });
    if (!written.ok) throw new Error(written.error[0]?.message);
    deliver(s, written.value, { sender: from, type: INVOICE_RESPONSE });
  }

  async function heldFor(s: Stage): Promise<readonly string[]> {
    const { held } = await planned(s);
    return held.map(({ reason }) => reason);
  }

  const openDisputes = async (s: Stage) =>
    (await s.look((tx) => tx.ledger.disputes())).filter((d) => d.closedOn === undefined);

  beforeEach(async () => {
    const s = stage();
    s.host.addSalesInvoice(s.administration, salesInvoice(1));
    await s.syncAll();
    await s.hours(1);
    // A day after the due date, with bank data of that day.
    s.clock.advanceDays(15);
    await bank(s);
  });

  test('under query opens one dispute and pauses reminders; accepted closes it', async () => {
    const s = stage();
    expect((await planned(s)).actions).toHaveLength(1);
    respond(s, 'UQ');
    await s.settle();
    respond(s, 'UQ');
    await s.settle();
    expect(await openDisputes(s)).toHaveLength(1);
    expect(await heldFor(s)).toEqual(['response-under-query']);
    respond(s, 'AP');
    await s.settle();
    expect(await openDisputes(s)).toHaveLength(0);
    expect((await planned(s)).actions).toHaveLength(1);
    const told = s.host
      .reports(s.administration, 'exchange-status')
      .map(({ report }) => report.status);
    expect(told.slice(-3)).toEqual(['response-UQ', 'response-UQ', 'response-AP']);
  });

  test('rejected holds', async () => {
    const s = stage();
    respond(s, 'RE');
    await s.settle();
    expect(await heldFor(s)).toEqual(['response-rejected']);
  });

  test('from a stranger is kept for a person and changes nothing', async () => {
    const s = stage();
    respond(s, 'RE', { from: STRANGER });
    await s.settle();
    const [refused] = await s.look((tx) => tx.inbound.inState('refused'));
    expect(refused?.note).toMatch(/A person has to look/);
    expect((await planned(s)).actions).toHaveLength(1);
  });

  test.each([
    ['accepted after rejected', 'RE', 'AP', ['response-rejected'], 1],
    ['under query after accepted', 'AP', 'UQ', [], 0],
  ] as const)('out of order changes nothing: %s', async (_, first, second, holds, disputes) => {
    const s = stage();
    respond(s, first);
    await s.settle();
    s.clock.advanceDays(1);
    respond(s, second);
    await s.settle();
    expect(await openDisputes(s)).toHaveLength(disputes);
    expect(await heldFor(s)).toEqual(holds);
  });

  test('of an earlier day changes no dispute that a later answer opened', async () => {
    const s = stage();
    respond(s, 'CA', { effectiveDate: s.today() });
    await s.settle();
    respond(s, 'UQ', { effectiveDate: plainDate('2026-06-10') });
    await s.settle();
    expect(await openDisputes(s)).toHaveLength(1);
    expect(await heldFor(s)).toEqual(['response-conditional']);
  });

  test('dated in the future counts today, and a later answer still ends it', async () => {
    const s = stage();
    respond(s, 'UQ', { effectiveDate: plainDate('2999-01-01') });
    await s.settle();
    expect(await heldFor(s)).toEqual(['response-under-query']);
    respond(s, 'AP', { effectiveDate: s.today() });
    await s.settle();
    expect(await openDisputes(s)).toHaveLength(0);
  });

  test('about one of two invoices with the same number finds the one that went to its sender', async () => {
    const s = stage();
    const twin = salesInvoice(1, { debtor: GARAGE });
    s.host.addSalesInvoice(s.administration, { ...twin, hostId: 'F-99' });
    await s.syncAll();
    respond(s, 'UQ');
    await s.settle();
    const item = await s.look((tx) => tx.ledger.itemByHostId('F-1'));
    expect((await openDisputes(s)).map(({ openItemId }) => openItemId)).toEqual([item?.id]);
  });
});
