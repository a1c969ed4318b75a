import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { restoreRows } from '../../src/adapters/postgres/backup/restore.js';
import { writeRows } from '../../src/adapters/postgres/backup/write.js';
import { connectDatabase } from '../../src/adapters/postgres/connect.js';
import { storeOver } from '../../src/adapters/postgres/store.js';
import { randomIds } from '../../src/adapters/ids/random.js';
import { compose } from '../../src/compose.js';
import type { App } from '../../src/entrypoints/app.js';
import { addDays } from '../../src/kernel/dates.js';
import type { Store } from '../../src/ports/store.js';
import { silent, template } from '../support/database.js';
import { isOk } from '../support/results.js';
import { setStage, type Stage } from '../support/stage.js';
import { bank, bankFile, receipt } from '../support/stage-bank.js';
import { hostTasks, planned } from '../support/stage-chase.js';
import { delivered, DUE, goTo } from '../support/stage-days.js';
import { sent } from '../support/stage-sending.js';
import { salesInvoice } from '../support/stage-world.js';
import { testVault } from '../support/vault.js';

const BY = { by: 'An Peeters', reason: 'The disk died' };

let s: Stage;
let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'voldaan-restore-'));
  s = await setStage();
});

afterEach(async () => {
  await s.close();
  await rm(folder, { recursive: true });
});

/** The backup in a database of its own, beside the same host, access point and clock. */
async function restored(file: string): Promise<{ readonly app: App; readonly store: Store }> {
  const empty = { kind: 'pglite', dataDir: null, template: await template() } as const;
  const target = await connectDatabase(empty, { observe: silent });
  isOk(await restoreRows(target, file, { ...BY, at: s.clock.now() }));
  const store = storeOver(target.database, testVault);
  const app = await compose(
    {
      ...{ databaseUrl: null, dataDir: '', role: 'all', host: '127.0.0.1', port: 0 },
      ...{ bodyMaxBytes: 1_048_576, bankFolders: [], hostFolders: [], bankAddresses: 'any' },
      ...{
        log: 'silent',
        peppol: null,
        mailAddresses: 'any',
        sourceAddresses: 'any',
        webhookAddresses: 'any',
        hostAddresses: 'any',
        accessPointAddresses: 'any',
      },
      ...{ mailOnlyTo: [], publicUrl: null, printFolder: s.printFolder, installation: 'new' },
    },
    { clock: s.clock, store, ids: randomIds(), observe: silent },
  );
  return { app, store };
}

/** What the outside world saw: documents, tasks and payments. */
function outside() {
  const payments = s.host.reports(s.administration, 'payment');
  return { sent: [...sent(s)].sort(), tasks: hostTasks(s).length, payments: payments.length };
}

async function hoursOf(app: App, hours: number): Promise<void> {
  for (let hour = 0; hour < hours; hour += 1) {
    s.clock.advanceMs(3_600_000);
    isOk(await app.syncHost(s.administration));
    await app.outbox.deliverDue(1_000);
    await s.accessPoint.advance();
  }
}

test('an old backup beside a world that went on sends, reminds and posts nothing a second time', async () => {
  const file = join(folder, 'old.backup');
  await delivered(s);
  goTo(s, addDays(DUE, 1));
  await bank(s);
  // In the backup: invoice 2 stands ready to leave, and the reminder of invoice 1 is approved.
  isOk(await s.app.installation.suspend(BY));
  s.host.addSalesInvoice(s.administration, salesInvoice(2));
  await s.syncAll();
  const { run } = await planned(s);
  isOk(await s.app.approveRun(s.administration, run.id, 'An'));
  isOk(await s.app.installation.adopt(BY));
  await writeRows(s.store.database, file, { at: s.clock.now(), product: 'test' });

  // Since then: both leave, a third invoice comes and leaves, and is paid.
  s.host.addSalesInvoice(s.administration, salesInvoice(3));
  await s.syncAll();
  await s.hours(2);
  const statement = { id: 'GAP', entries: [receipt(12_100n, { invoice: 3 })] };
  const paid = bankFile({ date: s.today(), ...statement });
  isOk(await s.app.importStatement({ administration: s.administration, name: 'gap', bytes: paid }));
  await s.settle();
  const before = outside();
  expect(before).toEqual({ sent: ['2026-0001', '2026-0002', '2026-0003'], tasks: 1, payments: 1 });

  const { app, store } = await restored(file);
  expect((await app.installation.show()).suspended).toContain('installation reconcile');
  expect(await app.installation.adopt(BY)).toMatchObject({
    ok: false,
    error: { code: 'installation.not-reconciled' },
  });
  // Whoever does not answer is asked again; the rest of the work is not repeated.
  s.host.misbehave({ kind: 'status', status: 503, times: 1, match: { method: 'GET' } });
  const unanswered = isOk(await app.reconcile());
  expect(unanswered).toMatchObject([{ result: { ok: false, error: { class: 'UPSTREAM' } } }]);
  const [compared] = isOk(await app.reconcile());
  expect(compared?.result).toMatchObject({
    ok: true,
    value: {
      found: [
        { number: '2026-0002', state: 'delivered' },
        { number: '2026-0003', state: 'delivered' },
      ],
      ...{ notThere: 0, held: [], remindersStopped: true },
    },
  });
  expect(outside()).toEqual(before);

  isOk(await app.installation.adopt(BY));
  isOk(await app.importStatement({ administration: s.administration, name: 'gap', bytes: paid }));
  await hoursOf(app, 5);
  expect(outside()).toEqual(before);

  // The host had booked that money already: a person says so, and it holds nobody back any more.
  const [entry] = await app.review.list(s.administration);
  if (entry === undefined) throw new Error('The receipt is not there');
  isOk(await app.review.notOurs(s.administration, entry.id));

  // A person looked: that reminder had left. He says so, and it is never sent again.
  await app.stopDunning(s.administration, false);
  goTo(s, addDays(DUE, 2));
  const fresh = bankFile({ date: s.today(), id: 'FRESH', opening: 12_100n });
  isOk(await app.importStatement({ administration: s.administration, name: 'b', bytes: fresh }));
  await app.outbox.deliverDue();
  const again = await planned({ app, administration: s.administration });
  const actions = again.actions.map(({ id }) => id);
  expect(actions).toHaveLength(1);
  const yes = await app.approveRun(s.administration, again.run.id, 'An', { left: actions });
  expect(isOk(yes).leaving).toBe(0);
  await hoursOf(app, 5);
  expect(outside()).toEqual(before);
  expect((await app.verify(s.administration)).findings.filter((f) => f.kind === 'break')).toEqual(
    [],
  );
  await store.close();
}, 90_000);

test('what came since the backup and the access point does not know waits for a person; the rest goes', async () => {
  const file = join(folder, 'old.backup');
  isOk(await s.app.installation.suspend(BY));
  s.host.addSalesInvoice(s.administration, salesInvoice(1));
  await s.syncAll();
  await writeRows(s.store.database, file, { at: s.clock.now(), product: 'test' });
  s.clock.advanceMs(3_600_000);
  s.host.addSalesInvoice(s.administration, salesInvoice(2));
  const { app, store } = await restored(file);
  const [compared] = isOk(await app.reconcile());
  const { held, notThere } =
    compared === undefined ? { held: [], notThere: 0 } : isOk(compared.result);
  expect({ notThere, held: held.map(({ number }) => number) }).toEqual({
    notThere: 1,
    held: ['2026-0002'],
  });
  isOk(await app.installation.adopt(BY));
  await hoursOf(app, 2);
  expect(sent(s)).toEqual(['2026-0001']);
  const [exchange] = await app.heldExchanges(s.administration);
  if (exchange === undefined) throw new Error('Nothing is held');
  isOk(await app.releaseExchange(s.administration, exchange.id));
  await hoursOf(app, 2);
  expect(sent(s)).toEqual(['2026-0001', '2026-0002']);
  await store.close();
}, 90_000);
