import { INVOICE_RESPONSE } from '../../../src/formats/ubl/response.js';
import { writeUbl } from '../../../src/formats/ubl/write.js';
import type { Stage } from '../../support/stage.js';
import { deliver } from '../../support/stage-network.js';
import { sent, told } from '../../support/stage-sending.js';
import { purchaseInvoice, salesInvoice } from '../../support/stage-world.js';
import { type Cell, settleWith, type StageFlow } from './flow.js';

interface OnStage {
  readonly stage: Stage;
}

/**
 * A worker that stands still in the very call, after its last look at the lease, cannot be told apart from a slow network:
 * there the access point has to recognise the key. Everywhere else it recognises none, and whatever is sent twice is
 * taken twice.
 */
const needsKeys = ({ point, fault }: Cell): boolean =>
  ['after call', 'response sent'].includes(point) && fault === 'second worker';

export const SEND: StageFlow<OnStage> = {
  name: 'send',
  needsKeys,
  begin(stage) {
    stage.host.addSalesInvoice(stage.administration, salesInvoice(1));
    return Promise.resolve({ stage });
  },
  async work({ stage }, app) {
    // As the schedule does: what breaks is said, and the round goes on.
    await app.syncHost(stage.administration).catch(() => undefined);
    await settleWith(stage, app);
  },
  async check({ stage: s }) {
    expect(sent(s)).toEqual(['2026-0001']);
    const exchanges = await s.look((tx) => tx.exchanges.all());
    expect(exchanges.map(({ state }) => state)).toEqual(['delivered']);
    expect(told(s).at(-1)).toBe('delivered');
    expect(new Set(told(s)).size).toBe(told(s).length);
  },
};

export const RECEIVE: StageFlow<OnStage> = {
  name: 'receive',
  needsKeys,
  begin(stage) {
    const written = writeUbl(purchaseInvoice({ number: 'P-1' }));
    if (!written.ok) throw new Error('The purchase invoice cannot be written');
    deliver(stage, written.value, { transportId: 'as4-1' });
    return Promise.resolve({ stage });
  },
  async work({ stage: s }, app) {
    await app.pollInbound(s.administration, `slot-${s.clock.now()}`);
    await settleWith(s, app);
    // A person approves what waits; where nobody knows whether that was saved, he looks and finds out.
    for (const { id, state } of await app.showInbox.list(s.administration))
      if (state === 'waiting')
        await app
          .decideInbox(s.administration, id, { kind: 'approve' }, { by: 'An' })
          .catch(() => undefined);
    await settleWith(s, app);
  },
  async check({ stage: s }) {
    const posted = s.host.reports(s.administration, 'purchase-document');
    expect(posted.map(({ report }) => report.invoice.number)).toEqual(['P-1']);
    expect(await s.look((tx) => tx.inbound.inState('processed'))).toHaveLength(1);
    expect(await s.look((tx) => tx.inbound.inState('stored'))).toEqual([]);
    const answers = s.accessPoint.transmissions();
    expect(answers.map(({ documentType }) => documentType)).toEqual([
      INVOICE_RESPONSE.documentType,
    ]);
  },
};
