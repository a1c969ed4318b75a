import type { AdministrationId } from '../../src/kernel/ids.js';
import { addDays, type PlainDate } from '../../src/kernel/dates.js';
import { isOk } from '../support/results.js';
import { type MarketWorld, marketWorld } from '../support/market-world.js';

/** Somebody comes from the market place of Exact with two divisions, leaves one, and comes back: one story in order. */
let world: MarketWorld;
beforeAll(async () => {
  world = await marketWorld();
  world.exact.addDivision({ code: 3001, name: 'Verkoper <BV>' });
  world.exact.addDivision({ code: 3002, name: 'Andere BV' });
  world.moneybird.addAdministration('123', 'Verkoper NL');
  for (const division of [3001, 3002]) {
    const account = world.exact.addAccount(division, {
      ...{ name: 'Klant NV', country: 'BE', language: 'NL-BE', email: 'an@klant.example' },
    });
    world.exact.addSale(division, {
      ...{ account, kind: 'invoice', invoiceDate: '2026-03-01' as PlainDate },
      dueDate: '2026-03-31' as PlainDate,
      lines: [{ text: 'Uur', quantity: 1, unitPrice: 100, vatCode: '4' }],
    });
  }
});
afterAll(() => world.close());

const dutch = { 'Accept-Language': 'nl' };
const get = (path: string) => fetch(`${world.url}${path}`, { redirect: 'manual', headers: dutch });
const post = (path: string, form = '', headers: Record<string, string> = {}) =>
  fetch(`${world.url}${path}`, {
    ...{ method: 'POST', redirect: 'manual', body: new URLSearchParams(form) },
    headers: { ...dutch, ...headers },
  });
const administrations = async (): Promise<readonly AdministrationId[]> =>
  (await world.store.platform.administrations()).map(({ id }) => id);

/** To the package and back, as a browser goes: the page of the choice. */
async function through(adapter: string, form = ''): Promise<string> {
  const started = await post(`/connect/start/${adapter}`, form);
  const consented = await fetch(started.headers.get('location') ?? '', { redirect: 'manual' });
  const back = await fetch(consented.headers.get('location') ?? '', { redirect: 'manual' });
  expect(back.status).toBe(303);
  return `/connect/${back.headers.get('location') ?? ''}`;
}

const contactsOf = (id: AdministrationId) =>
  world.store.inTransaction(id, async (tx) => (await tx.debtors.all()).map(({ email }) => email));
const hostOf = async (id: AdministrationId) =>
  (await world.app.connections.list(id)).find(({ kind }) => kind === 'host');
let made: readonly AdministrationId[];
let choice: string;

test('the first page says what is asked for, and makes nothing', async () => {
  const page = await get('/connect/start/exact?site=nl');
  expect(page.status).toBe(200);
  expect(page.headers.get('content-security-policy')).toContain("form-action 'self' https:");
  const text = await page.text();
  expect(text).toContain('Verbinden met Exact Online');
  expect(text).toContain('Crm accounts');
  expect(text).toContain('value="nl" checked');
  expect(await administrations()).toEqual([]);
});

test.each([
  ['a package nobody knows', '/connect/start/nobody', 404],
  ['a package without a market place', '/connect/start/odoo', 404],
  ['a choice that nobody has', '/connect/choose/guess', 404],
])('%s leads nowhere', async (_, path, status) => {
  expect((await get(path)).status).toBe(status);
  expect((await post(path)).status).toBe(status);
});

test('a form of another site, another country and a refusal change nothing', async () => {
  const foreign = { 'Sec-Fetch-Site': 'cross-site' };
  expect((await post('/connect/start/exact', '', foreign)).status).toBe(403);
  expect((await post('/connect/start/exact', 'site=fr')).status).toBe(404);
  const started = await post('/connect/start/exact');
  const state = new URL(started.headers.get('location') ?? '').searchParams.get('state') ?? '';
  const refused = await get(`/connect/callback?state=${state}&error=access_denied`);
  expect(refused.status).toBe(400);
  const again = await get(`/connect/callback?state=${state}&code=${world.exact.consent()}`);
  expect(again.status).toBe(400);
  expect(await administrations()).toEqual([]);
});

test('who comes back sees the books that the package names, and nothing is made yet', async () => {
  choice = await through('exact', 'site=be');
  const text = await (await get(choice)).text();
  expect(text).toContain('Verkoper &lt;BV&gt;');
  expect(text).toContain('Andere BV');
  expect(await administrations()).toEqual([]);
});

test('the chosen books are made and connected, each apart, through one token, and send nothing', async () => {
  const before = world.exact.given();
  const page = await (await post(choice, 'books=3001&books=3002&books=9999')).text();
  expect(page.match(/nieuw aangemaakt/g)).toHaveLength(2);
  made = await administrations();
  expect(made).toHaveLength(2);
  for (const id of made) {
    expect(await hostOf(id)).toMatchObject({ adapter: 'exact', state: 'live' });
    const books = await world.store.inTransaction(id, (tx) => tx.administration.get());
    expect(books).toMatchObject({ country: 'BE', language: 'nl', dunningStopped: true });
    expect(await world.app.onboarding.show(id)).toMatchObject({ live: false });
    world.clock.advanceMs(580_000);
    expect(isOk(await world.app.syncHost(id))).toMatchObject({ debtors: 1 });
  }
  // One after the other, both through the same token: twice renewed in twenty minutes, and never refused.
  expect(world.exact.given() - before).toBe(2);
  expect((await post(choice, 'books=3001')).status).toBe(404);
});

test('who comes again finds them as they were', async () => {
  world.clock.advanceMs(580_000);
  const page = await (await post(await through('exact'), 'books=3001')).text();
  expect(page).toContain('was al verbonden');
  expect(await administrations()).toEqual(made);
});

test('one is taken off: it stops, the other reads on through the token it kept', async () => {
  const [first, second] = [made[0]!, made[1]!];
  const { id } = (await hostOf(first))!;
  const off = isOk(await world.app.connections.disconnect(first, id, 'An Peeters'));
  const today = world.clock.today('Europe/Brussels');
  expect(off).toEqual({ revoked: false, removedOn: addDays(today, 90) });
  expect(await hostOf(first)).toBeUndefined();
  const token = await world.store.inTransaction(first, (tx) => tx.connectionTokens.get(id));
  expect(token).toMatchObject({ state: 'disconnected', note: 'An Peeters' });
  expect(token?.tokens).toBeUndefined();
  // What is open is not known any more: reminders wait.
  const reading = await world.store.inTransaction(first, (tx) => tx.hostReading.get());
  expect(reading.failed).toBeDefined();
  world.clock.advanceMs(580_000);
  isOk(await world.app.syncHost(second));
});

test('what no law asks to keep goes on the day that was said, and not before', async () => {
  const [first, second] = [made[0]!, made[1]!];
  world.clock.advanceMs(89 * 86_400_000);
  expect(await world.app.removeLeft(first)).toBeNull();
  expect(await contactsOf(first)).toEqual(['an@klant.example']);
  world.clock.advanceMs(86_400_000);
  expect(await world.app.removeLeft(first)).toBe(1);
  expect(await contactsOf(first)).toEqual([undefined]);
  expect(await world.app.removeLeft(first)).toBeNull();
  // Who stayed keeps everything.
  expect(await world.app.removeLeft(second)).toBeNull();
  expect(await contactsOf(second)).toEqual(['an@klant.example']);
});

test('who comes back finds his books, and what was removed is read again', async () => {
  const [first] = [made[0]!];
  const page = await (await post(await through('exact'), 'books=3001')).text();
  expect(page).toContain('opnieuw verbonden');
  expect(await administrations()).toEqual(made);
  isOk(await world.app.syncHost(first));
  expect(await contactsOf(first)).toEqual(['an@klant.example']);
  expect(await world.store.inTransaction(first, (tx) => tx.hostOff.get())).toBeNull();
});

test('the same way in from Moneybird', async () => {
  const page = await (await post(await through('moneybird'), 'books=123')).text();
  expect(page).toContain('Verkoper NL');
  const [, , third] = await administrations();
  expect(await hostOf(third!)).toMatchObject({ adapter: 'moneybird', state: 'live' });
  const books = await world.store.inTransaction(third!, (tx) => tx.administration.get());
  expect(books).toMatchObject({ country: 'NL', zone: 'Europe/Amsterdam', name: 'Verkoper NL' });
});

test('too many on the way from one address are slowed', async () => {
  const statuses: number[] = [];
  for (let n = 0; n < 11; n += 1) statuses.push((await post('/connect/start/exact')).status);
  expect(statuses.at(-1)).toBe(429);
});
