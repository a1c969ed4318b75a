import { browserAt } from '../../support/browser.js';
import { addPerson, codeNow, PASSWORD, signedIn, withCode } from '../../support/people.js';
import { API_TOKEN, setStage, type Stage } from '../../support/stage.js';

let stage: Stage;
const MINUTE = 60_000;
const told: { readonly name: string; readonly fields: Readonly<Record<string, unknown>> }[] = [];

/** One stage for the file: everybody in it has an account of his own. */
beforeAll(async () => {
  const observe = {
    event(name: string, fields: Readonly<Record<string, unknown>>) {
      told.push({ name, fields });
    },
  };
  stage = await setStage(undefined, undefined, undefined, {}, { observe });
});
afterAll(async () => {
  await stage.close();
});

const forward = (ms: number): void => {
  stage.clock.advanceMs(ms);
};
const books = (path: string): string => `/v1/administrations/${stage.administration}/${path}`;

describe('signing in with a password', () => {
  test('opens what the person may do, in his own name, until he signs out', async () => {
    const user = await addPerson(stage, 'an', 'collector');
    const browser = await signedIn(stage, 'an');
    expect((await browser.ask('/v1/session')).json).toMatchObject({
      ...{ state: 'signed-in', user: { id: user.id, name: 'an' }, code: { hasCode: false } },
      session: { via: 'password' },
    });
    expect((await browser.ask(books('summary'))).status).toBe(200);
    expect((await browser.ask(books('connections'))).status).toBe(200);
    expect([...browser.cookies.keys()]).toEqual(['voldaan-local']);
    const held = [...browser.cookies.values()][0] ?? '';
    const out = await browser.ask('/v1/sign-out', 'POST');
    expect([out.status, browser.cookies.size]).toEqual([204, 0]);
    browser.cookies.set('voldaan-local', held);
    expect((await browser.ask('/v1/session')).status).toBe(401);
    expect((await browser.ask(books('summary'))).status).toBe(401);
  });

  test('answers alike whether the person, the password or the state is wrong', async () => {
    await addPerson(stage, 'bo', 'collector');
    await addPerson(stage, 'cas', 'collector', { state: 'locked' });
    const tried = [
      ['bo@firm.example', 'not it at all'],
      ['nobody@firm.example', PASSWORD],
      ['cas@firm.example', PASSWORD],
      ['no address', PASSWORD],
    ] as const;
    const answers = [];
    for (const [email, password] of tried) {
      const answer = await browserAt(stage.url).ask('/v1/sign-in', 'POST', { email, password });
      answers.push({
        ...answer.json,
        status: answer.status,
        cookies: answer.headers.getSetCookie(),
      });
    }
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(answers[0]).toMatchObject({ status: 401, code: 'sign-in.wrong', cookies: [] });
  });

  test('leaves a line in the log when it fails, with the person only where there is one', async () => {
    const user = await addPerson(stage, 'dora', 'collector');
    const since = told.length;
    for (const email of ['dora@firm.example', 'nobody@elsewhere.example'])
      await browserAt(stage.url).ask('/v1/sign-in', 'POST', { email, password: 'not it at all' });
    const lines = told.slice(since).filter(({ name }) => name !== 'http.answered');
    const failed = { via: 'password', kind: 'wrong' };
    const refused = { method: 'POST', route: '/v1/sign-in', status: 401 };
    expect(lines).toMatchObject([
      { name: 'sign-in.failed', fields: { ...failed, user: user.id } },
      { name: 'http.refused', fields: refused },
      { name: 'sign-in.failed', fields: failed },
      { name: 'http.refused', fields: refused },
    ]);
    expect(lines[2]?.fields).not.toHaveProperty('user');
    expect(JSON.stringify(lines)).not.toContain('nobody');
  });

  test('leaves a line when somebody is refused what he may not do', async () => {
    const user = await addPerson(stage, 'eef', 'auditor');
    const browser = await signedIn(stage, 'eef');
    const since = told.length;
    expect((await browser.ask(books('dunning/plan'), 'POST')).status).toBe(403);
    expect(told.slice(since)).toContainEqual({
      name: 'http.refused',
      fields: expect.objectContaining({ status: 403, user: user.id }) as unknown,
    });
  });

  test('slows down who guesses, known or not, and lets the person in afterwards', async () => {
    await addPerson(stage, 'dirk', 'collector');
    for (const email of ['dirk@firm.example', 'ghost@firm.example']) {
      const statuses = [];
      const guess = () =>
        browserAt(stage.url).ask('/v1/sign-in', 'POST', { email, password: 'a wrong guess' });
      for (let n = 0; n < 4; n += 1) statuses.push((await guess()).status);
      expect(statuses).toEqual([401, 401, 401, 429]);
      expect((await guess()).headers.get('retry-after')).toBe('2');
    }
    forward(2_000);
    await signedIn(stage, 'dirk');
  });

  test('does not take a second identity, nor a form of another site', async () => {
    await addPerson(stage, 'els', 'collector');
    const browser = await signedIn(stage, 'els');
    const both = await browser.ask('/v1/session', 'GET', undefined, {
      authorization: `Bearer ${API_TOKEN}`,
    });
    expect([both.status, both.json['code']]).toEqual([401, 'session.two-identities']);
    const refused = [
      { 'x-voldaan-form': null },
      { 'x-voldaan-form': 'guess' },
      { origin: 'https://evil.example' },
      { origin: 'null' },
      { origin: null },
      { origin: null, 'sec-fetch-site': 'same-site' },
    ];
    for (const more of refused) {
      const answer = await browser.ask('/v1/sessions', 'DELETE', undefined, more);
      expect([more, answer.status, answer.json['code']]).toEqual([
        ...[more, 403, 'session.from-elsewhere'],
      ]);
    }
    const own = { origin: null, 'sec-fetch-site': 'same-origin' };
    expect((await browser.ask('/v1/sessions', 'DELETE', undefined, own)).status).toBe(200);
    // Signing somebody in from another site is refused as well.
    const login = await browserAt(stage.url).ask(
      ...(['/v1/sign-in', 'POST', { email: 'els@firm.example', password: PASSWORD }] as const),
      { origin: 'https://evil.example' },
    );
    expect(login.status).toBe(403);
  });

  test('gives a cookie that no script reads, and over the network none without TLS', async () => {
    await addPerson(stage, 'fien', 'collector');
    const proof = { email: 'fien@firm.example', password: PASSWORD };
    const cookieAt = async (host: string) => {
      // The name asked for is what a proxy passes on; fetch would not set it.
      const { request } = await import('node:http');
      return new Promise<string>((resolve, reject) => {
        const asked = request(`${stage.url}/v1/sign-in`, {
          ...{ method: 'POST', headers: { host, 'content-type': 'application/json' } },
        });
        asked.on('response', (answer) => {
          answer.resume();
          resolve(answer.headers['set-cookie']?.[0] ?? '');
        });
        asked.on('error', reject);
        asked.end(JSON.stringify(proof));
      });
    };
    expect(await cookieAt('betalen.smederij.example')).toMatch(
      /^__Host-voldaan=[\w-]{43}; Path=\/; HttpOnly; Secure; SameSite=Lax$/,
    );
    expect(await cookieAt('localhost:8420')).toMatch(
      /^voldaan-local=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax$/,
    );
  });
});

describe('a session', () => {
  test('ends unused after an hour, and used after a working day', async () => {
    await addPerson(stage, 'gijs', 'collector');
    const [idle, busy] = [await signedIn(stage, 'gijs'), await signedIn(stage, 'gijs')];
    for (let minutes = 0; minutes < 12 * 60; minutes += 55) {
      expect((await busy.ask('/v1/session')).status).toBe(200);
      forward(55 * MINUTE);
    }
    expect((await busy.ask('/v1/session')).status).toBe(401);
    expect((await idle.ask('/v1/session')).status).toBe(401);
  });

  test('is listed and ended by its owner, and by nobody else', async () => {
    await addPerson(stage, 'hilde', 'collector');
    await addPerson(stage, 'ivo', 'collector');
    const [one, two, other] = [
      await signedIn(stage, 'hilde'),
      await signedIn(stage, 'hilde'),
      await signedIn(stage, 'ivo'),
    ];
    const list = (await one.ask('/v1/sessions')).json['sessions'] as {
      id: string;
      current: boolean;
    }[];
    expect(list.map(({ current }) => current).sort()).toEqual([false, true]);
    const ended = list.find(({ current }) => !current)?.id ?? '';
    expect((await other.ask(`/v1/sessions/${ended}`, 'DELETE')).status).toBe(404);
    forward(11 * MINUTE);
    for (const path of [`/v1/sessions/${ended}`, '/v1/sessions'])
      expect(await one.ask(path, 'DELETE')).toMatchObject({
        ...{ status: 403, json: { code: 'sign-in.step-up' } },
      });
    expect((await one.ask('/v1/session/step-up', 'POST', { password: PASSWORD })).status).toBe(201);
    expect((await one.ask(`/v1/sessions/${ended}`, 'DELETE')).status).toBe(204);
    expect((await two.ask('/v1/session')).status).toBe(401);
    expect((await one.ask('/v1/session')).status).toBe(200);
  });
});

describe('a one-time code', () => {
  test('is what an owner sets up before he may do anything', async () => {
    await addPerson(stage, 'jan', 'owner');
    const browser = await signedIn(stage, 'jan');
    expect((await browser.ask('/v1/session')).json['state']).toBe('set-up-code');
    expect((await browser.ask(books('summary'))).status).toBe(401);
    const offered = await browser.ask('/v1/session/code', 'POST');
    expect(offered.json['uri']).toContain('otpauth://totp/Voldaan:jan%40firm.example');
    const confirm = (code: string) => browser.ask('/v1/session/code/confirm', 'POST', { code });
    expect((await confirm('000000')).status).toBe(401);
    const before = browser.cookies.get('voldaan-local');
    const confirmed = await confirm(codeNow(String(offered.json['secret']), stage));
    expect(confirmed.json['recovery']).toHaveLength(10);
    expect(browser.cookies.get('voldaan-local')).not.toBe(before);
    expect((await browser.ask(books('summary'))).status).toBe(200);
  });

  test('is asked at the next sign-in, taken one step beside, and never twice', async () => {
    await addPerson(stage, 'kim', 'owner');
    const { secret, recovery } = await withCode(stage, 'kim');
    const enter = (code?: string) =>
      browserAt(stage.url).ask('/v1/sign-in', 'POST', {
        ...{ email: 'kim@firm.example', password: PASSWORD },
        ...(code === undefined ? {} : { code }),
      });
    expect((await enter()).json['code']).toBe('sign-in.code-needed');
    expect((await enter(codeNow(secret, stage))).status).toBe(401);
    expect((await enter(codeNow(secret, stage, 1))).status).toBe(201);
    expect((await enter(codeNow(secret, stage, 1))).status).toBe(401);
    expect((await enter(codeNow(secret, stage, 2))).status).toBe(401);
    forward(5 * MINUTE);
    const typed = recovery[3]?.toUpperCase().replaceAll('-', ' ');
    expect([(await enter(typed)).status, (await enter(typed)).status]).toEqual([201, 401]);
  });

  test('makes dangerous acts possible for ten minutes, then asks again', async () => {
    await addPerson(stage, 'lies', 'owner');
    const { browser, secret } = await withCode(stage, 'lies');
    const dangerous = () =>
      browser.ask(books('connections/con_none/disconnect'), 'POST', { by: 'lies' });
    expect((await dangerous()).json['code']).not.toBe('access.step-up');
    forward(11 * MINUTE);
    expect((await dangerous()).json['code']).toBe('access.step-up');
    const stepUp = (code: string) =>
      browser.ask('/v1/session/step-up', 'POST', { password: PASSWORD, code });
    expect((await stepUp('123456')).status).toBe(401);
    expect((await stepUp(codeNow(secret, stage))).status).toBe(201);
    expect((await dangerous()).json['code']).not.toBe('access.step-up');
  });
});
