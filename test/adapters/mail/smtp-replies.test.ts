import { mailErrorOf } from '../../../src/adapters/mail/smtp/errors.js';
import { readSmtpSettings } from '../../../src/adapters/mail/smtp/settings.js';
import { makeSmtpMail } from '../../../src/adapters/mail/smtp/smtp.js';
import { parseEmail } from '../../../src/domain/party/email.js';
import { NOON } from '../../support/facts.js';
import { mailSettings, startMailServer } from '../../support/mail-server.js';
import { readHeader, readMime } from '../../support/mime.js';

test.each([
  ['550 5.1.1 No such user here', 'RCPT TO', true],
  ['550 No such user here', 'RCPT TO', true],
  ['554 5.2.1 Mailbox disabled', 'RCPT TO', true],
  ['552 5.2.2 Mailbox full', 'RCPT TO', undefined],
  ['550 5.7.1 Relaying denied', 'RCPT TO', undefined],
  ['554 5.7.1 Message looks like spam', 'DATA', undefined],
])('"%s" after %s is about the address: %s', (response, command, address) => {
  const responseCode = Number(response.slice(0, 3));
  const failure = { code: 'EENVELOPE', responseCode, response, command };
  const error = mailErrorOf(failure, false);
  expect([error.kind, error.address]).toEqual(['refused', address]);
});

test.each([
  ['the address for answers', {}, 'debiteuren+act_1@smederij.example'],
  ['the sender where there is none', { replyTo: undefined }, 'facturen+act_1@smederij.example'],
  ['none that is too long', { thread: 'x'.repeat(70) }, 'debiteuren@smederij.example'],
])('a thread goes into %s', async (_, change, expected) => {
  const { thread = 'act_1', ...settings } = change as { thread?: string; replyTo?: undefined };
  const server = await startMailServer();
  const to = parseEmail('boekhouding@debtor.example');
  if (to === null) throw new Error('No address');
  const given = { ...mailSettings(server, { replyThread: 'plus' }), ...settings };
  const read = readSmtpSettings(JSON.parse(JSON.stringify(given)));
  if (!read.ok) throw new Error('Settings');
  const message = {
    ...{ messageId: 'abc@smederij.example', at: NOON, senderName: 'Smederij', attachments: [] },
    ...{ subject: 'Factuur', text: 'Beste' },
  };
  const mail = makeSmtpMail(read.value, { addresses: 'any', onlyTo: [] });
  expect(await mail.send({ ...message, to, thread })).toMatchObject({ ok: true });
  await server.close();
  const arrived = readMime(server.taken[0]?.raw ?? Buffer.alloc(0));
  expect(readHeader(arrived, 'reply-to')).toBe(expected);
});
