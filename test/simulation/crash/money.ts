import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { App } from '../../../src/entrypoints/app.js';
import type { Stage } from '../../support/stage.js';
import { bankFile, receipt, upload } from '../../support/stage-bank.js';
import { folderSource } from '../../support/stage-bank-sources.js';
import { GROSS, openHere, openInHost, payments } from '../../support/stage-money.js';
import { IBAN, salesInvoice } from '../../support/stage-world.js';
import { settleWith, type StageFlow } from './flow.js';

type Source = Awaited<ReturnType<typeof folderSource>>;

/** A folder hands over what stood still between two looks, ms. */
const BETWEEN_LOOKS_MS = 300_000;

/** What breaks is said, and the round goes on. */
const tried = (work: Promise<unknown>): Promise<unknown> => work.catch(() => undefined);

/** Invoices that are open here and in the host. */
async function owed(s: Stage, ...numbers: readonly number[]): Promise<void> {
  for (const n of numbers)
    s.host.addSalesInvoice(s.administration, salesInvoice(n, { send: false }));
  await s.syncAll();
}

/** Each is paid once, here and in the host, by the one statement. */
async function paidOnce(s: Stage, ...numbers: readonly number[]): Promise<void> {
  const hostIds = numbers.map((n) => `F-${n}`);
  for (const hostId of hostIds) {
    expect([hostId, await openHere(s, hostId), openInHost(s, hostId)]).toEqual([hostId, 0n, 0n]);
  }
  expect(
    payments(s)
      .map(({ invoiceHostId }) => invoiceHostId)
      .sort(),
  ).toEqual(hostIds);
  const kept = await s.look(async (tx) => ({
    matched: (await tx.bank.withLabel('matched')).length,
    allocated: (await tx.ledger.allocations({})).map(({ amount }) => amount.minor),
    statements: (await tx.bank.statements(IBAN)).length,
  }));
  expect(kept).toEqual({
    ...{ matched: numbers.length, statements: 1 },
    allocated: numbers.map(() => GROSS),
  });
}

/** A file of the bank lands in a folder and pays an invoice. */
export const STATEMENT: StageFlow<{ readonly stage: Stage; readonly source: Source }> = {
  name: 'statement',
  async begin(stage) {
    await owed(stage, 1);
    const source = await folderSource(stage);
    const entries = [receipt(GROSS, { invoice: 1 })];
    await source.land(bankFile({ date: stage.today(), entries }));
    return { stage, source };
  },
  async work({ stage: s }, app) {
    const { administration } = s;
    for (let look = 0; look < 2; look += 1) {
      await tried(app.fetchStatements({ administration, asked: false }));
      s.clock.advanceMs(BETWEEN_LOOKS_MS);
    }
    await settleWith(s, app);
  },
  async check({ stage, source }) {
    await paidOnce(stage, 1);
    expect(await readdir(join(source.path, 'imported'))).toEqual(['statement.xml']);
    expect(await readdir(source.path)).toEqual(['imported']);
  },
  close: ({ source }) => source.close(),
};

/**
 * Two payments are due at the host. Of its answers to the first two it gets, one is lost after the work was done, and one
 * is a refusal: the one is read back, of the other a person is told, who mends the reason there and lets it go on.
 */
export const POSTING: StageFlow<{ readonly stage: Stage }> = {
  name: 'posting',
  async begin(stage) {
    await owed(stage, 1, 2);
    const entries = [receipt(GROSS, { invoice: 1 }), receipt(GROSS, { invoice: 2 })];
    await upload(stage, bankFile({ date: stage.today(), entries }));
    const match = { method: 'POST', path: '/payments' } as const;
    stage.host.misbehave({ kind: 'lose-answer', times: 1, match });
    stage.host.misbehave({ kind: 'status', status: 422, times: 1, match });
    return { stage };
  },
  async work({ stage: s }, app: App) {
    for (let minutes = 0; minutes < 10; minutes += 5) {
      await tried(settleWith(s, app));
      s.clock.advanceMs(300_000);
    }
  },
  async person({ stage: s }) {
    for (const { id } of await s.app.parked.list(s.administration))
      await s.app.parked.release(s.administration, id);
  },
  check: ({ stage }) => paidOnce(stage, 1, 2),
};
