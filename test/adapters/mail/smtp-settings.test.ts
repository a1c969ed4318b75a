import { readSmtpSettings } from '../../../src/adapters/mail/smtp/settings.js';
import { isOk } from '../../support/results.js';

const GIVEN = { host: 'mail.firm.example', from: 'facturen@firm.example' };

test.each([
  [{}, { port: 587, tls: 'starttls' }],
  [{ port: '465' }, { port: 465, tls: 'implicit' }],
  [
    { port: '25', tls: 'implicit' },
    { port: 25, tls: 'implicit' },
  ],
  [{ host: 'localhost', tls: 'none' }, { tls: 'none' }],
  [{ user: 'u', password: 'p' }, { login: { user: 'u', password: 'p' } }],
])('the settings %j are read', (change, read) => {
  expect(isOk(readSmtpSettings({ ...GIVEN, ...change }))).toMatchObject(read);
});

test.each([
  [{ tls: 'none' }, '/tls'],
  [{ user: 'u' }, '/password'],
  [{ password: 'hush' }, '/password'],
  [{ from: 'Firm <facturen@firm.example>' }, '/from'],
  [{ from: 'a@b.example, c@d.example' }, '/from'],
  [{ replyTo: 'nobody' }, '/replyTo'],
  [{ host: 'mail firm' }, '/host'],
  [{ port: '70000' }, '/port'],
  [{ ca: 'x' }, '/ca'],
  [{ ca: '-----BEGIN CERTIFICATE-----\n' }, '/ca'],
  [{ extra: 'x' }, ''],
])('the settings %j are refused, at %s', (change, path) => {
  const read = readSmtpSettings({ ...GIVEN, ...change });
  expect(read.ok).toBe(false);
  if (read.ok) return;
  expect(read.error.map((fault) => fault.path)).toContain(path);
  expect(JSON.stringify(read.error)).not.toContain('hush');
});
