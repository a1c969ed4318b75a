import type { Stage } from './stage.js';

/** What the host was told about an invoice, in order. */
export function told({ host, administration }: Stage, hostId = 'F-1'): readonly string[] {
  return host
    .reports(administration, 'exchange-status')
    .filter(({ report }) => report.invoiceHostId === hostId)
    .map(({ report }) => report.status);
}

export function noteOf({ host, administration }: Stage, status: string): string {
  const found = host
    .reports(administration, 'exchange-status')
    .find(({ report }) => report.status === status);
  return found?.report.note ?? '';
}

export function sent({ accessPoint }: Stage): readonly string[] {
  return accessPoint.transmissions().map(({ summary }) => summary.number);
}
