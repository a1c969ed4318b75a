import { type AddressInfo, createServer, type Server } from 'node:net';
import { readSmtpSettings } from '../../../src/adapters/mail/smtp/settings.js';
import { makeSmtpMail, type SmtpOptions } from '../../../src/adapters/mail/smtp/smtp.js';
import { type EmailAddress, parseEmail } from '../../../src/domain/party/email.js';
import type { Mail, MailMessage } from '../../../src/ports/mail.js';
import { NOON } from '../../support/facts.js';
import { testCertificate } from '../../support/certificate.js';
import { type MailServer, mailSettings, startMailServer } from '../../support/mail-server.js';
import { readHeader, readMime } from '../../support/mime.js';

let server: MailServer;
const open: Server[] = [];
beforeEach(async () => {
  server = await startMailServer();
});
afterEach(async () => {
  for (const line of open.splice(0)) line.close();
  await server.close();
});

const LIMITS = { connectMs: 5_000, answerMs: 5_000, wholeMs: 10_000 };

function address(text: string): EmailAddress {
  const parsed = parseEmail(text);
  if (parsed === null) throw new Error(`${text} is no address`);
  return parsed;
}

function mailTo(
  change: Readonly<Record<string, string>> = {},
  options: Partial<SmtpOptions> = {},
): Mail {
  const settings = readSmtpSettings(mailSettings(server, change));
  if (!settings.ok) throw new Error(settings.error.map(({ message }) => message).join(' '));
  return makeSmtpMail(settings.value, { addresses: 'any', onlyTo: [], limits: LIMITS, ...options });
}

const MESSAGE: MailMessage = {
  messageId: 'abc123@smederij.example',
  at: NOON,
  senderName: 'Smederij Oost',
  to: address('boekhouding@debtor.example'),
  toName: 'Bakkerij Aerts',
  subject: 'Factuur 2026-0001 van Smederij Oost',
  text: 'Beste,\n\nIn de bijlage: één factuur over € 121,00.\n.\nTot zo\n',
  attachments: [
    { name: 'a.xml', mediaType: 'application/xml', bytes: Buffer.from('<a>é\r\n.\r\n</a>') },
    {
      name: 'b.pdf',
      mediaType: 'application/pdf',
      bytes: Uint8Array.from({ length: 999 }, (_, i) => i),
    },
  ],
};

test('a message arrives once, encrypted, with everything it was made of', async () => {
  expect(await mailTo().send(MESSAGE)).toMatchObject({ ok: true });
  const [mail, ...others] = server.taken;
  expect(others).toEqual([]);
  expect(mail).toMatchObject({
    from: 'facturen@smederij.example',
    to: ['boekhouding@debtor.example'],
    encrypted: true,
  });
  const read = readMime(mail?.raw ?? Buffer.alloc(0));
  expect(Object.fromEntries(read.headers)).toMatchObject({
    from: 'Smederij Oost <facturen@smederij.example>',
    to: 'Bakkerij Aerts <boekhouding@debtor.example>',
    'reply-to': 'debiteuren@smederij.example',
    subject: MESSAGE.subject,
    'message-id': '<abc123@smederij.example>',
    date: 'Sat, 21 Nov 2026 12:00:00 +0000',
    'auto-submitted': 'auto-generated',
  });
  const [text, xml, pdf] = read.parts;
  expect(text?.bytes.toString('utf8').replaceAll('\r\n', '\n')).toBe(MESSAGE.text);
  expect([xml?.name, xml?.type, pdf?.name, pdf?.type]).toEqual([
    ...['a.xml', 'application/xml', 'b.pdf', 'application/pdf'],
  ]);
  expect([xml?.bytes, pdf?.bytes].map((bytes) => bytes?.toString('hex'))).toEqual(
    MESSAGE.attachments.map(({ bytes }) => Buffer.from(bytes).toString('hex')),
  );
});

test('implicit TLS works as well', async () => {
  await server.close();
  server = await startMailServer({ secure: true });
  expect(await mailTo({ tls: 'implicit' }).send(MESSAGE)).toMatchObject({ ok: true });
  expect(server.taken).toMatchObject([{ encrypted: true }]);
});

test.each([
  ['sender-refused', 'precondition', /sender: 553/],
  ['recipient-refused', 'refused', /550 5\.1\.1 No such user/],
  ['recipient-later', 'transient', /451 4\.7\.1 Greylisted/],
  ['data-refused', 'refused', /554 5\.7\.1 Message looks like spam/],
  ['data-later', 'transient', /452 4\.3\.1/],
  ['dropped-before-data', 'transient', /broke off before/],
  ['dropped-after-data', 'unknown', /no answer came/],
] as const)('%s is %s', async (trouble, kind, message) => {
  server.trouble(trouble);
  const sent = await mailTo().send(MESSAGE);
  expect(sent).toMatchObject({ ok: false, error: { kind } });
  if (!sent.ok) expect(sent.error.message).toMatch(message);
  expect(server.taken).toHaveLength(trouble === 'dropped-after-data' ? 1 : 0);
});

test.each([
  ['a wrong password', { password: 'secret-of-somebody' }, {}],
  ['a certificate nobody vouches for', { ca: testCertificate().cert }, {}],
  ['a server on a private address', {}, { addresses: 'public' }],
  ['a recipient who is not on the list', {}, { onlyTo: ['@firm.example', 'an@debtor.example'] }],
] as const)('%s is for a person, and nothing is sent', async (_, settings, options) => {
  const sent = await mailTo(settings, options).send(MESSAGE);
  expect(sent).toMatchObject({ ok: false, error: { kind: 'precondition' } });
  if (!sent.ok) expect(sent.error.message).not.toContain('secret-of-somebody');
  expect(server.taken).toEqual([]);
});

test.each([['@debtor.example'], ['boekhouding@debtor.example']])(
  'a recipient whom the list has as %s gets his mail',
  async (entry) => {
    expect(await mailTo({}, { onlyTo: [entry] }).send(MESSAGE)).toMatchObject({ ok: true });
  },
);

test('a server without STARTTLS gets neither password nor message', async () => {
  await server.close();
  server = await startMailServer({
    hideSTARTTLS: true,
    allowInsecureAuth: true,
    disabledCommands: ['STARTTLS'],
  });
  const sent = await mailTo().send(MESSAGE);
  expect(sent).toMatchObject({ ok: false, error: { kind: 'precondition' } });
  expect(server.taken).toEqual([]);
});

test('a server that is not there is tried later', async () => {
  await server.close();
  const sent = await mailTo().send(MESSAGE);
  expect(sent).toMatchObject({ ok: false, error: { kind: 'transient' } });
  server = await startMailServer();
});

/** A line that says these things in turn, one per thing it hears, and then falls silent. */
async function mute(...lines: readonly string[]): Promise<number> {
  const rest = [...lines];
  const line = createServer((socket) => {
    socket.on('error', () => undefined);
    const speak = (): void => {
      const next = rest.shift();
      if (next !== undefined) socket.write(next);
    };
    speak();
    socket.on('data', speak);
  });
  await new Promise<void>((listening) => {
    line.listen(0, '127.0.0.1', listening);
  });
  open.push(line);
  return (line.address() as AddressInfo).port;
}

test.each([
  ['never greets', 'transient', []],
  ['falls silent before the message', 'transient', ['220 hi\r\n', '250 hi\r\n', '250 ok\r\n']],
  [
    'falls silent after the message',
    'unknown',
    ['220 hi\r\n', '250 hi\r\n', '250 ok\r\n', '250 ok\r\n', '354 go on\r\n'],
  ],
  [
    'ends the session after the message',
    'unknown',
    ['220 hi\r\n', '250 hi\r\n', '250 ok\r\n', '250 ok\r\n', '354 go on\r\n', '421 closing\r\n'],
  ],
] as const)('a server that %s is left in time: %s', async (_, kind, lines) => {
  const port = await mute(...lines);
  const settings = readSmtpSettings({
    ...{ host: '127.0.0.1', port: String(port), tls: 'none', from: 'a@b.example' },
  });
  if (!settings.ok) throw new Error('settings');
  const limits = { connectMs: 300, answerMs: 300, wholeMs: 600 };
  const mail = makeSmtpMail(settings.value, { addresses: 'any', onlyTo: [], limits });
  expect(await mail.send(MESSAGE)).toMatchObject({ ok: false, error: { kind } });
});

describe('names and subjects somebody typed', () => {
  const HOSTILE = [
    'Aerts\r\nBcc: thief@elsewhere.example',
    'Aerts\nSubject: other',
    'Aerts\r\n\r\n<script>',
    'Aerts\u2028X-Evil: 1\u0085X-Evil: 2',
    '"Aerts" <thief@elsewhere.example>, ',
    'a@b.example, c@d.example',
    '=?utf-8?Q?=0D=0ABcc:_thief@elsewhere.example?=',
    '=?utf-8?B?DQpCY2M6IHg=?=',
    '\u202eexample.debtor@gnidukeob',
    'Café “De Zwaan” & Söhne 中文 😀'.repeat(20),
    '',
    '\0\0',
    '\\"; <x>',
  ];

  test.each(HOSTILE)('%j stays what it is: text in one header', async (typed) => {
    await expect(
      mailTo().send({ ...MESSAGE, senderName: typed, toName: typed, subject: typed }),
    ).resolves.toMatchObject({ ok: true });
    const [mail] = server.taken;
    expect(mail).toMatchObject({
      from: 'facturen@smederij.example',
      to: ['boekhouding@debtor.example'],
    });
    const read = readMime(mail?.raw ?? Buffer.alloc(0));
    expect([...read.headers.keys()].sort()).toEqual([
      ...['auto-submitted', 'content-type', 'date', 'from', 'message-id', 'mime-version'],
      ...['reply-to', ...(read.headers.has('subject') ? ['subject'] : []), 'to'],
    ]);
    expect(read.headers.get('from')).toMatch(/<?facturen@smederij\.example>?$/);
    expect(read.headers.get('to')).toMatch(/<?boekhouding@debtor\.example>?$/);
    for (const name of ['from', 'to', 'subject'])
      expect(readHeader(read, name)).not.toMatch(/[\r\n\u2028\u202e\0]/);
  });

  test('a name with an accent is read as it was written', async () => {
    await mailTo().send({ ...MESSAGE, toName: 'Café Zoë', subject: 'Facture n° 1 – été' });
    const read = readMime(server.taken[0]?.raw ?? Buffer.alloc(0));
    expect(readHeader(read, 'to')).toContain('Café Zoë');
    expect(readHeader(read, 'subject')).toBe('Facture n° 1 – été');
  });

  test('what must be ours and is not breaks the promise aloud', async () => {
    const evil = 'x\r\ny.pdf';
    await expect(
      mailTo().send({
        ...MESSAGE,
        attachments: [{ name: evil, mediaType: 'application/pdf', bytes: Buffer.alloc(1) }],
      }),
    ).rejects.toThrow('must be ours');
    await expect(mailTo().send({ ...MESSAGE, messageId: 'x>\r\n@y' })).rejects.toThrow('ours');
  });
});
