import { createHash } from 'node:crypto';
import { recomputeAccount } from '../../../src/domain/bank/recompute.js';
import { movableClock } from '../../../src/adapters/clock/movable.js';
import { plainDate, type Instant } from '../../../src/kernel/dates.js';
import { dec } from '../../../src/kernel/decimal.js';
import { type AdministrationId, idOf } from '../../../src/kernel/ids.js';
import { money } from '../../../src/kernel/money.js';
import type { AuditHead } from '../../../src/domain/audit/audit.js';
import { makeVerify } from '../../../src/usecases/upkeep/verify.js';
import { testStore, type TestStore } from '../../support/database.js';
import { aDebtor, anAdministration, anInvoice, anItem } from '../../support/facts.js';

const ID: AdministrationId = idOf('adm_v');
const clock = movableClock('2026-11-22T08:00:00.000Z' as Instant);
const digest = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

const HOME = { fingerprint: 'home', told: 'home' };

let store: TestStore;
/** Ends of the audit log that were kept elsewhere. */
let heads: readonly AuditHead[] = [];
const verify = () =>
  makeVerify({ store, clock, digest, place: HOME }, { of: () => Promise.resolve(heads) })(ID);

beforeAll(async () => {
  store = await testStore();
  await store.platform.addAdministration(anAdministration(ID));
  await store.inTransaction(ID, async (tx) => {
    await tx.debtors.upsert(aDebtor('deb_1'));
    await tx.ledger.addItem(anItem('itm_1', 'deb_1', 12_100n));
    await tx.ledger.allocate([
      {
        id: idOf('alc_1'),
        openItemId: idOf('itm_1'),
        amount: money(5_000n, 'EUR'),
        on: plainDate('2026-11-01'),
      },
    ]);
    const bytes = new Uint8Array([1, 2, 3]);
    await tx.documents.add({
      id: idOf('doc_1'),
      direction: 'out',
      version: 1,
      invoice: anInvoice('V1'),
      bytes,
      sha256: digest(bytes),
      findings: [],
      heldFor: [],
      at: clock.now(),
    });
    await tx.exchanges.add({
      id: idOf('exc_1'),
      documentId: idOf('doc_1'),
      documentVersion: 1,
      key: 'doc_1.1.0208:1',
      number: 'V1',
      sender: { scheme: '0208', value: '2' },
      transportId: 'uuid-1',
      receiver: { scheme: '0208', value: '1' },
      state: 'queued',
      stateAt: clock.now(),
      attempts: 0,
    });
  });
});
afterAll(() => store.close());

/** Changes a row behind the back of everything, as a bug or a hand in the database would; the store's own roles cannot. */
const meddle = (statement: string): Promise<void> =>
  store.database.transaction({ as: 'owner' }, (sql) => sql.script(statement));

test('books that add up have no findings, and say on how many rows', async () => {
  const { findings, checked } = await verify();
  expect(findings).toEqual([]);
  expect(checked).toEqual({ 'INV-1': 1, 'INV-2': 0, 'INV-4': 1, 'INV-5': 1, 'INV-11': 0 });
});

test('a message that is not tried again within the hour breaks INV-2; a parked one is told', async () => {
  await store.inTransaction(ID, async (tx) => {
    const put = (id: string, nextAt: string, kind = 'transmit') =>
      tx.outbox.put({
        id: idOf(id),
        kind,
        key: id,
        payload: {},
        nextAt: nextAt as Instant,
      });
    await put('msg_soon', '2026-11-22T08:59:00.000Z');
    await put('msg_never', '2026-11-22T10:00:00.000Z');
    // A term that runs: what a buyer announced is asked about when its days are over.
    await put('msg_term', '2026-11-27T08:00:00.000Z', 'follow-answer');
  });
  const { findings } = await verify();
  expect(findings).toMatchObject([
    { kind: 'break', invariant: 'INV-2', subject: 'transmit msg_never' },
  ]);
});

test('money assigned behind the back of the store, changed bytes and a wrong key are found', async () => {
  await meddle(`
    alter table allocation disable trigger user;
    set session_replication_role = replica;
    alter table allocation no force row level security; alter table document no force row level security;
    alter table exchange no force row level security;
    update allocation set amount_minor = 20000;
    update document set bytes = '\\x00';
    update exchange set key = 'other';
    set session_replication_role = origin;`);
  const { findings } = await verify();
  expect(findings.map((f) => `${f.kind} ${f.invariant} ${f.subject}`).sort()).toEqual([
    'break INV-1 exc_1',
    'break INV-1 exc_1',
    'break INV-2 transmit msg_never',
    'break INV-4 itm_1',
    // Lists were not told either.
    'break INV-4 itm_1',
  ]);
});

test('an audit log that is shorter than an end that was kept breaks INV-11', async () => {
  heads = [{ chain: ID, position: 7, hash: 'ab'.repeat(32) }];
  const { findings } = await verify();
  heads = [];
  expect(findings).toContainEqual({
    ...{ kind: 'break', invariant: 'INV-11', subject: 'audit entry 7' },
    message: 'Entry 7 was written down as the end of the chain and is gone.',
  });
});

describe('an account added up again (INV-5)', () => {
  const at = (id: string, opening: string, closing: string) => ({
    id,
    opening: { type: 'OPBD', amount: dec(opening), currency: 'EUR' },
    closing: { type: 'CLBD', amount: dec(closing), currency: 'EUR' },
  });

  test.each([
    ['whole', [at('a', '0', '10'), at('b', '10', '7')], ['10', '-3'], { kind: 'ok' }],
    [
      'an entry lost',
      [at('a', '0', '10'), at('b', '10', '7')],
      ['10'],
      { kind: 'mismatch', expected: '7.00', found: '10.00' },
    ],
    [
      'a statement missing',
      [at('a', '0', '10'), at('c', '12', '7')],
      ['10', '-5'],
      { kind: 'not-applicable', after: 'c' },
    ],
    ['nothing imported', [], [], { kind: 'not-applicable' }],
  ])('%s', (_name, statements, entries, expected) => {
    expect(recomputeAccount(statements, entries.map(dec))).toEqual(expected);
  });
});
