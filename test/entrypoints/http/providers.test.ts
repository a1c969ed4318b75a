import { type Browser, browserAt } from '../../support/browser.js';
import { OIDC_CLIENT, type OidcProvider, startOidcProvider } from '../../support/oidc-provider.js';
import { addPerson } from '../../support/people.js';
import { setStage, type Stage } from '../../support/stage.js';

let provider: OidcProvider;
let stage: Stage;
const HOME = '/v1/sign-in/providers/firm';

beforeAll(async () => {
  provider = await startOidcProvider();
  stage = await setStage(undefined, undefined, undefined, undefined, {
    providers: [{ name: 'firm', issuer: provider.issuer, ...OIDC_CLIENT }],
  });
});
beforeEach(() => {
  provider.spoil = (claims) => claims;
  provider.foreignKey = false;
});
afterAll(async () => {
  await stage.close();
  await provider.close();
});

/** To the provider and back, as a browser goes; where it was sent back to is the installation under its public name. */
async function goThere(browser: Browser, query = ''): Promise<string> {
  const sent = await browser.ask(HOME + query);
  expect(sent.status).toBe(303);
  const back = await fetch(sent.headers.get('location') ?? '', { redirect: 'manual' });
  const url = new URL(back.headers.get('location') ?? '');
  expect(url.origin).toBe('https://betalen.smederij.example');
  return url.pathname + url.search;
}

async function signIn(person: OidcProvider['person']): Promise<Browser & { status: number }> {
  provider.person = person;
  const browser = browserAt(stage.url);
  const { status } = await browser.ask(await goThere(browser));
  return { ...browser, status };
}

const isIn = async (browser: Browser): Promise<boolean> =>
  (await browser.ask('/v1/session')).status === 200;

test('lets in who was added here: the first time by his checked address, then by his subject', async () => {
  await addPerson(stage, 'an', 'collector');
  const first = await signIn({ sub: 's-an', email: 'AN@firm.example', email_verified: true });
  expect([first.status, await isIn(first)]).toEqual([303, true]);
  expect((await first.ask('/v1/session')).json).toMatchObject({
    ...{ user: { name: 'an' }, session: { via: 'firm' } },
  });
  expect(provider.asked[0]?.get('code_challenge_method')).toBe('S256');
  const renamed = await signIn({ sub: 's-an', email: 'an.de.wit@elsewhere.example' });
  expect([renamed.status, await isIn(renamed)]).toEqual([303, true]);
});

test.each([
  ['was not added', { sub: 's-x', email: 'x@firm.example', email_verified: true }],
  [
    'whose address was not checked',
    { sub: 's-y', email: 'bo@firm.example', email_verified: false },
  ],
  ['without address', { sub: 's-z' }],
  ['has left', { sub: 's-w', email: 'cas@firm.example', email_verified: true }],
])('does not let in who %s, and makes nobody', async (_, person) => {
  await addPerson(stage, 'bo', 'collector').catch(() => undefined);
  await addPerson(stage, 'cas', 'collector', { state: 'left' }).catch(() => undefined);
  const before = (await stage.app.store.platform.users.all()).length;
  const browser = await signIn(person);
  expect([browser.status, await isIn(browser)]).toEqual([401, false]);
  expect(await stage.app.store.platform.users.all()).toHaveLength(before);
});

test('an address given to somebody else at the provider does not open the account', async () => {
  await addPerson(stage, 'dirk', 'collector');
  const email = { email: 'dirk@firm.example', email_verified: true };
  expect((await signIn({ sub: 's-dirk', ...email })).status).toBe(303);
  expect((await signIn({ sub: 's-successor', ...email })).status).toBe(401);
});

describe('an answer', () => {
  test.each<[string, (claims: OidcProvider['person']) => OidcProvider['person']]>([
    ['of another issuer', (claims) => ({ ...claims, iss: 'https://evil.example' })],
    ['for another client', (claims) => ({ ...claims, aud: 'somebody-else' })],
    ['to another question', (claims) => ({ ...claims, nonce: 'guess' })],
    ['that is too old', (claims) => ({ ...claims, exp: 1_000, iat: 900 })],
  ])('%s lets nobody in', async (_, spoil) => {
    provider.spoil = spoil;
    const browser = await signIn({ sub: 's-an', email: 'an@firm.example', email_verified: true });
    expect([browser.status, await isIn(browser)]).toEqual([401, false]);
  });

  test('signed with a key nobody published lets nobody in', async () => {
    provider.foreignKey = true;
    const browser = await signIn({ sub: 's-an' });
    expect([browser.status, await isIn(browser)]).toEqual([401, false]);
  });

  test('is good once, in the browser that asked, and for ten minutes', async () => {
    provider.person = { sub: 's-an' };
    const [mine, victim] = [browserAt(stage.url), browserAt(stage.url)];
    const back = await goThere(mine);
    // Somebody is made to open the answer of somebody else: he would work in a foreign account.
    expect((await victim.ask(back)).status).toBe(400);
    await goThere(victim);
    expect((await victim.ask(back)).status).toBe(401);
    expect((await mine.ask(back)).status).toBe(303);
    const state = new URLSearchParams(back.split('?')[1]).get('state') ?? '';
    mine.cookies.set('voldaan-local-state', state);
    expect((await mine.ask(back)).status).toBe(401);
    const late = browserAt(stage.url);
    const lateBack = await goThere(late);
    stage.clock.advanceMs(600_000);
    expect((await late.ask(lateBack)).status).toBe(401);
  });

  test('to a question asked again must say that the person proved himself just now', async () => {
    provider.person = { sub: 's-an' };
    const browser = browserAt(stage.url);
    const fresh = await goThere(browser, '?again=true');
    expect(provider.asked.at(-1)?.get('prompt')).toBe('login');
    expect((await browser.ask(fresh)).status).toBe(303);
    expect((await browser.ask('/v1/session')).json['session']).toHaveProperty('steppedUpUntil');
    provider.spoil = (claims) => ({ ...claims, auth_time: Number(claims['auth_time']) - 3_600 });
    const stale = browserAt(stage.url);
    expect((await stale.ask(await goThere(stale, '?again=true'))).status).toBe(401);
  });
});

test('a provider that nobody set up is none', async () => {
  const browser = browserAt(stage.url);
  expect((await browser.ask('/v1/sign-in/providers')).json).toEqual({ providers: ['firm'] });
  expect((await browser.ask('/v1/sign-in/providers/other')).status).toBe(503);
});
