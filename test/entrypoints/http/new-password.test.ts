import { setImmediate } from 'node:timers/promises';
import { simpleParser } from 'mailparser';
import { browserAt } from '../../support/browser.js';
import { type MailServer, mailSettings, startMailServer } from '../../support/mail-server.js';
import { addPerson, PASSWORD, signedIn } from '../../support/people.js';
import { isOk } from '../../support/results.js';
import { setStage, type Stage } from '../../support/stage.js';

let stage: Stage;
let mail: MailServer;
const MINUTE = 60_000;

beforeAll(async () => {
  mail = await startMailServer();
  stage = await setStage(undefined, undefined, undefined, undefined, {
    systemMail: mailSettings(mail),
  });
});
afterAll(async () => {
  await stage.close();
  await mail.close();
});

describe('a new password', () => {
  test('ends every other session, and has to be a good one', async () => {
    await addPerson(stage, 'mia', 'collector');
    const [one, two] = [await signedIn(stage, 'mia'), await signedIn(stage, 'mia')];
    const change = (password: string, fresh: string) =>
      one.ask('/v1/session/password', 'POST', { password, fresh });
    expect((await change('wrong', 'een heel nieuw woord')).status).toBe(401);
    const flawed = await change(PASSWORD, 'wachtwoord2026!');
    expect([flawed.status, flawed.json['code']]).toEqual([422, 'sign-in.password']);
    expect(JSON.stringify(flawed.json)).not.toContain('wachtwoord2026');
    expect((await change(PASSWORD, 'een heel nieuw woord')).status).toBe(201);
    expect((await one.ask('/v1/session')).status).toBe(200);
    expect((await two.ask('/v1/session')).status).toBe(401);
    await signedIn(stage, 'mia', 'een heel nieuw woord');
  });

  test('is chosen with a link that works once and for half an hour', async () => {
    const user = await addPerson(stage, 'noor', 'collector');
    const browser = await signedIn(stage, 'noor');
    const linkPath = async () =>
      new URL((await stage.app.signIn.passwords.link(user)) ?? '').pathname;
    const choose = (path: string, fresh: string) =>
      fetch(stage.url + path, {
        ...{ method: 'POST', body: new URLSearchParams({ fresh }) },
        headers: { 'accept-language': 'nl' },
      });
    const late = await linkPath();
    stage.clock.advanceMs(30 * MINUTE);
    expect((await choose(late, 'een heel ander woord')).status).toBe(404);
    const path = await linkPath();
    const looked = await fetch(stage.url + path);
    expect(looked.headers.get('referrer-policy')).toBe('no-referrer');
    expect(await looked.text()).toContain('autocomplete="new-password"');
    expect((await choose(path, 'noor noor noor')).status).toBe(422);
    const chosen = await choose(path, 'een heel ander woord');
    expect([chosen.status, (await chosen.text()).includes('geldt')]).toEqual([200, true]);
    expect((await choose(path, 'nog een heel ander')).status).toBe(404);
    expect((await browser.ask('/v1/session')).status).toBe(401);
    await signedIn(stage, 'noor', 'een heel ander woord');
  });

  test('is asked for with the same answer for everybody', async () => {
    await addPerson(stage, 'otto', 'collector');
    const ask = (email: string) =>
      browserAt(stage.url).ask('/v1/password-reset', 'POST', { email });
    const [known, unknown] = [await ask('otto@firm.example'), await ask('nobody@firm.example')];
    expect([known.status, known.json]).toEqual([202, {}]);
    expect([unknown.status, unknown.json]).toEqual([202, {}]);
    // The letter leaves after the answer was given.
    while (mail.taken.length === 0) await setImmediate();
    expect(mail.taken.map(({ to }) => to)).toEqual([['otto@firm.example']]);
  });

  test('is offered by e-mail in the language of the person, to nobody who has left or is unknown', async () => {
    await addPerson(stage, 'petra', 'collector', { language: 'fr' });
    await addPerson(stage, 'quinten', 'collector', { state: 'left' });
    const from = { address: '203.0.113.9' };
    const before = mail.taken.length;
    for (const name of ['quinten', 'nobody', 'petra']) {
      const asked = await stage.app.signIn.passwords.askReset(`${name}@firm.example`, from);
      await isOk(asked).send();
    }
    const [letter, ...others] = mail.taken.slice(before);
    expect([letter?.to, others]).toEqual([['petra@firm.example'], []]);
    const { subject, text = '' } = await simpleParser(letter?.raw ?? '');
    expect(subject).toBe('Nouveau mot de passe pour Voldaan');
    const [link = ''] = /https:\/\/\S+/.exec(text) ?? [];
    expect((await fetch(stage.url + new URL(link).pathname)).status).toBe(200);
  });
});
