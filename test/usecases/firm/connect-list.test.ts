import { fault } from '../../../src/kernel/fault.js';
import { idOf } from '../../../src/kernel/ids.js';
import { ok } from '../../../src/kernel/result.js';
import { type ConnectList, makeConnectList } from '../../../src/usecases/firm/connect-list.js';
import { benchForFile } from '../../support/fake-outside.js';
import { isOk } from '../../support/results.js';

const FIRM = idOf<'firm'>('frm_1');
const bench = benchForFile();
beforeAll(() => bench().store.platform.firms.add({ id: FIRM, name: 'Kantoor' }));

/** Its own packages: `key` needs a key, `consent` a person. */
function list(): ConnectList {
  return makeConnectList(
    bench().ports({}),
    {
      list: (administration) =>
        bench().store.inTransaction(administration, async (tx) =>
          (await tx.administration.connections()).map(({ id, kind, adapter }) => ({
            ...{ id, kind, adapter, state: adapter === 'consent' ? 'new' : 'settings' },
          })),
        ),
      ask: (_administration, id) => Promise.resolve(ok({ url: `https://host.example/${id}` })),
    },
    ({ adapter, settings }) =>
      adapter === 'key' && settings['key'] === undefined
        ? [fault('CONFIG', 'host.settings', '/settings/key', 'The key is missing.')]
        : [],
  );
}

const row = (key: string, changes: object = {}): object => ({
  ...{ key, name: `Klant ${key}`, country: 'BE', language: 'nl' },
  host: { adapter: 'key', settings: { key: 'geheim' } },
  ...changes,
});
const connect = async (forms: readonly object[], options = {}) => {
  const rows = forms.map((form, index) => ({ row: index + 1, form }));
  const report = isOk(await list().connect(FIRM, rows, options)).rows;
  return report.map(({ outcome, differences, faults }) =>
    [outcome, ...differences, ...faults.map(({ code, path }) => `${code} ${path}`)].join(' '),
  );
};
const mine = () => bench().store.platform.firms.administrations(FIRM);

test('each row stands alone: a bad one stops no other, and is told with its place', async () => {
  const forms = [
    row('A', { participant: '0208:0403170701', legalId: '0403170701' }),
    row('B', { country: 'België' }),
    row('C', { host: { adapter: 'key', settings: {} } }),
    row('A'),
    row('D', { participant: '0208:0403170701', legalId: '0403170701' }),
    row('E', { host: { adapter: 'consent' } }),
    row('F', { mail: { adapter: 'key' } }),
    'no row at all',
  ] as object[];
  const told = [
    'added',
    'refused firm-row.value /country',
    'refused host.settings /host/settings/key',
    'refused firm-row.key-twice /key',
    'refused firm-row.participant-twice /participant',
    'added',
    'refused host.settings /mail/settings/key',
    'refused firm-row.form ',
  ];
  expect(await connect(forms, { dryRun: true })).toEqual(told);
  expect(await mine()).toEqual([]);
  expect(await connect(forms)).toEqual(told);
  expect(await mine()).toEqual(['adm_frm_1.A', 'adm_frm_1.E']);
});

test('the same list changes nothing; what differs is told, and taken over when asked', async () => {
  const again = [row('A', { participant: '0208:0403170701', legalId: '0403170701' })];
  expect(await connect(again)).toEqual(['unchanged']);
  const changed = [
    row('A', {
      ...{ participant: '0208:0403170701', legalId: '0403170701', language: 'fr' },
      host: { adapter: 'key', settings: { key: 'ander' } },
    }),
  ];
  expect(await connect(changed)).toEqual(['differs language host']);
  expect(await connect(again)).toEqual(['unchanged']);
  expect(await connect(changed, { update: true, dryRun: true })).toEqual(['updated language host']);
  expect(await connect(changed, { update: true })).toEqual(['updated language host']);
  expect(await connect(changed)).toEqual(['unchanged']);
});

test('a list never makes other books of the same key', async () => {
  expect(await connect([row('E', { currency: 'USD' })], { update: true })).toEqual([
    'refused currency host firm-row.fixed /currency',
  ]);
  // A number that was not known yet is no other company.
  const known = row('E', { vatId: 'BE0403170701', host: { adapter: 'consent' } });
  expect(await connect([known], { update: true })).toEqual(['updated vatId']);
});

test('settings are never told', async () => {
  const rows = [{ row: 1, form: row('A', { name: 'Anders' }) }];
  expect(JSON.stringify(await list().connect(FIRM, rows))).not.toContain('geheim');
});

test('what was taken out of the firm is not taken back by a list', async () => {
  await connect([row('F')]);
  await bench().store.platform.firms.place(idOf('adm_frm_1.F'), null);
  expect(await connect([row('F')], { update: true })).toEqual(['refused firm-row.elsewhere /key']);
});

test('what waits for a person comes out as links', async () => {
  expect(await list().consents(FIRM)).toEqual([
    {
      ...{ administration: 'adm_frm_1.E', name: 'Klant E', adapter: 'consent' },
      connection: 'con_adm_frm_1.E_host',
      url: 'https://host.example/con_adm_frm_1.E_host',
    },
  ]);
});

test('hundreds of rows are connected in one go, with word of how far it is', async () => {
  const forms = Array.from({ length: 300 }, (_, n) => row(`N${n}`));
  const done: number[] = [];
  const told = await connect(forms, { progress: (count: number) => done.push(count) });
  expect(new Set(told)).toEqual(new Set(['added']));
  expect(done.at(-1)).toBe(300);
  const { firms } = bench().store.platform;
  expect(await firms.overview(FIRM)).toHaveLength(302);
  expect((await firms.atWork()).map(({ origin }) => origin)).toContain('key');
});
