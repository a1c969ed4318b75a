import { plainDate } from '../../../src/kernel/dates.js';
import { dec } from '../../../src/kernel/decimal.js';
import { calculateTotals } from '../../../src/domain/invoice/totals.js';
import type { Invoice } from '../../../src/domain/invoice/invoice.js';
import { makeVoldaanHost } from '../../../src/adapters/hosts/voldaan-host/host.js';
import { createHttpClient } from '../../../src/adapters/http/client.js';
import type { ReportKind } from '../../../src/formats/json/host-reports.js';
import { startSandboxHost } from '../../../src/sandbox/host/server.js';
import {
  hostPackageContract,
  type HostWorld,
  type NewHostInvoice,
} from '../../contract/host-package.contract.js';
import { FIXED_CLOCK } from '../../support/host-records.js';
import { ADMINISTRATION, TOKEN } from '../../support/sandbox-host.js';
import { spoilingProxy } from '../../support/spoiling-proxy.js';

const VAT = {
  '21': { code: 'S', rate: dec('21') },
  '6': { code: 'S', rate: dec('6') },
  '0': { code: 'Z', rate: dec('0') },
  unmapped: { code: 'S', rate: dec('21') },
} as const;

function invoiceOf(
  number: string,
  buyer: string,
  { kind, issueDate, dueDate, lines }: NewHostInvoice,
): Invoice {
  const draft = {
    ...{ kind, number, issueDate, dueDate, currency: 'EUR' },
    typeCode: kind === 'invoice' ? '380' : '381',
    seller: { name: 'Verkoper BV' },
    buyer: { name: buyer, address: { country: 'BE' } },
    lines: lines.map(({ text, quantity, price, vat }, n) => ({
      ...{ id: String(n + 1), quantity: dec(quantity), unit: 'HUR' },
      ...{ price: { net: dec(price) }, vat: VAT[vat], item: { name: text } },
    })),
  };
  return { ...draft, ...calculateTotals(draft) };
}

async function open(): Promise<HostWorld> {
  const sandbox = await startSandboxHost({
    ...{ port: 0, dataDir: null, clock: FIXED_CLOCK, token: TOKEN },
  });
  sandbox.addAdministration({ id: ADMINISTRATION, name: 'Verkoper BV' });
  sandbox.addAdministration({ id: 'adm-2', name: 'Andere BV' });
  const proxy = await spoilingProxy(sandbox.url);
  const http = createHttpClient({ answerTimeoutMs: 5_000, keepAlive: false });
  const settings = { baseUrl: proxy.url, token: TOKEN, administration: ADMINISTRATION };
  const today = plainDate(FIXED_CLOCK().slice(0, 10));
  let serial = 0;
  const debtorOf = (administration: string, hostId: string) =>
    sandbox.debtors(administration).find((one) => one.hostId === hostId)!;
  const invoiceAt = (hostId: string) =>
    sandbox.salesInvoices(ADMINISTRATION).find((one) => one.hostId === hostId)!;
  const told = <Kind extends ReportKind>(...kinds: readonly Kind[]) =>
    kinds.flatMap((kind) => sandbox.reports(ADMINISTRATION, kind).map(({ report }) => report));
  const addDebtor: HostWorld['addDebtor'] = (given) => {
    serial += 1;
    const { creditLimit, ...debtor } = given;
    const hostId = `D-${serial}`;
    sandbox.upsertDebtor(ADMINISTRATION, {
      ...{ hostId, number: String(1000 + serial), kind: 'business', ibans: [], aliases: [] },
      ...{ insolvent: false, purchaseOrderRequired: false, ...debtor },
      ...(creditLimit === null ? {} : { creditLimit }),
    });
    return Promise.resolve(hostId);
  };
  return {
    ...{ proxy, addDebtor, hasVatCodes: false, removeDebtor: null, foreignInvoice: null },
    host: makeVoldaanHost(settings, { http, pageSize: 2 }),
    stranger: makeVoldaanHost({ ...settings, token: 'another' }, { http }),
    today,
    renameDebtor: (hostId, name) => {
      sandbox.upsertDebtor(ADMINISTRATION, { ...debtorOf(ADMINISTRATION, hostId), name });
      return Promise.resolve();
    },
    addInvoice: (given) => {
      serial += 1;
      const hostId = `F-${serial}`;
      const { debtorHostId } = given;
      const { name } = debtorOf(ADMINISTRATION, debtorHostId);
      sandbox.addSalesInvoice(ADMINISTRATION, {
        ...{ hostId, debtorHostId, send: true },
        invoice: invoiceOf(`2026-${serial}`, name, given),
      });
      return Promise.resolve(hostId);
    },
    payInHost: (hostId, amount) => {
      sandbox.payByHand(ADMINISTRATION, { invoiceHostId: hostId, amount, on: today });
      return Promise.resolve();
    },
    openInHost: (hostId) => Promise.resolve(invoiceAt(hostId).open),
    textsOf: (hostId) =>
      Promise.resolve(
        told('task', 'alert', 'note', 'reminder').flatMap((report) =>
          'debtorHostId' in report && report.debtorHostId === hostId ? [report.text] : [],
        ),
      ),
    filesOf: (hostId) =>
      Promise.resolve(
        told('document').flatMap(({ invoiceHostIds, name }) =>
          invoiceHostIds.includes(hostId) ? [name] : [],
        ),
      ),
    purchases: () =>
      Promise.resolve(told('purchase-document').map(({ invoice }) => invoice.number)),
    close: async () => {
      http.close();
      await proxy.close();
      await sandbox.close();
    },
  };
}

hostPackageContract(open);
