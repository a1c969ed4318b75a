import { makeImapMailbox } from '../../../../src/adapters/mail/imap/imap.js';
import { readImapSettings } from '../../../../src/adapters/mail/imap/settings.js';
import { instantOf } from '../../../../src/kernel/dates.js';
import {
  deadPort,
  imapSettings,
  type ImapServer,
  startImapServer,
} from '../../../support/imap-server.js';
import { aReply, aReport } from '../../../support/received-mail.js';
import { isOk } from '../../../support/results.js';
import { without } from '../../../support/without.js';

const NOW = instantOf(Date.UTC(2026, 5, 16, 7));
const TODAY = new Date(NOW);
const LONG_AGO = new Date(Date.UTC(2026, 4, 1));

let server: ImapServer;
beforeEach(async () => {
  server = await startImapServer();
});
afterEach(() => server.close());

function mailbox(
  change: Readonly<Record<string, string>> = {},
  addresses: 'public' | 'any' = 'any',
) {
  const settings = isOk(readImapSettings(imapSettings(server, change)));
  return makeImapMailbox(settings, { clock: { now: () => NOW }, addresses });
}

const subjects = (page: { readonly messages: readonly { readonly subject: string }[] }) =>
  page.messages.map(({ subject }) => subject);

test('the last days are read first, then what is new, and nothing twice', async () => {
  server.deliver(aReply({ subject: 'history' }), LONG_AGO);
  server.deliver(aReply({ subject: 'one' }), TODAY);
  const first = isOk(await mailbox().look(null));
  expect([subjects(first), first.more]).toEqual([['one'], false]);
  expect(subjects(isOk(await mailbox().look(first.next)))).toEqual([]);
  server.deliver(aReply({ subject: 'two' }), TODAY);
  const second = isOk(await mailbox().look(first.next));
  expect(subjects(second)).toEqual(['two']);
  expect(isOk(await mailbox().look(second.next)).next).toBe(second.next);
});

test('an empty mailbox is an answer, and what comes later is new', async () => {
  const empty = isOk(await mailbox().look(null));
  expect(subjects(empty)).toEqual([]);
  server.deliver(aReply({ subject: 'late', id: 'x@y.example' }), LONG_AGO);
  expect(subjects(isOk(await mailbox().look(empty.next)))).toEqual(['late']);
});

test('a mailbox that was numbered anew is read from its last days again', async () => {
  server.deliver(aReply({ subject: 'history' }), LONG_AGO);
  server.deliver(aReply({ subject: 'one' }), TODAY);
  const { next, messages } = isOk(await mailbox().look(null));
  server.renumber();
  const again = isOk(await mailbox().look(next));
  expect(subjects(again)).toEqual(['one']);
  expect(again.messages[0]?.sha256).toBe(messages[0]?.sha256);
});

test('a page holds fifty messages, and says that more wait', async () => {
  for (let count = 0; count < 51; count += 1)
    server.deliver(aReply({ subject: String(count) }), TODAY);
  const first = isOk(await mailbox().look(null));
  expect([first.messages.length, first.more]).toEqual([50, true]);
  const second = isOk(await mailbox().look(first.next));
  expect([subjects(second), second.more]).toEqual([['50'], false]);
});

test('nothing is changed in the mailbox: the folder is opened for reading, bodies are peeked at', async () => {
  server.deliver(aReply(), TODAY);
  await mailbox().look(null);
  const verbs = server.asked.map((command) => command.split(' ').slice(0, 2).join(' '));
  expect(verbs).toContain('EXAMINE INBOX');
  expect(verbs.filter((verb) => /SELECT|STORE|EXPUNGE|COPY|MOVE|APPEND/.test(verb))).toEqual([]);
  expect(server.asked.find((command) => command.startsWith('UID FETCH'))).toContain('BODY.PEEK[]');
});

test('a message is read to its bound, and says that it was cut', async () => {
  server.deliver(aReply({ text: 'x'.repeat(2_000_000) }), TODAY);
  const [message] = isOk(await mailbox().look(null)).messages;
  expect([message?.cut, message?.text.length]).toEqual([true, 20_000]);
});

test('a report brings its parts for machines, and a person’s message its words alone', async () => {
  server.deliver(aReport(), TODAY);
  server.deliver(aReply({ headers: ['In-Reply-To: <MSG-1@Smederij.example>'] }), TODAY);
  const [report, reply] = isOk(await mailbox().look(null)).messages;
  expect(report?.reportType).toBe('delivery-status');
  expect(report?.parts.map(({ mediaType }) => mediaType)).toEqual([
    'message/delivery-status',
    'message/rfc822',
  ]);
  expect(reply).toMatchObject({
    from: 'boekhouding1@debtor.example',
    inReplyTo: ['msg-1@smederij.example'],
    text: 'Wij betalen vrijdag.',
    parts: [],
  });
});

test.each([
  ['a wrong password', { password: 'wrong' }, [], 'unauthorised'],
  ['a folder that is not there', { folder: 'Elsewhere' }, [], 'refused'],
  ['a login that is down', {}, ['login-unavailable'], 'unreachable'],
  ['a line that breaks', {}, ['dropped'], 'unreachable'],
  ['a server that sends more than was asked', {}, ['flood'], 'malformed'],
] as const)('%s is said', async (_name, change, trouble, kind) => {
  server.deliver(aReply(), TODAY);
  server.trouble(...trouble);
  const look = await mailbox(change).look(null);
  expect(look).toMatchObject({ ok: false, error: { kind } });
  expect(JSON.stringify(look)).not.toContain('not-a-secret');
});

test('a certificate nobody we trust has signed is refused, before a password is said', async () => {
  const settings = without(imapSettings(server), 'ca');
  const options = { clock: { now: () => NOW }, addresses: 'any' } as const;
  const look = await makeImapMailbox(isOk(readImapSettings(settings)), options).look(null);
  expect(look).toMatchObject({ ok: false, error: { kind: 'refused' } });
  expect(server.asked).toEqual([]);
});

test('nobody listening is unreachable, and a server in our own network is refused unless allowed', async () => {
  expect(await mailbox({ port: await deadPort() }).look(null)).toMatchObject({
    ...{ ok: false, error: { kind: 'unreachable' } },
  });
  expect(await mailbox({}, 'public').look(null)).toMatchObject({
    ...{ ok: false, error: { kind: 'refused' } },
  });
  expect(server.asked).toEqual([]);
});

test.each([
  ['no user', { user: '' }, '/user'],
  ['no real port', { port: '70000' }, '/port'],
  ['clear text to another machine', { host: 'mail.example', tls: 'none' }, '/tls'],
  ['a pattern for a folder', { folder: 'IN*' }, '/folder'],
  ['something unknown', { extra: 'x' }, ''],
])('settings with %s are refused, and secrets are not repeated', (_name, change, path) => {
  const read = readImapSettings(imapSettings(server, change));
  expect(read.ok).toBe(false);
  if (!read.ok) expect(read.error.map((fault) => fault.path)).toEqual([path]);
  expect(JSON.stringify(read)).not.toContain('not-a-secret');
});
