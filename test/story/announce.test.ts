import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { addDays } from '../../src/kernel/dates.js';
import { type MailServer, startMailServer } from '../support/mail-server.js';
import { type MimePart, readHeader, readMime } from '../support/mime.js';
import { readPdf } from '../support/pdf-text.js';
import { isOk } from '../support/results.js';
import { type Stage, stageForEach } from '../support/stage.js';
import { bank } from '../support/stage-bank.js';
import { noticed } from '../support/stage-collection.js';
import { goTo } from '../support/stage-days.js';
import { connectMail } from '../support/stage-mail.js';
import { bakeryId, itemId, tasksOf } from '../support/stage-work.js';
import { BAKERY } from '../support/stage-world.js';

const stage = stageForEach();
let server: MailServer;
beforeEach(async () => {
  server = await startMailServer();
  await noticed(stage());
});
afterEach(async () => {
  await server.close();
});

const wishOf = async (s: Stage) => ({
  ...{ debtorId: await bakeryId(s), openItemIds: [await itemId(s)], by: 'piet' },
  to: { name: 'Incasso Oost' },
});
const announce = async (s: Stage) => s.app.handOver.announce(s.administration, await wishOf(s));
const states = async (s: Stage) =>
  (await s.app.instruments.list(s.administration, {})).map(({ state }) => state);
const textOf = (part: MimePart): string =>
  part.parts.length === 0
    ? part.type === 'text/plain'
      ? part.bytes.toString()
      : ''
    : part.parts.map(textOf).join('');

test('a last letter names who collects next, once; after a week somebody decides', async () => {
  const s = stage();
  await connectMail(s, server);
  isOk(await announce(s));
  expect(await announce(s)).toMatchObject({ error: { kind: 'exists' } });
  await s.hours(3);
  const mails = server.taken.filter(({ raw }) => textOf(readMime(raw)).includes('Incasso Oost'));
  expect(mails.map(({ to }) => to)).toEqual([[BAKERY.email]]);
  const mail = readMime(mails[0]?.raw ?? Buffer.alloc(0));
  expect(readHeader(mail, 'subject')).toContain('2026-0001');
  expect(textOf(mail)).toContain('121,00');
  expect(await states(s)).toEqual(['announced']);
  goTo(s, addDays(s.today(), 7));
  await s.app.work.daily.run(s.administration);
  expect(await tasksOf(s)).toContainEqual(['hand-over-due', 'open']);
  await bank(s);
  isOk(await s.app.handOver.approve(s.administration, await wishOf(s)));
  expect(await states(s)).toEqual(['handed-over']);
});

test('without a mail server it is laid ready for the post', async () => {
  const s = stage();
  const before = new Set(await readdir(s.printFolder, { recursive: true }));
  isOk(await announce(s));
  await s.settle();
  const made = (await readdir(s.printFolder, { recursive: true })).filter(
    (name) => !before.has(name) && name.endsWith('.pdf'),
  );
  expect(made).toHaveLength(1);
  const pdf = readPdf(await readFile(join(s.printFolder, made[0] ?? '')));
  expect(JSON.stringify(pdf)).toContain('Incasso Oost');
});

test('what is disputed before it leaves is not announced, and a person is told why', async () => {
  const s = stage();
  await connectMail(s, server);
  isOk(await announce(s));
  const said = { code: 'price', said: 'te duur', openedBy: 'an' } as const;
  isOk(await s.app.work.disputes.open(s.administration, { openItemId: await itemId(s), ...said }));
  await s.hours(1);
  expect(server.taken).toEqual([]);
  const [task] = await s.look((tx) => tx.tasks.list({ kind: 'announce-by-hand' }, 10));
  expect(task?.text).toContain('disputed');
});
