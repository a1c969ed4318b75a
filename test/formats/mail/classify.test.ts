import fc from 'fast-check';
import { parseMail } from '../../../src/adapters/mail/imap/parse.js';
import { classifyMail } from '../../../src/formats/mail/classify.js';
import { fieldGroups } from '../../../src/formats/mail/fields.js';
import { NOON } from '../../support/facts.js';
import { aComplaint, aReply, aReport } from '../../support/received-mail.js';

async function classified(raw: string | Uint8Array) {
  const bytes = typeof raw === 'string' ? Buffer.from(raw.replaceAll('\n', '\r\n')) : raw;
  return classifyMail(await parseMail({ ref: '1:1', bytes, cut: false, at: NOON }));
}

const OURS = 'msg-1@smederij.example';
const answers = `In-Reply-To: <${OURS}>`;

test.each([
  ['a report of failure, 5.x.x', aReport(), 'bounce', true, [OURS]],
  [
    'one that comes with the headers alone',
    aReport({ copy: 'text/rfc822-headers' }),
    'bounce',
    true,
    [OURS],
  ],
  ['a failure, 4.x.x: tried long enough', aReport({ status: '4.4.7' }), 'bounce', false, [OURS]],
  ['a failure without a status', aReport({ status: '' }), 'bounce', false, [OURS]],
  ['a report of delay', aReport({ action: 'delayed', status: '4.2.2' }), 'delayed', false, [OURS]],
  [
    'a report of delivery',
    aReport({ action: 'delivered', status: '2.0.0' }),
    'delivered',
    false,
    [OURS],
  ],
  ['a report that names no message', aReport({ about: null }), 'bounce', true, []],
  ['an abuse report', aComplaint(OURS), 'complaint', false, [OURS]],
  [
    'an old bounce in words',
    aReply({ headers: ['Return-Path: <>', answers], text: '550 5.1.1 unknown user' }),
    'bounce',
    true,
    [OURS],
  ],
  [
    'words of a daemon about nothing of ours',
    aReply({ from: 'MAILER-DAEMON@mx.example', text: '550 5.1.1 unknown user' }),
    'automatic',
    false,
    [],
  ],
  [
    'an absence',
    aReply({ headers: ['Auto-Submitted: auto-replied', answers] }),
    'automatic',
    false,
    [OURS],
  ],
  ['an old absence', aReply({ headers: ['Precedence: auto_reply'] }), 'automatic', false, []],
  ['a newsletter', aReply({ headers: ['List-Id: <news.example>'] }), 'automatic', false, []],
  ['a person who answers', aReply({ headers: [answers] }), 'reply', false, [OURS]],
  [
    'a person who says that he is no machine',
    aReply({ headers: ['Auto-Submitted: no'] }),
    'reply',
    false,
    [],
  ],
  ['a person who quotes a code', aReply({ text: 'u schreef 550 5.1.1' }), 'reply', false, []],
])('%s', async (_name, raw, kind, hard, about) => {
  expect(await classified(raw)).toMatchObject({ kind, hard, about });
});

test('a thread is looked up from its end to its beginning', async () => {
  const headers = ['References: <first@a.example> <second@a.example>', answers];
  const { about } = await classified(aReply({ headers }));
  expect(about).toEqual([OURS, 'second@a.example', 'first@a.example']);
});

test('a bounce keeps the status and the words of the other server, on one line', async () => {
  const diagnostic = 'smtp; 550 5.1.1\u0007No\n such user';
  expect(await classified(aReport({ diagnostic }))).toMatchObject({
    ...{ status: '5.1.1', diagnostic: '550 5.1.1 No such user' },
  });
});

test('the sender is one address or none', async () => {
  const from = async (text: string) => {
    const bytes = Buffer.from(aReply({ from: text }));
    return (await parseMail({ ref: '1:1', bytes, cut: false, at: NOON })).from;
  };
  expect(await from('"An" <AN@Firm.example>')).toBe('an@firm.example');
  expect(await from('a@firm.example, b@firm.example')).toBeNull();
  expect(await from('not an address')).toBeNull();
});

test('hostile mail is read to its bounds, and never breaks the reader', async () => {
  const nested = Array.from({ length: 300 }, (_, n) => [
    `Content-Type: multipart/mixed; boundary="b${n}"`,
    '',
    `--b${n}`,
  ]).flat();
  const hostile = [
    nested.join('\r\n'),
    `Subject: ${'=?utf-8?B?gAAA?='.repeat(2_000)}\r\n\r\n\0\0`,
    `From: ${'<'.repeat(5_000)}\r\nReferences: ${'<a@b> '.repeat(20_000)}\r\n\r\n`,
    `Content-Type: text/html\r\n\r\n${'<div>'.repeat(30_000)}`,
    'Content-Type: message/delivery-status\r\n\r\n: : :\r\n\r\n\r\n',
  ];
  for (const raw of hostile) {
    const read = await classified(Buffer.from(raw));
    expect(read.about.length).toBeLessThanOrEqual(20);
  }
});

test('reading and judging never throw, whatever came', async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), async (bytes) => {
      await classified(bytes);
    }),
    { numRuns: 50 },
  );
  fc.assert(
    fc.property(fc.string(), (text) => {
      for (const group of fieldGroups(text)) expect(Object.keys(group).length).toBeGreaterThan(0);
    }),
  );
});
