import { addDays } from '../../src/kernel/dates.js';
import { messageIdOf } from '../../src/usecases/exchange/another-way-forms.js';
import { sha256 } from '../../src/adapters/digest/sha256.js';
import { parseEmail } from '../../src/domain/party/email.js';
import { type MailServer, startMailServer } from '../support/mail-server.js';
import { type MimePart, readHeader, readMime } from '../support/mime.js';
import { readPdf } from '../support/pdf-text.js';
import { isOk } from '../support/results.js';
import { type Stage, stageForEach } from '../support/stage.js';
import { bank, receipt } from '../support/stage-bank.js';
import {
  hostReminders,
  hostTasks,
  reminderDue,
  remindToday,
  whatBecameOf,
  planned,
} from '../support/stage-chase.js';
import { DUE, goTo } from '../support/stage-days.js';
import { connectMail } from '../support/stage-mail.js';
import { inFours } from '../../src/formats/letter/render.js';
import { BAKERY, IBAN } from '../support/stage-world.js';

const stage = stageForEach();
let server: MailServer;
beforeEach(async () => {
  server = await startMailServer();
  await reminderDue(stage());
  await connectMail(stage(), server, { replyThread: 'plus' });
});
afterEach(async () => {
  await server.close();
});

const timeline = (s: Stage) =>
  s.look(async (tx) => {
    const item = await tx.ledger.itemByHostId('F-1');
    return item === null ? [] : tx.timeline.ofItem(item.id, 10);
  });

function leavesOf(part: MimePart): readonly MimePart[] {
  return part.parts.length === 0 ? [part] : part.parts.flatMap(leavesOf);
}

test('a reminder leaves once as text and page, with the invoice as PDF and UBL, and the host has its record', async () => {
  const s = stage();
  const [id] = await remindToday(s);
  await s.hours(5);
  expect(server.taken.map(({ to }) => to)).toEqual([[BAKERY.email]]);

  const mail = readMime(server.taken[0]?.raw ?? Buffer.alloc(0));
  expect(readHeader(mail, 'subject')).toBe('Betalingsherinnering: factuur 2026-0001');
  expect(readHeader(mail, 'from')).toContain('Smederij Oost');
  expect(readHeader(mail, 'reply-to')).toBe(`debiteuren+${id ?? ''}@smederij.example`);
  const parts = leavesOf(mail);
  expect(parts.map(({ type, name }) => name ?? type)).toEqual([
    ...['text/plain', 'text/html', '1-2026-0001.pdf', '1-2026-0001.xml'],
  ]);
  const [text, html, pdf, xml] = parts.map(({ bytes }) => bytes);
  expect(text?.toString()).toContain('Een kopie vindt u in de bijlage.');
  expect(html?.toString()).toContain('<html lang="nl">');
  expect(
    readPdf(pdf ?? Buffer.alloc(0))
      .pages.flat()
      .join(' '),
  ).toContain('2026-0001');
  expect(xml?.toString()).toContain('2026-0001');
  // One source: account, reference and due date are those of the invoice.
  const invoice = readPdf(pdf ?? Buffer.alloc(0))
    .pages.flat()
    .join(' ');
  for (const same of [
    inFours(IBAN),
    '15 juni 2026',
    /\+\+\+[\d/]+\+\+\+/.exec(invoice)?.[0] ?? '?',
  ])
    for (const place of [text?.toString() ?? '', invoice]) expect(place).toContain(same);

  const { state, dispatches } = await whatBecameOf(s, id);
  const from = parseEmail('facturen@smederij.example');
  if (from === null) throw new Error('Not an address');
  const key = `reminder:${id ?? ''}:${BAKERY.email ?? ''}`;
  const messageId = messageIdOf(sha256, { administration: s.administration, key }, from);
  expect([state, dispatches]).toMatchObject([
    'sent',
    [{ attempt: 1, channel: 'mail', to: BAKERY.email, state: 'left', messageId }],
  ]);
  expect(readHeader(mail, 'message-id')).toBe(`<${messageId}>`);
  expect(await s.look((tx) => tx.dispatches.byMessageId(messageId))).toEqual(dispatches[0]);
  expect(await timeline(s)).toMatchObject([
    {
      kind: 'sent',
      detail: { channel: 'mail', action: id, messageId, sha256: dispatches[0]?.sha256 },
    },
  ]);
  expect([hostTasks(s), hostReminders(s)]).toMatchObject([
    [],
    [{ key: `reminder:${id ?? ''}`, level: 1, on: s.today(), invoiceHostIds: ['F-1'] }],
  ]);
  expect(hostReminders(s)[0]?.text).toContain('121,00');
});

test('money that comes between approval and sending keeps the mail at home', async () => {
  const s = stage();
  const { run, actions } = await planned(s);
  isOk(await s.app.approveRun(s.administration, run.id, 'test'));
  await bank(s, { id: 'LATER', entries: [receipt(12_100n, { invoice: 1 })] });
  s.clock.advanceMs(31 * 60_000);
  await s.settle();
  expect(server.taken).toEqual([]);
  expect(await whatBecameOf(s, actions[0]?.id)).toMatchObject({ state: 'held', dispatches: [] });
});

test('what the server takes later leaves then, once', async () => {
  const s = stage();
  server.trouble('recipient-later', 'dropped-before-data');
  const [id] = await remindToday(s);
  await s.hours(2);
  expect(server.taken).toHaveLength(1);
  const { state, dispatches } = await whatBecameOf(s, id);
  expect([state, dispatches.map((d) => d.state)]).toEqual(['sent', ['stayed', 'stayed', 'left']]);
  expect(new Set(dispatches.map((d) => d.messageId)).size).toBe(1);
});

test('an answer that never came is a person’s to find out, and nothing goes twice by itself', async () => {
  const s = stage();
  server.trouble('dropped-after-data');
  const [id] = await remindToday(s);
  await s.hours(8);
  expect(server.taken).toHaveLength(1);
  expect(await whatBecameOf(s, id)).toMatchObject({
    ...{ state: 'failed', reason: 'delivery-unknown' },
    dispatches: [{ state: 'unknown' }],
  });
  expect(hostTasks(s).map(({ subject }) => subject)).toEqual([
    'Vraag na of Bakkerij Aerts onze e-mail kreeg',
  ]);
  const [waiting] = await s.app.dispatches.waiting(s.administration);
  if (waiting === undefined) throw new Error('Nothing waits');
  const said = { by: 'an', reason: 'niet in het logboek' };
  const { actionId } = waiting;
  expect(
    await s.app.dispatches.decide(s.administration, actionId, { left: false, ...said }),
  ).toEqual({ ok: true, value: 'again' });
  await s.settle();
  expect(server.taken).toHaveLength(2);
  expect(await whatBecameOf(s, id)).toMatchObject({ state: 'sent' });
  expect(
    await s.app.dispatches.decide(s.administration, actionId, { left: true, ...said }),
  ).toMatchObject({ ok: false, error: { kind: 'not-waiting' } });
  expect(await s.look((tx) => tx.tasks.list({ state: 'open' }, 10))).toEqual([]);
});

test('a refused address is marked, another contact gets the mail, and a task asks for the right one', async () => {
  const s = stage();
  const debtorId = await s.look(async (tx) => {
    const item = await tx.ledger.itemByHostId('F-1');
    if (item === null) throw new Error('No item');
    await tx.profiles.change(item.debtorId, (p) => ({ ...p, otherEmails: ['zaak@aerts.example'] }));
    return item.debtorId;
  });
  server.trouble('recipient-refused');
  const [id] = await remindToday(s);
  await s.hours(1);
  expect(server.taken.map(({ to }) => to)).toEqual([['zaak@aerts.example']]);
  expect(await whatBecameOf(s, id)).toMatchObject({
    state: 'sent',
    dispatches: [{ state: 'refused' }, { state: 'left' }],
  });
  expect(await s.look((tx) => tx.profiles.get(debtorId))).toMatchObject({
    refusedEmails: [{ email: BAKERY.email }],
  });
  expect(await s.look((tx) => tx.tasks.list({ state: 'open' }, 10))).toMatchObject([
    { kind: 'address-refused', debtorId },
  ]);

  const { administration } = s;
  expect(await s.app.refusedAddresses.usable(administration, 'else@x.example', 'an')).toMatchObject(
    { ok: false, error: { kind: 'not-refused' } },
  );
  expect(await s.app.refusedAddresses.usable(administration, BAKERY.email ?? '', 'an')).toEqual({
    ok: true,
    value: [debtorId],
  });
  expect(await s.app.refusedAddresses.list(administration)).toEqual([]);
  expect(await s.look((tx) => tx.tasks.list({ state: 'open' }, 10))).toEqual([]);
});

test('where every mailbox refuses, the letter is laid ready for the post; the refused address is left alone', async () => {
  const s = stage();
  server.trouble('recipient-refused');
  const [id] = await remindToday(s);
  await s.hours(1);
  expect(server.taken).toEqual([]);
  expect(await whatBecameOf(s, id)).toMatchObject({
    state: 'sent',
    dispatches: [
      { channel: 'mail', state: 'refused' },
      { channel: 'letter', state: 'left' },
    ],
  });
  expect(hostTasks(s).map(({ subject }) => subject)).toEqual([
    'E-mailadres van Bakkerij Aerts geweigerd',
    'Te posten: Betalingsherinnering: factuur 2026-0001',
  ]);
});

test('a server that does not take our login stops the mail until a person mends it', async () => {
  const s = stage();
  await connectMail(s, server, { password: 'wrong' });
  const [id] = await remindToday(s);
  expect(await s.app.parked.list(s.administration)).toMatchObject([{ kind: 'issue-reminder' }]);
  expect(server.taken).toEqual([]);
  await connectMail(s, server);
  const [parked] = await s.app.parked.list(s.administration);
  if (parked === undefined) throw new Error('Nothing is parked');
  isOk(await s.app.parked.release(s.administration, parked.id));
  await s.settle();
  expect(server.taken).toHaveLength(1);
  expect(await whatBecameOf(s, id)).toMatchObject({ state: 'sent' });
});

test('a call is a task in the host, and one of ours that wants an outcome', async () => {
  const s = stage();
  await remindToday(s);
  goTo(s, addDays(DUE, 7));
  await bank(s, { id: 'CALL' });
  await remindToday(s);
  expect(hostTasks(s).map(({ subject }) => subject)).toEqual([
    'Bellen: Bakkerij Aerts, factuur 2026-0001',
  ]);
  expect(await s.look((tx) => tx.tasks.list({ state: 'open' }, 10))).toMatchObject([
    { kind: 'call', subject: 'Bellen: Bakkerij Aerts, factuur 2026-0001' },
  ]);
  expect(await timeline(s)).toMatchObject([
    { kind: 'sent', detail: { channel: 'mail' } },
    { kind: 'sent', detail: { channel: 'call' } },
    { kind: 'task' },
  ]);
});
