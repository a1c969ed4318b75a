import type { ParticipantId } from '../../src/domain/party/participant.js';
import { MESSAGE_LEVEL_STATUS, type MessageStatus } from '../../src/formats/ubl/message-status.js';
import { writeMessageStatus } from '../../src/formats/ubl/message-status-write.js';
import { plainDate } from '../../src/kernel/dates.js';
import type { PlannedStatus } from '../../src/sandbox/access-point/model.js';
import { answer, bakeryWill, plan, tasks } from '../support/stage-answers.js';
import { bank } from '../support/stage-bank.js';
import { delivered, DUE, goTo } from '../support/stage-days.js';
import { noteOf, told } from '../support/stage-sending.js';
import { SEAT, type Stage, stageForEach } from '../support/stage.js';
import { salesInvoice, STRANGER } from '../support/stage-world.js';

const stage = stageForEach();
const DAY = 86_400_000;
/** The service provider of the bakery. */
const PROVIDER: ParticipantId = { scheme: '0242', value: '000999' };
/** Speaks for buyers on the network. */
const SPOKESMAN: ParticipantId = { scheme: '0208', value: '0202239951' };

const rejected = (reason: string): PlannedStatus => ({
  ...{ kind: 'mls', code: 'RE', afterMs: 3 * DAY, description: 'Could not be handed over' },
  lines: [{ lineId: 'NA', reason }],
});

describe('a status from the other side of the network', () => {
  test.each([
    ['BV', 'rejected'],
    ['SV', 'rejected'],
    ['FD', 'undelivered'],
  ] as const)(
    'that refuses a delivered invoice (%s) days later reopens it: %s',
    async (reason, state) => {
      const s = stage();
      bakeryWill(s, { statuses: [rejected(reason)] });
      await delivered(s);
      expect(told(s)).toEqual(['sent', 'delivered']);
      goTo(s, plainDate('2026-06-05'));
      await s.settle();
      expect(told(s)).toEqual(['sent', 'delivered', state]);
      expect(noteOf(s, state)).toBe(`MLS RE. Could not be handed over. ${reason}`);
      expect(tasks(s)).toEqual(['Factuur 2026-0001 is niet aangekomen']);
      goTo(s, plainDate('2026-06-16'));
      await bank(s);
      expect(await plan(s)).toEqual({ held: ['not-delivered'], steps: [] });
    },
  );

  test.each(['AP', 'AB'] as const)('that it was delivered (%s) is enough', async (code) => {
    const s = stage();
    // The provider itself never says so.
    bakeryWill(s, {
      delivery: { afterMs: 90 * DAY, outcome: 'delivered' },
    });
    await delivered(s);
    expect(told(s)).toEqual(['sent']);
    await status(s, { code, description: 'Handed over' });
    expect(told(s)).toEqual(['sent', 'delivered']);
    expect(await s.app.answers.messageStatuses(s.administration)).toMatchObject([
      { kind: 'mls', code, description: `MLS ${code}. Handed over` },
    ]);
  });

  test('about a message we do not know waits for a person, who assigns it', async () => {
    const s = stage();
    await delivered(s);
    const transportId = await status(s, { ...REFUSED, about: 'another-id' });
    expect(await s.app.answers.parked(s.administration)).toMatchObject([
      { transportId, kind: 'mls', reason: 'message-unknown', code: 'RE', about: 'another-id' },
    ]);
    expect(told(s)).toEqual(['sent', 'delivered']);
    const decision = { transportId, invoiceNumber: '2026-0001', by: 'An' };
    expect(await s.app.answers.assign(s.administration, decision)).toMatchObject({ ok: true });
    await s.settle();
    expect(told(s)).toEqual(['sent', 'delivered', 'rejected']);
    expect(await s.app.answers.parked(s.administration)).toEqual([]);
  });

  test('from somebody who is no provider changes nothing by itself', async () => {
    const s = stage();
    await delivered(s);
    await status(s, REFUSED, STRANGER);
    expect(await s.app.answers.parked(s.administration)).toMatchObject([
      { reason: 'not-a-provider' },
    ]);
    expect(told(s)).toEqual(['sent', 'delivered']);
  });

  test('that breaks its rules waits for a person', async () => {
    const s = stage();
    await delivered(s);
    const broken = (xml: string) => xml.replace(/<cbc:Description>.*?<\/cbc:Description>/, '');
    await status(s, REFUSED, PROVIDER, broken);
    expect(await s.app.answers.parked(s.administration)).toMatchObject([
      { reason: 'breaks-rules' },
    ]);
  });

  test('of the older kind (MLR) is kept beside its invoice and changes nothing', async () => {
    const s = stage();
    bakeryWill(s, {
      statuses: [{ kind: 'mlr', code: 'RE', afterMs: 0, description: 'Unreadable' }],
    });
    await delivered(s);
    const [document] = await s.look((tx) => tx.documents.sentByNumber('2026-0001'));
    expect(await s.app.answers.messageStatuses(s.administration)).toMatchObject([
      { kind: 'mlr', code: 'RE', about: '2026-0001', documentId: document?.id },
    ]);
    expect(told(s)).toEqual(['sent', 'delivered']);
    expect(await s.app.answers.parked(s.administration)).toEqual([]);
  });
});

const REFUSED: Partial<MessageStatus> = {
  code: 'RE',
  description: 'Refused',
  lines: [{ lineId: 'NA', reason: 'BV' }],
};

/** The bakery's provider says what became of invoice 2026-0001. */
async function status(
  s: Stage,
  change: Partial<MessageStatus>,
  from: ParticipantId = PROVIDER,
  spoil: (xml: string) => string = (xml) => xml,
): Promise<string> {
  const [exchange] = await s.look((tx) => tx.exchanges.all());
  const written = writeMessageStatus({
    kind: 'mls',
    customization: MESSAGE_LEVEL_STATUS.customization,
    profile: MESSAGE_LEVEL_STATUS.process,
    id: 'MLS-1',
    issueDate: s.today(),
    issueTime: '10:00:00Z',
    sender: PROVIDER,
    receiver: { scheme: '0242', value: '000777' },
    code: 'AP',
    lines: [],
    about: exchange?.transportId ?? '',
    ...change,
  });
  if (!written.ok) throw new Error(written.error[0]?.message);
  const { documentType, process } = MESSAGE_LEVEL_STATUS;
  const { transportId } = s.accessPoint.deliver({
    sender: `${from.scheme}:${from.value}`,
    receiver: SEAT,
    ...{ documentType, process },
    bytes: new TextEncoder().encode(spoil(new TextDecoder().decode(written.value))),
  });
  await s.settle();
  return transportId;
}

describe('an answer that fits nothing by itself', () => {
  const parked = async (s: Stage) =>
    (await s.app.answers.parked(s.administration)).map(({ reason }) => reason);

  test('from a service provider waits until a person confirms him, once', async () => {
    const s = stage();
    await delivered(s);
    const first = await answer(s, 'AB', { from: SPOKESMAN });
    await answer(s, 'UQ', { from: SPOKESMAN });
    expect(await parked(s)).toEqual(['provider-unconfirmed', 'provider-unconfirmed']);
    expect(told(s)).toEqual(['sent', 'delivered']);
    const decision = { transportId: first, by: 'An' };
    expect(await s.app.answers.confirmProvider(s.administration, decision)).toEqual({
      ok: true,
      value: 2,
    });
    await s.settle();
    expect(told(s)).toEqual(['sent', 'delivered', 'response-AB', 'response-UQ']);
    expect(await parked(s)).toEqual([]);
    // Remembered: the next one counts at once.
    await answer(s, 'AP', { from: SPOKESMAN });
    expect(told(s).at(-1)).toBe('response-AP');
    expect(await s.app.answers.confirmProvider(s.administration, decision)).toMatchObject({
      error: { kind: 'decided-already' },
    });
  });

  test.each([
    ['another number', { invoice: { number: '2026-9999', typeCode: '380' } }, 'no-invoice'],
    [
      'another date',
      { invoice: { number: '2026-0001', typeCode: '380', issueDate: DUE } },
      'no-invoice',
    ],
    [
      'another party',
      { from: STRANGER, sender: { endpoint: STRANGER, name: 'Vreemd' } },
      'other-party',
    ],
  ])('because of %s is parked, and a person assigns it', async (_, change, reason) => {
    const s = stage();
    await delivered(s);
    const transportId = await answer(s, 'RE', change);
    expect(await parked(s)).toEqual([reason]);
    const to = (invoiceNumber: string) =>
      s.app.answers.assign(s.administration, { transportId, invoiceNumber, by: 'An' });
    expect(await to('no-such')).toMatchObject({ error: { kind: 'no-such-invoice' } });
    expect(await to('2026-0001')).toMatchObject({ ok: true });
    expect(await to('2026-0001')).toMatchObject({ error: { kind: 'decided-already' } });
    await s.settle();
    expect(told(s)).toEqual(['sent', 'delivered', 'response-RE']);
    expect(await s.app.settle.disputes(s.administration)).toHaveLength(1);
  });

  test('that fits two invoices is parked', async () => {
    const s = stage();
    await delivered(s);
    s.host.addSalesInvoice(s.administration, { ...salesInvoice(1), hostId: 'F-99' });
    await s.syncAll();
    await answer(s, 'RE');
    expect(await parked(s)).toEqual(['several-invoices']);
  });

  test('is dismissed by a person, and kept', async () => {
    const s = stage();
    await delivered(s);
    const change = { from: STRANGER, sender: { endpoint: STRANGER, name: 'Vreemd' } };
    const transportId = await answer(s, 'RE', change);
    const decision = { transportId, by: 'An' };
    expect(await s.app.answers.confirmProvider(s.administration, decision)).toMatchObject({
      error: { kind: 'no-provider' },
    });
    expect(await s.app.answers.dismiss(s.administration, decision)).toMatchObject({ ok: true });
    expect(await parked(s)).toEqual([]);
    expect(told(s)).toEqual(['sent', 'delivered']);
    const [kept] = await s.look((tx) => tx.inbound.inState('refused'));
    expect(kept).toMatchObject({ transportId, note: 'Dismissed by An' });
    expect(
      await s.app.answers.dismiss(s.administration, { ...decision, transportId: 'x' }),
    ).toMatchObject({
      error: { kind: 'no-such-answer' },
    });
  });

  test('says in words why it waits', async () => {
    const s = stage();
    await delivered(s);
    await answer(s, 'PD', { from: SPOKESMAN });
    const [kept] = await s.look((tx) => tx.inbound.inState('refused'));
    expect(kept?.note).toMatch(/service provider that nobody has confirmed/);
  });
});
