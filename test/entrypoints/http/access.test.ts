import type { Place } from '../../../src/domain/access/place.js';
import { idOf } from '../../../src/kernel/ids.js';
import type { SandboxCollection } from '../../../src/sandbox/collection/server.js';
import { addDays } from '../../../src/kernel/dates.js';
import { type AccessDoor, accessDoor, DOOR_TOKEN } from '../../support/stage-access.js';
import { setStage, type Stage } from '../../support/stage.js';
import { noticed, PARTNER, stageCollection } from '../../support/stage-collection.js';
import { goTo } from '../../support/stage-days.js';
import { bakeryId, itemId } from '../../support/stage-work.js';
import { ADMINISTRATION } from '../../support/stage-world.js';

const OTHER = idOf<'administration'>('other-books');
const FIRM = idOf<'firm'>('frm_kantoor');

let stage: Stage;
let partner: SandboxCollection;
let door: AccessDoor;

beforeAll(async () => {
  stage = await setStage();
  partner = await stageCollection(stage);
  await stage.app.register({
    administration: { ...ADMINISTRATION, id: OTHER, name: 'Andere boeken' },
    connections: [],
  });
  await stage.store.platform.firms.add({ id: FIRM, name: 'Kantoor' });
  await stage.store.platform.firms.place(OTHER, FIRM);
  door = await accessDoor(stage);
});
afterAll(async () => {
  await door.close();
  await partner.close();
  await stage.close();
});

const user: AccessDoor['user'] = (...given) => door.user(...given);
const ask: AccessDoor['ask'] = (...given) => door.ask(...given);
const refusal: AccessDoor['refusal'] = (...given) => door.refusal(...given);
const seen: AccessDoor['seen'] = (asked) => door.seen(asked);

const HERE = { administration: ADMINISTRATION.id };
const FORBIDDEN = [403, 'access.forbidden'];
const NOWHERE = [404, 'http.not-found'];

test('a key opens what its scopes say, in its books, until it expires or is revoked', async () => {
  const { keys } = stage.app;
  const make = async (place: Place) => {
    const wish = { name: 'kassa', place, scopes: ['books.read'] as const, days: 30, by: 'An' };
    const made = await keys.make(wish);
    if (!made.ok) throw new Error(made.error.message);
    return made.value;
  };
  const { key, secret } = await make(HERE);
  expect((await ask('summary', { key: secret })).status).toBe(200);
  expect(await seen({ key: secret })).toEqual([stage.administration]);
  expect(await refusal('dunning/plan', { key: secret, body: {} })).toEqual(FORBIDDEN);
  expect(await refusal('summary', { key: secret, books: OTHER })).toEqual(NOWHERE);
  expect(await refusal('summary', { key: `${secret}x` })).toEqual([401, 'http.token']);
  expect((await keys.list()).find(({ id }) => id === key.id)?.lastUsedAt).toBe(stage.clock.now());

  const ofFirm = (await make({ firm: FIRM })).secret;
  expect(await seen({ key: ofFirm })).toEqual([OTHER]);
  expect((await ask('summary', { key: ofFirm, books: OTHER })).status).toBe(200);
  expect(await refusal('summary', { key: ofFirm })).toEqual(NOWHERE);

  expect(await keys.revoke(key.id, 'An')).toEqual({ ok: true, value: undefined });
  expect(await refusal('summary', { key: secret })).toEqual([401, 'http.token']);
  goTo(stage, addDays(stage.today(), 31));
  expect(await refusal('summary', { key: ofFirm, books: OTHER })).toEqual([401, 'http.token']);
});

test('a person does what his roles say; a lock, and leaving, hold at the next request', async () => {
  const { users } = stage.app;
  const an = await user('An', [HERE, 'auditor'], [{ firm: FIRM }, 'collector']);
  expect(await seen({ user: an })).toEqual([stage.administration, OTHER]);
  expect((await ask('summary', { user: an })).status).toBe(200);
  expect(await refusal('dunning/plan', { user: an, body: {} })).toEqual(FORBIDDEN);
  const planned = await ask('dunning/plan', { user: an, body: {}, books: OTHER });
  expect(planned.status).toBe(201);
  const { run } = (await planned.json()) as { run: { id: string } };
  const approve = { user: an, body: {}, books: OTHER } as const;
  expect(await refusal(`dunning/runs/${run.id}/approve`, approve)).toEqual([403, 'access.step-up']);
  const approved = await ask(`dunning/runs/${run.id}/approve`, { ...approve, proved: true });
  expect(approved.status).toBe(200);

  expect((await users.revoke('an@kantoor.example', HERE)).ok).toBe(true);
  expect(await refusal('summary', { user: an })).toEqual(NOWHERE);
  expect((await users.setState(an, 'locked')).ok).toBe(true);
  expect(await refusal('summary', { user: an, books: OTHER })).toEqual([401, 'http.token']);
  expect((await users.setState(an, 'active')).ok).toBe(true);
  expect((await ask('summary', { user: an, books: OTHER })).status).toBe(200);
  expect((await users.setState(an, 'left')).ok).toBe(true);
  expect(await refusal('summary', { user: an, books: OTHER })).toEqual([401, 'http.token']);
  expect(await users.setState(an, 'active')).toMatchObject({ error: { kind: 'left-already' } });
});

test('who signed in signs what he does, and nobody else can', async () => {
  const piet = await user('Piet', [HERE, 'accountant']);
  await stage.syncAll();
  const debtorId = await bakeryId(stage);
  const notes = `debtors/${debtorId}/notes`;
  const note = async (body: object): Promise<Response> => ask(notes, { user: piet, body });
  expect((await note({ text: 'belt terug' })).status).toBe(204);
  expect((await note({ text: 'heeft gebeld', by: 'Piet Peeters' })).status).toBe(204);
  expect(await refusal(notes, { user: piet, body: { text: 'x', by: 'An Peeters' } })).toEqual([
    422,
    'access.signature',
  ]);
  const program = await ask(notes, { key: DOOR_TOKEN, body: { text: 'x', by: 'An Peeters' } });
  expect(program.status).toBe(204);
  const timeline = await (await ask(`debtors/${debtorId}/timeline`, { user: piet })).json();
  const signers = (timeline as { timeline: { kind: string; by: string }[] }).timeline
    .filter(({ kind }) => kind === 'note')
    .map(({ by }) => by);
  expect(signers.sort()).toEqual(['An Peeters', 'Piet Peeters', 'Piet Peeters']);
});

test('sales sees the sales view alone, and an external collector the cases of his agency', async () => {
  await noticed(stage);
  const [debtorId, openItemId] = [await bakeryId(stage), await itemId(stage)];
  const sales = await user('Sam', [HERE, 'sales']);
  const view = await ask(`debtors/${debtorId}/sales`, { user: sales });
  expect(Object.keys((await view.json()) as object)).not.toContain('items');
  expect(view.status).toBe(200);
  for (const path of [
    'summary',
    'review',
    'people',
    `debtors/${debtorId}/card`,
    'collection-cases',
  ])
    expect([path, await refusal(path, { user: sales })]).toEqual([path, FORBIDDEN]);

  const owner = await user('Olga', [HERE, 'owner']);
  const wish = { debtorId, openItemIds: [openItemId], to: { connectionId: PARTNER } };
  expect((await ask('collection-cases', { user: owner, body: wish })).status).toBe(201);
  await stage.settle();
  const collector = await user('Chris', [HERE, 'external-collector']);
  const own = await ask(`collection-partners/${PARTNER}/cases`, { user: collector });
  expect(await own.json()).toMatchObject({ cases: [{ debtor: { name: 'Bakkerij Aerts' } }] });
  expect(await refusal('collection-partners/con_host/cases', { user: collector })).toEqual(NOWHERE);
  for (const path of ['collection-cases', 'summary', `debtors/${debtorId}/sales`])
    expect([path, await refusal(path, { user: collector })]).toEqual([path, FORBIDDEN]);
});

test('the last owner stays one, whoever takes it from him, until there is another', async () => {
  const books = { administration: idOf<'administration'>('books-of-two') };
  await stage.app.register({
    administration: { ...ADMINISTRATION, id: books.administration, name: 'Twee' },
    connections: [],
  });
  const { users } = stage.app;
  const [one, other] = [await user('Lotte', [books, 'owner']), await user('Mo', [books, 'sales'])];
  const refused = { ok: false, error: { kind: 'last-owner' } };
  const wish = { place: books, by: 'Lotte' } as const;
  expect(await users.revoke(one, books)).toMatchObject(refused);
  expect(await users.grant(one, { ...wish, role: 'auditor' })).toMatchObject(refused);
  await users.grant(other, { ...wish, role: 'owner' });
  await users.setState(other, 'locked');
  expect(await users.revoke(one, books)).toMatchObject(refused);
  await users.setState(other, 'active');
  expect((await users.revoke(one, books)).ok).toBe(true);
});

test('an owner gives and takes roles and keys in his books, and proves before that it is he', async () => {
  const owner = await user('Otto', [HERE, 'owner'], [{ administration: OTHER }, 'sales']);
  const firms = await user('Fien', [{ firm: FIRM }, 'accountant']);
  const invitation = { email: 'fien@kantoor.example', name: 'Iemand', role: 'auditor' };
  const invite = { user: owner, body: invitation } as const;
  expect(await refusal('users', invite)).toEqual([403, 'access.step-up']);
  const invited = await ask('users', { ...invite, proved: true });
  // Known already: his name stays, and what he does elsewhere is nobody's business here.
  const grant = { place: HERE, role: 'auditor', by: 'Otto Peeters' };
  expect(await invited.json()).toMatchObject({ name: 'Fien Peeters', grants: [grant] });
  expect(invited.status).toBe(201);
  const { users } = (await (await ask('users', { user: firms })).json()) as {
    users: { id: string; grant: object }[];
  };
  expect(users.find(({ id }) => id === firms)).toMatchObject({ grant });
  const taken = { user: owner, body: {}, proved: true } as const;
  expect((await ask(`users/${firms}/revoke`, taken)).status).toBe(201);
  expect(await refusal(`users/${firms}/revoke`, taken)).toEqual(NOWHERE);

  const wish = { name: 'kassa', scopes: ['sales.read'] };
  const made = await ask('keys', { user: owner, proved: true, body: wish });
  const { key, secret } = (await made.json()) as { key: { id: string }; secret: string };
  expect((await ask(`debtors/${await bakeryId(stage)}/sales`, { key: secret })).status).toBe(200);
  const listed = await (await ask('keys', { user: owner })).text();
  expect([listed.includes(key.id), listed.includes(secret)]).toEqual([true, false]);
  expect(await refusal('keys', { ...taken, body: { ...wish, scopes: ['keys.manage'] } })).toEqual([
    422,
    'access.scopes',
  ]);
  expect(await refusal('keys', { ...taken, body: { ...wish, scopes: ['all'] } })).toEqual([
    422,
    'access.form',
  ]);
  expect(await refusal('keys', { key: secret, body: wish })).toEqual(FORBIDDEN);
  expect((await ask(`keys/${key.id}/revoke`, taken)).status).toBe(201);
  expect(await refusal(`keys/${key.id}/revoke`, taken)).toEqual([409, 'access.revoked-already']);
  expect(await refusal('summary', { key: secret })).toEqual([401, 'http.token']);
});

test.each<readonly [string, string, () => Promise<unknown>]>([
  ['an agency that is not connected', 'no-such-partner', () => external(HERE, 'con_none')],
  ['a connection that is no agency', 'no-such-partner', () => external(HERE, 'con_host')],
  ['an agency of a firm', 'partner', () => external({ firm: FIRM }, PARTNER)],
  ['a firm that is not there', 'no-such-firm', () => grant({ firm: idOf('frm_x') })],
  [
    'books that are not there',
    'no-such-administration',
    () => grant({ administration: idOf('x') }),
  ],
  ['nobody', 'no-such-user', () => stage.app.users.grant('x@y.be', wishAt(HERE))],
])('no role is given at %s', async (_, kind, give) => {
  expect(await give()).toMatchObject({ ok: false, error: { kind } });
});

const wishAt = (place: Place) => ({ place, role: 'auditor', by: 'Bo' }) as const;
let count = 0;
const grant = async (place: Place): Promise<unknown> =>
  stage.app.users.grant(await user(`G${(count += 1)}`), wishAt(place));
const external = async (place: Place, agency: string): Promise<unknown> =>
  stage.app.users.grant(await user(`E${(count += 1)}`), {
    ...{ place, role: 'external-collector', partner: idOf<'connection'>(agency), by: 'Bo' },
  });
