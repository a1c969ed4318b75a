import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { localActors } from '../../src/adapters/actor/local.js';
import { idOf } from '../../src/kernel/ids.js';
import type { Actor } from '../../src/ports/actor.js';
import { testStore } from '../support/database.js';
import { isOk } from '../support/results.js';
import { planned } from '../support/stage-chase.js';
import { letterLinks, here, post, threeInvoices } from '../support/stage-links.js';
import { API_TOKEN, MORNING, setStage, type Stage } from '../support/stage.js';

/** One story: a day on which people, a debtor and the product act, each through another door. */
let s: Stage;
const actors = localActors();
const AN: Actor = {
  kind: 'person',
  id: 'usr_an',
  // Whatever somebody calls himself, it stays a name.
  name: `An'); drop table audit_entry; --\u0000\u202e\ud800`,
  channel: 'command-line',
};

interface Entry {
  readonly position: number;
  readonly act: string;
  readonly actor: { readonly kind: string; readonly id: string; readonly name: string };
  readonly channel: string;
  readonly about: { readonly kind: string; readonly id: string };
  readonly fields: readonly Readonly<Record<string, unknown>>[];
}

beforeAll(async () => {
  s = await setStage(
    MORNING,
    (store) => store,
    () => testStore(actors),
    {},
    { actors },
  );
  await threeInvoices(s);
});
afterAll(() => s.close());

const api = (path: string, init: RequestInit = {}) =>
  fetch(`${s.url}/v1/administrations/${path}`, {
    ...init,
    headers: { authorization: `Bearer ${API_TOKEN}`, 'content-type': 'application/json' },
  });
async function entries(query = ''): Promise<readonly Entry[]> {
  const answer = await api(`${s.administration}/audit?limit=1000&${query}`);
  expect(answer.status).toBe(200);
  return ((await answer.json()) as { entries: readonly Entry[] }).entries;
}
const last = async (act: string) => (await entries(`act=${act}`)).at(-1);

test('what the API, a debtor, a person and the product do is told apart', async () => {
  const settings = { method: 'PUT', body: JSON.stringify({ costs: { call: '5.00' } }) };
  expect((await api(`${s.administration}/figures/settings`, settings)).status).toBe(200);
  expect(await last('administration.changed')).toMatchObject({
    ...{ channel: 'http', actor: { kind: 'key', id: 'token' } },
    fields: [{ field: 'doc', members: ['settings.figures'] }],
  });

  const { problem } = await letterLinks(s, ['F-1']);
  await post(here(s, problem), { item: '0', problem: 'quality', text: 'Mevrouw Geheim klaagt' });
  const disputed = await last('dispute.added');
  expect(disputed).toMatchObject({ channel: 'http', actor: { kind: 'outside', id: 'visitor' } });
  expect(JSON.stringify(disputed)).not.toContain('Geheim');

  await actors.as(AN, async () => {
    const owner = { debtorId: (await debtors())[0]!.id, owner: 'an' };
    await s.look((tx) => tx.profiles.change(owner.debtorId, (p) => ({ ...p, owner: 'an' })));
  });
  const changed = await last('debtor_profile.added');
  expect(changed).toMatchObject({
    channel: 'command-line',
    actor: { kind: 'person', id: 'usr_an' },
  });
  expect(changed?.actor.name).toBe(`An'); drop table audit_entry; --`);

  const before = (await entries()).length;
  await s.settle();
  const byProduct = (await entries(`after=${before}`)).map(({ actor }) => actor.kind);
  expect(byProduct.filter((kind) => kind !== 'system')).toEqual([]);
});

const debtors = () => s.look((tx) => tx.debtors.all());

test('a look at a letter, an export and a refused approval are noted, without a name', async () => {
  const debtor = (await debtors()).find(({ number }) => number !== '')!;
  await actors.as(AN, async () => {
    isOk(await s.app.previewLetter(s.administration, { debtor: debtor.id }));
    await s.app.exportDebtor(s.administration, debtor.id, 'an');
    await s.app.exportLedger(s.administration);
    for await (const file of isOk(
      await s.app.exportEvidence(s.administration, { number: '2026-0001' }),
    ))
      expect(file.sha256).toHaveLength(64);
    const { run } = await planned(s);
    await s.app.approveRun(s.administration, run.id, 'an');
    await s.app.approveRun(s.administration, run.id, 'an');
    await s.app.approveRun(s.administration, idOf('run_none'), 'an');
  });
  const acts = (await entries()).filter(({ actor }) => actor.id === 'usr_an').map(({ act }) => act);
  expect(acts).toEqual(
    expect.arrayContaining([
      ...['letter.previewed', 'debtor.exported', 'ledger.exported', 'evidence.exported'],
      ...['dunning_approval.added', 'dunning_run.approval-refused'],
    ]),
  );
  const refused = await entries('act=dunning_run.approval-refused&about=run_none');
  expect(refused[0]?.fields).toContainEqual({ field: 'reason', is: 'no-such-run' });
  const all = JSON.stringify(await entries());
  for (const { name, email, ibans } of await debtors())
    for (const word of [name, ...(email === undefined ? [] : [email]), ...ibans])
      expect(all).not.toContain(word);
});

test.each([
  ['since=gisteren', 400],
  ['after=-1', 400],
  ['limit=1001', 400],
  ['act=%27', 400],
  ['kind=%27', 400],
  ['order=any', 400],
  ['since=2020-01-01&limit=1', 200],
])('the page asked for with %s is answered with %i', async (query, status) => {
  expect((await api(`${s.administration}/audit?${query}`)).status).toBe(status);
});

test.each(['oldest', 'newest'])('pages follow each other, the %s first', async (order) => {
  const whole = await entries();
  const walked: number[] = [];
  for (let after: number | null = 0; after !== null;) {
    const answer = await api(`${s.administration}/audit?order=${order}&limit=3&after=${after}`);
    const page = (await answer.json()) as { entries: readonly Entry[]; next: number | null };
    walked.push(...page.entries.map(({ position }) => position));
    after = page.next;
  }
  const positions = whole.map(({ position }) => position);
  expect(walked).toEqual(order === 'oldest' ? positions : positions.toReversed());
});

test('what is about one kind is found, and nobody reads the log of another administration', async () => {
  const whole = await entries();
  const ofKind = await entries('kind=dispute');
  expect(ofKind.length).toBeGreaterThan(0);
  expect(ofKind).toEqual(whole.filter(({ about }) => about.kind === 'dispute'));
  expect((await api('adm_other/audit')).status).toBe(404);
  expect((await api('adm_other/audit/verification')).status).toBe(404);
});

test('the ends of the chains are written down once a day, and show that one was written anew', async () => {
  expect(await s.app.audit.exportDaily(s.administration)).toBe(true);
  expect(await s.app.audit.exportDaily(s.administration)).toBe(false);
  const lines = (await readFile(join(s.printFolder, 'audit-heads.ndjson'), 'utf8')).split('\n');
  const heads = lines.filter((line) => line !== '').map((line) => JSON.parse(line) as object);
  expect(heads).toEqual(
    (await s.app.audit.heads()).map((head) => ({ ...head, at: s.clock.now() })),
  );
  expect(heads).toHaveLength(2);
  const verified = await s.app.audit.verify(s.administration);
  expect(verified).toMatchObject({ broken: null, compared: 1 });
  expect((await s.app.verify(s.administration)).checked['INV-11']).toBe(verified.checked);
  const overHttp = async () =>
    (await (await api(`${s.administration}/audit/verification`)).json()) as { broken: object };
  const { checked } = verified;
  expect(await overHttp()).toEqual({ checked, compared: 1, broken: null, next: null });

  await s.store.database.transaction({ as: 'owner' }, (sql) =>
    sql.script(`alter table audit_entry disable trigger user;
      delete from audit_entry where administration_id = '${s.administration}';
      delete from audit_head where administration_id = '${s.administration}';
      alter table audit_entry enable trigger user;`),
  );
  await s.app.exportLedger(s.administration);
  expect((await s.app.audit.verify(s.administration)).broken?.kind).toBe('cut');
  expect((await overHttp()).broken).toMatchObject({ kind: 'cut' });
  const { findings } = await s.app.verify(s.administration);
  expect(findings.filter(({ invariant }) => invariant === 'INV-11')).toHaveLength(1);
});
