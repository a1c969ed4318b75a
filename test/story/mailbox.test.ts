import { idOf } from '../../src/kernel/ids.js';
import { addDays, plainDate, type PlainDate } from '../../src/kernel/dates.js';
import { imapSettings, type ImapServer, startImapServer } from '../support/imap-server.js';
import { aComplaint, aReply, aReport } from '../support/received-mail.js';
import { isOk } from '../support/results.js';
import { type Stage, stageForEach } from '../support/stage.js';
import { bank } from '../support/stage-bank.js';
import { turn } from '../support/stage-bank-sources.js';
import { delivered, DUE, goTo } from '../support/stage-days.js';
import { ADMINISTRATION, BAKERY, GARAGE, salesInvoice } from '../support/stage-world.js';
import { planned } from '../support/stage-chase.js';

const stage = stageForEach();
let server: ImapServer;
beforeEach(async () => {
  server = await startImapServer();
});
afterEach(() => server.close());

const OURS = 'msg-1@smederij.example';
const ANSWERS = { headers: [`In-Reply-To: <${OURS}>`] };
const REMINDED = addDays(DUE, 1);

/** An overdue invoice, and the reminder of it as it left by mail. */
async function reminded(s: Stage, settings: Readonly<Record<string, string>> = {}): Promise<void> {
  await delivered(s);
  goTo(s, REMINDED);
  await s.look(async (tx) => {
    await tx.administration.saveConnection({
      ...{ id: idOf('con_mailbox'), kind: 'mailbox', adapter: 'imap' },
      settings: imapSettings(server, settings),
    });
  });
  await bank(s, { id: `B-${REMINDED}` });
  const { run, actions } = await planned(s);
  isOk(await s.app.approveRun(s.administration, run.id, 'test'));
  s.clock.advanceMs(31 * 60_000);
  await s.settle();
  await s.look(async (tx) => {
    const item = await tx.ledger.itemByHostId('F-1');
    const [action] = actions;
    if (item === null || action === undefined) throw new Error('There is no reminder');
    await tx.messages.add({
      ...{ messageId: OURS, actionId: action.id, debtorId: item.debtorId },
      ...{ openItemIds: [item.id], channel: 'mail', to: 'boekhouding1@debtor.example' },
      at: s.clock.now(),
    });
  });
}

function arrive(s: Stage, raw: string): void {
  server.deliver(raw, new Date(s.clock.now()));
}

async function fetched(s: Stage) {
  const { outcome, taken } = await s.app.fetchMail({
    administration: s.administration,
    asked: true,
  });
  return [outcome, ...taken.map(({ kind, debtorId }) => `${kind} ${debtorId ?? 'nobody'}`)];
}

function followed(s: Stage) {
  return s.look(async (tx) => {
    const debtor = await tx.debtors.byHostId(BAKERY.hostId);
    if (debtor === null) throw new Error('There is no debtor');
    return {
      tasks: (await tx.tasks.list({}, 50)).map(
        ({ kind, dueOn, subject }) => `${kind} ${dueOn} ${subject}`,
      ),
      timeline: (await tx.timeline.ofDebtor(debtor.id, 50)).map(({ kind }) => kind),
      address: (await tx.profiles.get(debtor.id)).mailBounced?.address,
      bounced: (await tx.messages.byMessageId(OURS))?.bounced?.hard,
    };
  });
}

const NOTHING = { tasks: [], timeline: ['sent'], address: undefined, bounced: undefined };

/** What a plan of that day says about the one invoice: reminded, or why not. */
async function plannedFor(s: Stage, on: PlainDate): Promise<string | undefined> {
  goTo(s, on);
  await bank(s, { id: `B-${on}` });
  const { actions, held } = await planned(s);
  return actions.length > 0 ? 'asked' : held[0]?.reason;
}

/** The call of S1-14 comes a week after the due date. */
const NEXT_STEP = plainDate('2026-06-22');

describe('a reply to a reminder', () => {
  test('lands on the timeline with a task, and holds reminders until somebody looked', async () => {
    const s = stage();
    await reminded(s);
    arrive(s, aReply({ ...ANSWERS, from: 'someone.else@home.example' }));
    expect(await fetched(s)).toEqual(['looked', expect.stringMatching(/^reply deb_/)]);
    expect(await followed(s)).toEqual({
      ...NOTHING,
      tasks: ['reply 2026-06-17 Antwoord van Bakkerij Aerts'],
      timeline: ['sent', 'reply', 'task'],
    });
    expect(await plannedFor(s, NEXT_STEP)).toBe('replied');
    await s.look(async (tx) => {
      const [task] = await tx.tasks.list({ kind: 'reply' }, 1);
      if (task === undefined) throw new Error('There is no task');
      await tx.tasks.close(task.id, { on: NEXT_STEP, by: 'an', outcome: 'done' });
    });
    expect(await plannedFor(s, NEXT_STEP)).toBe('asked');
  });

  test('holds reminders for some days and not for good, or not at all where that is set', async () => {
    const s = stage();
    await reminded(s);
    arrive(s, aReply(ANSWERS));
    await fetched(s);
    expect(await plannedFor(s, NEXT_STEP)).toBe('replied');
    expect(await plannedFor(s, addDays(NEXT_STEP, 1))).toBe('asked');
    await s.look((tx) =>
      tx.administration.change((before) => ({
        ...before,
        settings: { ...before.settings, replyHoldDays: 0 },
      })),
    );
    expect(await plannedFor(s, NEXT_STEP)).toBe('asked');
  });

  test('that comes twice, or again after the mailbox was numbered anew, is one', async () => {
    const s = stage();
    await reminded(s);
    arrive(s, aReply(ANSWERS));
    arrive(s, aReply(ANSWERS));
    expect(await fetched(s)).toHaveLength(2);
    server.renumber();
    expect(await fetched(s)).toEqual(['looked']);
    expect((await followed(s)).tasks).toHaveLength(1);
  });

  test('without a thread is known by an address that one debtor has, and by no other', async () => {
    const s = stage();
    await reminded(s);
    arrive(s, aReply({ from: 'Stranger <stranger@home.example>', id: 'a@home.example' }));
    arrive(s, aReply({ from: 'BOEKHOUDING1@debtor.example', id: 'b@home.example' }));
    expect(await fetched(s)).toEqual([
      'looked',
      'reply nobody',
      expect.stringMatching(/^reply deb_/),
    ]);
    s.host.upsertDebtor(s.administration, { ...GARAGE, email: 'boekhouding1@debtor.example' });
    await s.syncAll();
    arrive(s, aReply({ id: 'c@home.example' }));
    expect(await fetched(s)).toEqual(['looked', 'reply nobody']);
    expect((await followed(s)).tasks).toHaveLength(1);
  });
});

describe('a message that came back', () => {
  test('for good marks the address, stops its term, asks a person and holds what would follow', async () => {
    const s = stage();
    await reminded(s);
    arrive(s, aReport());
    expect(await fetched(s)).toEqual(['looked', expect.stringMatching(/^bounce deb_/)]);
    expect(await followed(s)).toEqual({
      tasks: ['mail-bounced 2026-06-17 E-mail aan Bakkerij Aerts kwam terug: adres werkt niet'],
      timeline: ['sent', 'bounced', 'task'],
      address: 'boekhouding1@debtor.example',
      bounced: true,
    });
    const { reminders } = await s.app.exportLedger(s.administration);
    expect(reminders.map(({ undelivered }) => undelivered)).toEqual([true]);
    expect(await plannedFor(s, NEXT_STEP)).toBe('message-bounced');
    expect(await plannedFor(s, plainDate('2026-08-03'))).toBe('message-bounced');
  });

  test('for now alone leaves the address alone', async () => {
    const s = stage();
    await reminded(s);
    arrive(s, aReport({ status: '4.4.7' }));
    await fetched(s);
    expect(await followed(s)).toMatchObject({ address: undefined, bounced: false });
    expect((await followed(s)).tasks[0]).toContain('mail-failed');
  });

  test('says nothing about anybody when it names no message of ours', async () => {
    const s = stage();
    await reminded(s);
    arrive(s, aReport({ about: 'forged@elsewhere.example' }));
    arrive(s, aReport({ about: null, id: 'report-2@mx.example' }));
    expect(await fetched(s)).toEqual(['looked', 'bounce nobody', 'bounce nobody']);
    expect(await followed(s)).toEqual(NOTHING);
  });
});

test('what machines answer stands on the timeline and asks nobody; a complaint asks a person', async () => {
  const s = stage();
  await reminded(s);
  arrive(s, aReply({ headers: [...ANSWERS.headers, 'Auto-Submitted: auto-replied'] }));
  arrive(s, aReport({ action: 'delayed', status: '4.2.2' }));
  await fetched(s);
  expect(await followed(s)).toEqual({ ...NOTHING, timeline: ['sent', 'reply', 'note'] });
  expect(await plannedFor(s, NEXT_STEP)).toBe('asked');
  arrive(s, aComplaint(OURS));
  await fetched(s);
  expect((await followed(s)).tasks).toEqual([
    'complaint 2026-06-23 Bakkerij Aerts meldt onze e-mail als ongewenst',
  ]);
});

test('a running hub reads its mailboxes, leaves one alone that needs a person, and the others go on', async () => {
  const s = stage();
  s.host.addSalesInvoice(s.administration, salesInvoice(2));
  await reminded(s, { password: 'wrong' });
  arrive(s, aReply(ANSWERS));
  await turn(s);
  const { state } = await s.app.showMailbox(s.administration);
  expect(state?.error?.kind).toBe('unauthorised');
  const logins = () => server.asked.filter((command) => command === 'LOGIN').length;
  await turn(s);
  expect(logins()).toBe(1);
  await s.app.register({
    administration: ADMINISTRATION,
    connections: [
      {
        ...{ id: idOf('con_mailbox'), kind: 'mailbox', adapter: 'imap' },
        settings: imapSettings(server),
      },
    ],
  });
  s.clock.advanceMs(3_600_000);
  await turn(s);
  const shown = await s.app.showMailbox(s.administration);
  expect(shown.messages.map(({ kind }) => kind)).toEqual(['reply']);
  expect(shown.state?.error).toBeNull();
});
