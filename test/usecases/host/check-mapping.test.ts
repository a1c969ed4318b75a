import { addMs, plainDate } from '../../../src/kernel/dates.js';
import { idOf } from '../../../src/kernel/ids.js';
import { money } from '../../../src/kernel/money.js';
import { err, ok } from '../../../src/kernel/result.js';
import type { HostCodes } from '../../../src/domain/ledger/host-codes.js';
import type { HostPackage, HostReport } from '../../../src/ports/host.js';
import type { Connection } from '../../../src/ports/store.js';
import { makeCheckMappingDaily } from '../../../src/usecases/host/check-mapping.js';
import { makeFirmMappings } from '../../../src/usecases/firm/firm-mapping.js';
import { makeHostMappings } from '../../../src/usecases/host/host-mapping.js';
import type { Ports } from '../../../src/usecases/ports.js';
import { makeReportToHost } from '../../../src/usecases/host/report-to-host.js';
import { mappingOf } from '../../../src/compose/hosts.js';
import { benchForFile } from '../../support/fake-outside.js';
import { isOk } from '../../support/results.js';
import { ADMINISTRATION, BAKERY } from '../../support/stage-world.js';

const bench = benchForFile();

/** Each test begins on a day of its own, with nothing said yet. */
beforeEach(async () => {
  await bench().store.platform.firms.place(ADMINISTRATION.id, null);
  bench().clock.set(addMs(bench().clock.now(), 2 * 86_400_000));
  await bench().store.inTransaction(ADMINISTRATION.id, (tx) =>
    tx.administration.saveMapping(idOf('con_host'), null),
  );
});

const DAY = plainDate('2026-11-20');
const CODES: HostCodes = {
  vat: [
    {
      code: '#1',
      text: 'Btw 21%',
      also: [],
      rate: { unscaled: 21n, scale: 0 },
      direction: 'sales',
      isClosed: false,
    },
    {
      code: '#2',
      text: 'Hoog',
      also: [],
      rate: { unscaled: 21n, scale: 0 },
      direction: 'sales',
      isClosed: false,
    },
  ],
  journals: [{ code: '20', text: 'Bank', kind: 'bank', isClosed: false }],
  ...{ accounts: null, units: null, paymentTerms: null, paymentMethods: null, used: [] },
  needs: [{ part: 'journals', name: 'bank', kinds: ['bank'], for: 'payments', required: true }],
};
const PAYMENT: HostReport = {
  ...{ key: 'pay:1', kind: 'payment', invoiceHostId: 'F-1', amount: money(100n, 'EUR') },
  ...{ bookedOn: DAY, bankReference: 'BANK/1' },
};
const NOTE: HostReport = {
  ...{
    key: 'note:1',
    kind: 'note',
    debtorHostId: BAKERY.hostId,
    invoiceHostIds: [],
    text: 'Gebeld',
  },
};

/** A package with lists that a test may change, and what it was asked and told. */
function packageWith(change: Partial<HostPackage> = {}) {
  const heard: string[] = [];
  const looks = { count: 0 };
  const ports: Ports = bench().ports({
    host: {
      capabilities: () => Promise.resolve(ok({ takesNotes: true, matchesPayments: true } as never)),
      codes: () => {
        looks.count += 1;
        return Promise.resolve(ok(CODES));
      },
      report: ({ key }) => {
        heard.push(key);
        return Promise.resolve(ok({ hostId: '1', existed: false }));
      },
      ...change,
    },
  });
  const hostMapping = ({ firmMapping, mapping }: Connection) =>
    mappingOf('voldaan-host', firmMapping, mapping);
  return { heard, looks, ports: { ...ports, outside: { ...ports.outside, hostMapping } } };
}

async function tell(ports: Ports, report: HostReport) {
  const { outcome } = await makeReportToHost(ports)(ADMINISTRATION.id, {
    ...{ id: idOf('msg_1'), attemptId: idOf('att_1'), kind: 'report-to-host', key: report.key },
    ...{ state: 'due', attempts: 1, nextAt: bench().clock.now(), uncertain: false },
    ...{
      leaseUntil: addMs(bench().clock.now(), 60_000),
      payload: { report, orderKey: BAKERY.hostId },
    },
  });
  return outcome;
}

const otherwise = (bank: string) => ({ ...mappingOf('none'), journals: { bank } });

test('what the mapping lacks keeps back what needs it and nothing else, until somebody says it', async () => {
  const { heard, looks, ports } = packageWith();
  const mappings = makeHostMappings(ports, mappingOf);
  expect(await tell(ports, PAYMENT)).toMatchObject({
    kind: 'retry',
    uncertain: false,
    note: expect.stringContaining('journals.bank not-named') as string,
  });
  expect((await tell(ports, NOTE)).kind).toBe('done');
  expect(heard).toEqual(['note:1']);
  // A judgement holds for a day; another mapping is judged anew.
  await tell(ports, PAYMENT);
  expect(looks.count).toBe(1);
  await mappings.set(ADMINISTRATION.id, otherwise('99'));
  expect(await tell(ports, PAYMENT)).toMatchObject({
    note: expect.stringContaining('not-there (99)') as string,
  });
  await mappings.set(ADMINISTRATION.id, otherwise('20'));
  expect((await tell(ports, PAYMENT)).kind).toBe('done');
  expect(heard).toEqual(['note:1', 'pay:1']);
  expect(looks.count).toBe(3);
});

test('a package that cannot be asked is asked first; one that shows nothing is written to as before', async () => {
  const away = packageWith({
    codes: () => Promise.resolve(err({ kind: 'unreachable', message: 'away' })),
  });
  expect(await tell(away.ports, PAYMENT)).toMatchObject({
    kind: 'retry',
    note: 'unreachable: away',
  });
  const closed = packageWith({
    codes: () => Promise.resolve(err({ kind: 'refused', message: 'no right' })),
  });
  expect((await tell(closed.ports, PAYMENT)).kind).toBe('done');
  expect([away.heard, closed.heard]).toEqual([[], ['pay:1']]);
  // What was found before counts as long as the package cannot be asked again.
  bench().clock.set(addMs(bench().clock.now(), 2 * 86_400_000));
  expect((await tell(away.ports, PAYMENT)).kind).toBe('done');
});

test('every day, and when the firm says otherwise, it is judged again', async () => {
  const { looks, ports } = packageWith();
  const check = makeCheckMappingDaily(ports);
  const shown = () => makeHostMappings(ports, mappingOf).read(ADMINISTRATION.id);
  await check(ADMINISTRATION.id);
  await check(ADMINISTRATION.id);
  expect(looks.count).toBe(1);
  bench().clock.set(addMs(bench().clock.now(), 86_400_000));
  await check(ADMINISTRATION.id);
  expect((await shown())?.check?.findings).toMatchObject([{ problem: 'not-named', name: 'bank' }]);
  const firm = { id: idOf<'firm'>('frm_1'), name: 'Kantoor' };
  const { firms, firmMappings } = bench().store.platform;
  await firms.add(firm);
  await firms.place(ADMINISTRATION.id, firm.id);
  await firmMappings.save(firm.id, 'fake', { journals: { bank: '20' } }, bench().clock.now());
  await check(ADMINISTRATION.id);
  expect(looks.count).toBe(3);
  expect(await shown()).toMatchObject({
    check: { findings: [] },
    mapping: { journals: { bank: '20' } },
    rows: [{ part: 'journals', name: 'bank', value: '20', from: 'firm' }],
  });
  await makeHostMappings(ports, mappingOf).set(ADMINISTRATION.id, { journals: { bank: '21' } });
  expect(await shown()).toMatchObject({ rows: [{ value: '21', from: 'administration' }] });
});

test('a firm hears what its mapping breaks before it is saved, and its administrations see it after', async () => {
  const { looks, ports } = packageWith();
  const firm = { id: idOf<'firm'>('frm_2'), name: 'Kantoor' };
  const { firms } = bench().store.platform;
  await firms.add(firm);
  await firms.place(ADMINISTRATION.id, firm.id);
  const mappings = makeFirmMappings(ports, mappingOf);
  const set = async (bank: string, dryRun: boolean) =>
    isOk(await mappings.set(firm.id, 'fake', { journals: { bank } }, { dryRun }));
  const bank = { part: 'journals', name: 'bank' };
  expect(await set('99', true)).toMatchObject([
    {
      administration: ADMINISTRATION.id,
      breaks: [{ ...bank, problem: 'not-there' }],
      mends: [{ ...bank, problem: 'not-named' }],
    },
  ]);
  expect(isOk(await mappings.read(firm.id, 'fake')).rows).toEqual([]);
  await set('99', false);
  expect(isOk(await mappings.read(firm.id, 'fake'))).toMatchObject({
    rows: [{ value: '99', from: 'firm' }],
  });
  const shown = () => makeHostMappings(ports, mappingOf).read(ADMINISTRATION.id);
  expect((await shown())?.check?.findings).toMatchObject([{ ...bank, problem: 'not-there' }]);
  // What the administration says itself stands above it.
  await makeHostMappings(ports, mappingOf).set(ADMINISTRATION.id, { journals: { bank: '20' } });
  expect(await set('98', true)).toMatchObject([{ breaks: [], mends: [] }]);
  const asked = looks.count;
  await tell(ports, PAYMENT);
  expect(looks.count).toBe(asked);
});

test('a proposal is accepted row by row, beside what was said before', async () => {
  const { ports } = packageWith();
  const mappings = makeHostMappings(ports, mappingOf);
  const proposed = isOk(await mappings.propose(ADMINISTRATION.id));
  expect(proposed.unseen).toEqual(['accounts', 'units', 'paymentTerms', 'paymentMethods']);
  expect(proposed.rows.map(({ part, name, certainty }) => [part, name, certainty])).toEqual([
    ['journals', 'bank', 'likely'],
    ['vat', '#1', 'certain'],
    ['vat', '#2', 'likely'],
  ]);
  expect(isOk(await mappings.accept(ADMINISTRATION.id, 'certain')).accepted).toHaveLength(1);
  const wrong = isOk(await mappings.accept(ADMINISTRATION.id, ['journals:bank', 'vat:9']));
  expect(wrong).toMatchObject({ accepted: [], refused: ['vat:9'] });
  const right = isOk(await mappings.accept(ADMINISTRATION.id, ['journals:bank']));
  expect(right.otherwise).toMatchObject({
    journals: { bank: '20' },
    vat: { '#1': { category: 'S' } },
  });
  expect((await mappings.read(ADMINISTRATION.id))?.check?.findings).toEqual([]);
});
