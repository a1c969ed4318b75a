import { type SandboxHost, startSandboxHost } from '../../src/sandbox/host/server.js';
import { debtorNumber, FIXED_CLOCK, salesInvoiceNumber } from './host-records.js';

export const TOKEN = 'canary-token-8f2a';
export const ADMINISTRATION = 'adm-1';

/** A sandbox host with one administration, three debtors and five sales invoices of 121.00 of the first. */
export async function startSeededHost(dataDir: string | null = null): Promise<SandboxHost> {
  const host = await startSandboxHost({ port: 0, dataDir, clock: FIXED_CLOCK, token: TOKEN });
  host.addAdministration({ id: ADMINISTRATION, name: 'Verkoper BV' });
  for (const n of [1, 2, 3]) host.upsertDebtor(ADMINISTRATION, debtorNumber(n));
  for (const n of [1, 2, 3, 4, 5]) host.addSalesInvoice(ADMINISTRATION, salesInvoiceNumber(n));
  for (const n of [1, 2, 3])
    host.addBankStatement(ADMINISTRATION, {
      hostId: `S-${n}`,
      name: `afschrift-${n}.xml`,
      format: 'camt',
      base64: Buffer.from(`<Document>${n}</Document>`).toString('base64'),
    });
  return host;
}
