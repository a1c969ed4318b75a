import { makeClient } from '../../../src/client/make-client.js';
import { addDays } from '../../../src/kernel/dates.js';
import { LETTERS } from '../../../src/formats/letter/templates/index.js';
import { type MailServer, startMailServer } from '../../support/mail-server.js';
import { type MimePart, readHeader, readMime } from '../../support/mime.js';
import { isOk } from '../../support/results.js';
import { bank, receipt } from '../../support/stage-bank.js';
import { planned, reminderDue, remindToday } from '../../support/stage-chase.js';
import { DUE, goTo } from '../../support/stage-days.js';
import { connectMail } from '../../support/stage-mail.js';
import { API_TOKEN, type Stage, stageForEach } from '../../support/stage.js';
import { ADMINISTRATION, BAKERY } from '../../support/stage-world.js';

const stage = stageForEach();
let server: MailServer;
let api: ReturnType<typeof makeClient>;
beforeEach(async () => {
  server = await startMailServer();
  await reminderDue(stage());
  await connectMail(stage(), server);
  api = makeClient({ baseUrl: stage().url, token: API_TOKEN });
});
afterEach(async () => {
  await server.close();
});

const path = { administration: ADMINISTRATION.id };
const letterAt =
  '/v1/administrations/{administration}/dunning/runs/{run}/actions/{action}/letter' as const;

const letterOf = (run: string, action: string) =>
  api.GET(letterAt, { params: { path: { ...path, run, action } } });

async function onlyAction(s: Stage): Promise<readonly [run: string, action: string]> {
  const { run, actions } = await planned(s);
  return [run.id, String(actions[0]?.id)];
}

const leaf = (part: MimePart): MimePart =>
  part.parts[0] === undefined ? part : leaf(part.parts[0]);

test('what a run shows of a letter is what leaves, but for its links, which lead nowhere', async () => {
  const s = stage();
  const [run, action] = await onlyAction(s);
  const shown = (await letterOf(run, action)).data;
  expect(shown).toMatchObject({
    ...{ reason: null, lacks: null, dispatches: [], route: { via: 'mail', to: BAKERY.email } },
    debtor: { name: BAKERY.name },
    action: { id: action, state: 'planned' },
    page: { attachments: ['1-2026-0001.pdf', '1-2026-0001.xml'] },
  });
  expect(shown?.page?.html).toContain('/p/preview"');
  // Looking claims nothing and makes no link that works.
  expect(await s.look((tx) => tx.links.byKey(action))).toBeNull();
  expect(await s.look((tx) => tx.dunning.reminders())).toEqual([]);

  isOk(await s.app.approveRun(s.administration, (await planned(s)).run.id, 'test'));
  const [again] = await s.look((tx) => tx.dunning.runs(1));
  const [approved] = await s.look((tx) => tx.dunning.actions(again?.id ?? ('none' as never)));
  s.clock.advanceMs(31 * 60_000);
  await s.settle();
  const mail = readMime(server.taken[0]?.raw ?? Buffer.alloc(0));
  const left = leaf(mail)
    .bytes.toString()
    .replaceAll(/\/p\/\S+/g, '/p/preview');
  expect(left.replaceAll('\r\n', '\n')).toBe(shown?.page?.text);
  expect(readHeader(mail, 'subject')).toBe(shown?.page?.subject);

  const sent = (await letterOf(String(again?.id), String(approved?.id))).data;
  expect(sent).toMatchObject({
    ...{ reason: 'sent', page: null, route: null },
    dispatches: [{ state: 'left', to: BAKERY.email, attempt: 1 }],
  });
});

test('what would not leave any more is shown as it was planned, with the reason', async () => {
  const s = stage();
  const [run, action] = await onlyAction(s);
  await s.app.stopDunning(s.administration, true);
  const stopped = (await letterOf(run, action)).data;
  expect([stopped?.reason, stopped?.page?.subject]).toEqual([
    ...['dunning-stopped', 'Betalingsherinnering: factuur 2026-0001'],
  ]);
  await s.app.stopDunning(s.administration, false);
  await bank(s, { id: 'LATER', entries: [receipt(12_100n, { invoice: 1 })] });
  const paid = (await letterOf(run, action)).data;
  expect(paid).toMatchObject({ reason: 'no-longer-due', route: { via: 'mail' } });
  expect(paid?.page?.text).toContain('2026-0001');
});

test('words that changed after a run was planned are told with each of its letters', async () => {
  const s = stage();
  const [run, action] = await onlyAction(s);
  const words = LETTERS.nl?.letters.reminder;
  if (words === undefined) throw new Error('No reminder');
  const template = { ...words, subject: 'Nog te betalen' };
  const own = { letter: 'reminder', language: 'nl', by: 'an', template } as const;
  isOk(await s.app.letters.save(s.administration, own));
  expect((await letterOf(run, action)).data).toMatchObject({
    ...{ reason: 'letters-changed', page: { subject: 'Nog te betalen' } },
  });
});

test('a letter that lacks something says what, and has no pages', async () => {
  const s = stage();
  const [run, action] = await onlyAction(s);
  await s.look((tx) =>
    tx.administration.change((books) => ({ ...books, sender: { name: 'Smederij Oost' } })),
  );
  expect((await letterOf(run, action)).data).toMatchObject({
    ...{ reason: 'letter-incomplete', page: null, lacks: { code: 'letter.sender-incomplete' } },
  });
  const pages = await api.GET(`${letterAt}/pdf`, { params: { path: { ...path, run, action } } });
  expect([pages.response.status, pages.error?.code]).toEqual([409, 'letter.no-pages']);
});

test('the letters of a run can be looked at as pages, and only in their own run', async () => {
  const s = stage();
  const [run, action] = await onlyAction(s);
  const pages = await api.GET(`${letterAt}/pdf`, {
    params: { path: { ...path, run, action } },
    parseAs: 'arrayBuffer',
  });
  expect(Buffer.from(pages.data as ArrayBuffer).toString('latin1', 0, 5)).toBe('%PDF-');
  for (const [otherRun, otherAction] of [
    ['run_none', action],
    [run, 'act_none'],
    [run, 'no id at all'],
  ] as const)
    expect((await letterOf(otherRun, otherAction)).response.status).toBe(404);
  goTo(s, addDays(DUE, 2));
  await bank(s, { id: 'NEXT' });
  const next = (await planned(s)).run.id;
  expect((await letterOf(next, action)).response.status).toBe(404);
  const runsAt = '/v1/administrations/{administration}/dunning/runs' as const;
  const first = await api.GET(runsAt, { params: { path, query: { limit: '1' } } });
  expect(first.data).toMatchObject({ runs: [{ id: next, state: 'planned' }], next });
  const rest = await api.GET(runsAt, { params: { path, query: { after: next } } });
  expect(rest.data).toMatchObject({ runs: [{ id: run }], next: null });
});

test('a mail without an answer waits for a person, who says once what became of it', async () => {
  const s = stage();
  server.trouble('dropped-after-data');
  const [action] = await remindToday(s);
  await s.hours(8);
  const at = '/v1/administrations/{administration}/waiting-letters' as const;
  const listed = await api.GET(at, { params: { path } });
  expect(listed.data?.letters).toMatchObject([
    { id: action, state: 'unknown', to: BAKERY.email, debtor: { name: BAKERY.name } },
  ]);
  const decide = (id: string, body: object) =>
    api.POST(`${at}/{action}/decide`, {
      params: { path: { ...path, action: id } },
      body: body as { left: boolean; by: string; reason: string },
    });
  const said = { left: false, by: 'an', reason: 'niet in het logboek' };
  const bare = await decide(String(action), { left: false, by: 'an' });
  expect([bare.response.status, bare.error?.code]).toEqual([422, 'letter.form']);
  expect((await decide('act_none', said)).response.status).toBe(404);
  expect((await decide(String(action), said)).data).toEqual({ outcome: 'again' });
  expect((await decide(String(action), said)).response.status).toBe(404);
  await s.settle();
  expect(server.taken).toHaveLength(2);
});

test('an address that was refused is listed with whose it is, until somebody says that it works', async () => {
  const s = stage();
  server.trouble('recipient-refused');
  await remindToday(s);
  await s.hours(1);
  const at = '/v1/administrations/{administration}/refused-addresses' as const;
  const listed = await api.GET(at, { params: { path } });
  expect(listed.data?.addresses).toMatchObject([
    { email: BAKERY.email, debtor: { name: BAKERY.name, number: BAKERY.number } },
  ]);
  const usable = (email: string) =>
    api.POST(`${at}/usable`, { params: { path }, body: { email, by: 'an' } });
  const other = await usable('else@x.example');
  expect([other.response.status, other.error?.code]).toEqual([404, 'address.not-refused']);
  expect((await usable(String(BAKERY.email))).data?.debtors).toHaveLength(1);
  expect((await api.GET(at, { params: { path } })).data?.addresses).toEqual([]);
});
