import { addDays, plainDate } from '../../src/kernel/dates.js';
import { answer, asking, because, plan, tasks } from '../support/stage-answers.js';
import { bank, receipt } from '../support/stage-bank.js';
import { delivered, DUE, goTo } from '../support/stage-days.js';
import { GROSS, openHere } from '../support/stage-money.js';
import { noteOf, told } from '../support/stage-sending.js';
import { stageForEach } from '../support/stage.js';
import { salesInvoice } from '../support/stage-world.js';
import { planned } from '../support/stage-chase.js';

const stage = stageForEach();
/** The day reminders of the one invoice begin. */
const LATE = addDays(DUE, 1);

describe('an answer about an invoice that is late', () => {
  /** The first reminder would go today. */
  async function late() {
    const s = stage();
    await delivered(s);
    goTo(s, LATE);
    await bank(s);
    return s;
  }

  test.each(['AB', 'IP'] as const)('%s changes nothing', async (code) => {
    const s = await late();
    const before = await plan(s);
    expect(before.steps).toHaveLength(1);
    await answer(s, code);
    expect(await plan(s)).toEqual(before);
    expect(told(s).at(-1)).toBe(`response-${code}`);
    expect(tasks(s)).toEqual([]);
  });

  const later = (date: string) => [
    {
      ...because('PAY', 'Liever eind juni'),
      conditions: [{ term: 'BT-9', value: date }],
    },
  ];

  test('CA with a due date waits for a person; accepted, reminders go by it', async () => {
    const s = await late();
    const before = await plan(s);
    const transportId = await answer(s, 'CA', { statuses: later('2026-06-18') });
    expect(await plan(s)).toEqual({ held: ['response-conditional'], steps: [] });
    expect(await s.app.settle.disputes(s.administration)).toEqual([]);
    expect(await s.app.settle.terms(s.administration)).toMatchObject([
      { transportId, invoiceNumber: '2026-0001', dueDate: '2026-06-18' },
    ]);
    expect(tasks(s)).toEqual(['Factuur 2026-0001: koper stelt vervaldatum 18 juni 2026 voor']);

    const decision = { transportId, accept: true, by: 'An' };
    expect(await s.app.settle.decideTerm(s.administration, decision)).toMatchObject({ ok: true });
    expect(await plan(s)).toEqual({ held: [], steps: [] });
    await s.settle();
    expect(told(s).slice(-2)).toEqual(['response-CA', 'term-accepted']);
    expect(await s.app.settle.decideTerm(s.administration, decision)).toMatchObject({
      error: { kind: 'decided-already' },
    });
    goTo(s, plainDate('2026-06-19'));
    await bank(s, { id: 'june-19' });
    expect(await plan(s)).toEqual(before);
  });

  test('CA with a due date, refused: reminders go on as planned', async () => {
    const s = await late();
    const before = await plan(s);
    const transportId = await answer(s, 'CA', { statuses: later('2026-07-31') });
    await s.app.settle.decideTerm(s.administration, { transportId, accept: false, by: 'An' });
    expect(await plan(s)).toEqual(before);
    await s.settle();
    expect(noteOf(s, 'term-refused')).toMatch(/geweigerd door An/);
  });

  test('CA with a due date is overtaken by approval', async () => {
    const s = await late();
    const before = await plan(s);
    const transportId = await answer(s, 'CA', { statuses: later('2026-07-31') });
    await answer(s, 'AP');
    expect(await s.app.settle.terms(s.administration)).toEqual([]);
    const decision = { transportId, accept: true, by: 'An' };
    expect(await s.app.settle.decideTerm(s.administration, decision)).toMatchObject({
      error: { kind: 'decided-already' },
    });
    expect(await plan(s)).toEqual(before);
  });

  test('CA otherwise is a dispute that a person settles', async () => {
    const s = await late();
    const before = await plan(s);
    await answer(s, 'CA', { statuses: [because('QTY', 'Eén doos minder')] });
    expect(await plan(s)).toEqual({ held: ['response-conditional'], steps: [] });
    expect(tasks(s)).toEqual(['Factuur 2026-0001 is onder voorwaarden aanvaard']);
    const [dispute] = await s.app.settle.disputes(s.administration);
    if (dispute === undefined) throw new Error('There is no dispute');
    const decision = { openItemId: dispute.openItemId, by: 'An' };
    expect(await s.app.settle.settleDispute(s.administration, decision)).toMatchObject({
      ok: true,
    });
    expect(await plan(s)).toEqual(before);
    expect(await s.app.settle.settleDispute(s.administration, decision)).toMatchObject({
      error: { kind: 'not-disputed' },
    });
    await s.settle();
    expect(told(s).at(-1)).toBe('dispute-closed');
  });

  test.each([
    ['a new invoice', [because('REF'), asking('NIN')], 'Verbeter de factuur'],
    ['full credit', [because('QUA'), asking('CNF')], 'hele factuur'],
    ['credit in part', [because('QTY'), asking('CNP')], 'voor een deel'],
    ['information', [because('DEL'), asking('PIN')], 'Geef de gevraagde inlichtingen'],
    ['repayment', [because('PRI'), asking('CNA')], 'Betaal het bedrag terug'],
    ['nobody knows it', [because('UNR')], 'Controleer de klantgegevens'],
    ['wrong receiver', [because('REC')], 'Controleer de klantgegevens'],
  ])('RE (%s) is a dispute, never a write-off, with what to do', async (_, statuses, todo) => {
    const s = await late();
    await answer(s, 'RE', { statuses });
    expect(await plan(s)).toEqual({ held: ['response-rejected'], steps: [] });
    expect(await openHere(s)).toBe(GROSS);
    const [task] = s.host.reports(s.administration, 'task');
    expect(task?.report.subject).toBe('Factuur 2026-0001 is geweigerd');
    expect(task?.report.text).toContain(todo);
  });

  test('PD waits some banking days for the bank, then reminders go on and somebody asks for proof', async () => {
    const s = await late();
    const before = await plan(s);
    await answer(s, 'PD');
    expect(await plan(s)).toEqual({ held: ['response-paid'], steps: [] });
    // Five banking days from Tuesday 16 June end on the 23rd.
    goTo(s, plainDate('2026-06-23'));
    await s.settle();
    expect(tasks(s)).toEqual([]);
    goTo(s, plainDate('2026-06-24'));
    await bank(s, { id: 'june-24' });
    expect(await plan(s)).toEqual(before);
    await s.hours(1);
    expect(tasks(s)).toEqual(['Factuur 2026-0001: vraag een betalingsbewijs']);
  });

  test('PD of a part holds like PD, and the rest is reminded without a word of proof', async () => {
    const s = await late();
    await answer(s, 'PD', { statuses: [because('PPD', 'De helft')] });
    expect(await plan(s)).toEqual({ held: ['response-paid'], steps: [] });
    goTo(s, plainDate('2026-06-17'));
    await bank(s, { id: 'june-17', entries: [receipt(6_050n, { invoice: 1 })] });
    expect(await openHere(s)).toBe(6_050n);
    goTo(s, plainDate('2026-06-25'));
    await bank(s, { id: 'june-25', opening: 6_050n });
    const { actions } = await planned(s);
    expect(actions.map(({ action: { items } }) => items.map(({ open }) => open))).toEqual([
      ['60.50'],
    ]);
    await s.hours(1);
    expect(tasks(s)).toEqual([]);
    // Not final: the whole may follow.
    await answer(s, 'PD');
    expect(told(s).at(-1)).toBe('response-PD');
  });

  test('anything after a final answer is shown as out of order', async () => {
    const s = await late();
    await answer(s, 'RE');
    s.clock.advanceDays(1);
    await answer(s, 'AP');
    expect(told(s).slice(-2)).toEqual(['response-RE', 'response-out-of-order']);
    expect(noteOf(s, 'response-out-of-order')).toBe(
      'Buiten de volgorde: Goedgekeurd voor betaling (AP) kwam na Geweigerd (RE). Er verandert niets.',
    );
    expect(await s.app.settle.disputes(s.administration)).toHaveLength(1);
  });

  test('what is disputed counts against the limit and is shown apart', async () => {
    const s = await late();
    const debtor = await s.look((tx) => tx.debtors.byHostId('D-1'));
    if (debtor === null) throw new Error('No bakery');
    const exposure = async () =>
      (await s.app.checkCredit({ administration: s.administration, debtorId: debtor.id }))
        ?.exposure;
    expect(await exposure()).toMatchObject({ disputed: { minor: 0n }, total: { minor: GROSS } });
    await answer(s, 'UQ');
    expect(await exposure()).toMatchObject({ disputed: { minor: GROSS }, total: { minor: GROSS } });
  });

  test('after a dispute reminders go on at the step where they were held', async () => {
    const s = await late();
    const { run } = await planned(s);
    await s.app.approveRun(s.administration, run.id, 'An');
    await s.hours(1);
    await answer(s, 'UQ');
    // By now three further days of the policy have passed: the next step is still the second, on a Monday.
    goTo(s, plainDate('2026-07-27'));
    await bank(s, { id: 'later' });
    expect(await plan(s)).toEqual({ held: ['response-under-query'], steps: [] });
    await answer(s, 'AP');
    expect(await plan(s)).toEqual({ held: [], steps: ['call'] });
  });
});

describe('a buyer that says nothing', () => {
  test('and answered earlier invoices: after three working days somebody may ask', async () => {
    const s = stage();
    await delivered(s);
    await answer(s, 'AB');
    goTo(s, plainDate('2026-06-05'));
    s.host.addSalesInvoice(s.administration, salesInvoice(2));
    await s.syncAll();
    await s.hours(1);
    // Friday; the third working day is Wednesday.
    goTo(s, plainDate('2026-06-10'));
    await s.settle();
    expect(tasks(s)).toEqual([]);
    goTo(s, plainDate('2026-06-11'));
    await s.settle();
    expect(tasks(s)).toEqual(['Factuur 2026-0002: vraag of ze is aangekomen (naar keuze)']);
  });

  test('and never did: nobody is bothered', async () => {
    const s = stage();
    await delivered(s);
    goTo(s, plainDate('2026-06-11'));
    await s.settle();
    expect(tasks(s)).toEqual([]);
  });
});
