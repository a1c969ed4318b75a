import { join } from 'node:path';
import type { HostReport } from '../../src/ports/host.js';
import type { OutboundTransmission } from '../../src/sandbox/access-point/model.js';
import { openState } from '../../src/sandbox/access-point/state.js';
import { openBooks, type ServedBooks } from '../../src/sandbox/host/books.js';
import { instantOf } from '../../src/kernel/dates.js';

const KINDS: readonly HostReport['kind'][] = [
  'payment',
  'payment-undone',
  'task',
  'alert',
  'credit-status',
  'purchase-document',
  'exchange-status',
];

/** What the demo left on the other side of the wire: not our own word for it. */
export interface OtherSide {
  /** `<administration> <kind> <what it says>`, sorted, without the keys we made up */
  readonly reports: readonly string[];
  /** `<administration> <number> <open minor>`, sorted */
  readonly open: readonly string[];
  readonly transmissions: readonly OutboundTransmission[];
}

/** Reads the journals that the sandboxes keep in a demo's data folder; nobody else may have it open. */
export function otherSideOf(dataDir: string): OtherSide {
  const host = openBooks({
    journalPath: join(dataDir, 'sandbox-host', 'journal.ndjson'),
    clock: () => instantOf(0),
  });
  const accessPoint = openState(join(dataDir, 'sandbox-access-point'));
  try {
    return {
      ...booksOf(host),
      transmissions: [...accessPoint.state.transmissions.values()],
    };
  } finally {
    host.close();
    accessPoint.close();
  }
}

export function booksOf(host: Pick<ServedBooks, 'administrations' | 'reports' | 'salesInvoices'>) {
  const ids = host.administrations().map(({ id }) => id);
  const reports = ids.flatMap((id) =>
    KINDS.flatMap((kind) =>
      host.reports(id, kind).map(({ report }) => `${id} ${kind} ${saidBy(report)}`),
    ),
  );
  const open = ids.flatMap((id) =>
    host
      .salesInvoices(id)
      .map(({ invoice, open: left }) => `${id} ${invoice.number} ${left.minor}`),
  );
  return { reports: reports.sort(), open: open.sort() };
}

function saidBy(report: object): string {
  const plain = (name: string, value: unknown): unknown =>
    typeof value === 'bigint' ? value.toString() : MADE_UP.has(name) ? undefined : value;
  return JSON.stringify(report, plain);
}

const MADE_UP: ReadonlySet<string> = new Set(['key', 'paymentKey', 'kind', 'invoice', 'xmlBase64']);
