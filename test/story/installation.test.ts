import { compose } from '../../src/compose.js';
import { randomIds } from '../../src/adapters/ids/random.js';
import type { App } from '../../src/entrypoints/app.js';
import { silent } from '../support/database.js';
import { isOk } from '../support/results.js';
import { type Stage, stageForEach } from '../support/stage.js';
import { deliver } from '../support/stage-network.js';
import { sent, told } from '../support/stage-sending.js';
import { purchaseInvoice, salesInvoice } from '../support/stage-world.js';
import { writeUbl } from '../../src/formats/ubl/write.js';

const stage = stageForEach();
const BY = { by: 'An Peeters', reason: 'The old server is switched off' };

/** The same rows seen from another machine: what a copy or a restored backup is. */
function copyOf(s: Stage): Promise<App> {
  return compose(
    {
      ...{ databaseUrl: null, dataDir: '', role: 'all', host: '127.0.0.1', port: 0 },
      ...{
        bodyMaxBytes: 1_048_576,
        bankFolders: [],
        hostFolders: [],
        hostAddresses: 'any',
        accessPointAddresses: 'any',
        bankAddresses: 'any',
        log: 'silent',
      },
      ...{
        peppol: null,
        mailAddresses: 'any',
        sourceAddresses: 'any',
        webhookAddresses: 'any',
        mailOnlyTo: [],
        publicUrl: null,
        printFolder: s.printFolder,
      },
      installation: 'another machine',
    },
    { clock: s.clock, store: s.store, ids: randomIds(), observe: silent },
  );
}

/** The copy works off what is due, hour by hour. */
async function hoursOf(s: Stage, app: App, hours: number): Promise<void> {
  for (let hour = 0; hour < hours; hour += 1) {
    s.clock.advanceMs(3_600_000);
    await app.outbox.deliverDue(1_000);
    await s.accessPoint.advance();
  }
}

test('a copied database sends and takes nothing until a person adopts it', async () => {
  const s = stage();
  const copy = await copyOf(s);
  s.host.addSalesInvoice(s.administration, salesInvoice(1));
  deliver(s, isOk(writeUbl(purchaseInvoice())));
  isOk(await copy.syncHost(s.administration));
  await copy.pollInbound(s.administration, 'slot');
  await hoursOf(s, copy, 2);
  expect(sent(s)).toEqual([]);
  expect(told(s)).toEqual([]);
  expect(s.host.reports(s.administration, 'purchase-document')).toEqual([]);
  const [exchange] = await s.look((tx) => tx.exchanges.all());
  expect(exchange).toMatchObject({ state: 'queued', attempts: 0 });
  expect(exchange?.note).toMatch(/suspended/);
  const { findings } = await copy.verify(s.administration);
  expect(findings).toContainEqual(
    expect.objectContaining({ kind: 'note', subject: 'installation' }),
  );

  expect((await copy.installation.adopt({ by: '', reason: 'x' })).ok).toBe(false);
  const adopted = isOk(await copy.installation.adopt(BY));
  expect(adopted).toMatchObject({ suspended: null, here: 'installation another machine' });
  expect(adopted.bindings.map(({ by }) => by)).toEqual(['voldaan', 'An Peeters']);
  await hoursOf(s, copy, 2);
  expect(sent(s)).toEqual(['2026-0001']);
  expect(told(s)).toEqual(['sent', 'delivered']);
  expect(s.host.reports(s.administration, 'purchase-document')).toHaveLength(1);

  // The other place has to be adopted again before anything leaves from there.
  expect((await s.app.installation.show()).suspended).toMatch(/bound to another place/);
  s.host.addSalesInvoice(s.administration, salesInvoice(2));
  await s.syncAll();
  await s.hours(2);
  expect(sent(s)).toEqual(['2026-0001']);
});

test('an attempt in doubt stays in doubt through a suspension, and is asked for afterwards', async () => {
  const s = stage();
  s.accessPoint.misbehave({ kind: 'lose-answer' });
  s.host.addSalesInvoice(s.administration, salesInvoice(1));
  await s.syncAll();
  isOk(await s.app.installation.suspend(BY));
  await s.hours(2);
  const [exchange] = await s.look((tx) => tx.exchanges.all());
  expect(exchange?.state).toBe('unknown');
  isOk(await s.app.installation.adopt(BY));
  await s.hours(1);
  expect(sent(s)).toEqual(['2026-0001']);
  expect(told(s)).toEqual(['delivered']);
});

test('readiness says that nothing leaves, without saying where anything runs', async () => {
  const s = stage();
  const ready = async () => (await fetch(`${s.url}/readyz`)).json();
  expect(await ready()).toEqual({ status: 'ready' });
  isOk(await s.app.installation.suspend(BY));
  expect(await ready()).toEqual({
    status: 'ready',
    sending: 'suspended',
    reason: expect.stringMatching(/somebody asked for it.*voldaan installation adopt/),
  });
});
