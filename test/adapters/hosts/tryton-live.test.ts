import { type HostWorld, hostPackageContract } from '../../contract/host-package.contract.js';
import type { Installation } from '../../../src/demo/tryton/books.js';
import { describeTryton } from '../../support/tryton/installation.js';
import { trytonWorld } from '../../support/tryton/world.js';
import { trytonBeyondContract } from './tryton-beyond.js';
import { trytonControlTotal } from './tryton-control-total.js';

const TAXES = {
  '21': 'BTW 21% Verkoop van diensten',
  '6': 'BTW 6% Verkoop van goederen',
  '0': 'BTW 0% Verkoop van diensten medecontractanten',
  // The margin scheme, or another: the mapping does not guess which.
  unmapped: 'BTW 0% Bijzondere regeling',
} as const;

async function open(tryton: Installation): Promise<HostWorld> {
  const world = await trytonWorld(tryton);
  const { host, proxy, today, books, person } = world;
  return {
    ...{ host, proxy, today, hasVatCodes: true, close: () => world.close() },
    stranger: world.hostWith({ password: 'not-this-one' }),
    addDebtor: async (debtor) => String(await books.addCustomer(debtor)),
    renameDebtor: (hostId, name) => person.write('party.party', Number(hostId), { name }),
    removeDebtor: (hostId) => person.remove('party.party', Number(hostId)),
    addInvoice: async ({ kind, debtorHostId, issueDate, dueDate, lines }) =>
      String(
        await books.sell({
          ...{ party: Number(debtorHostId), sign: kind === 'invoice' ? 1 : -1 },
          ...{ issueDate, dueDate },
          lines: lines.map(({ vat, ...line }) => ({ ...line, tax: TAXES[vat] })),
        }),
      ),
    payInHost: (hostId, amount) => books.takePayment(Number(hostId), amount, today),
    openInHost: (hostId) => books.openOf(Number(hostId)),
    textsOf: async (hostId) => {
      const invoices = await person.read(
        'account.invoice',
        [['party', '=', Number(hostId)]],
        ['id'],
      );
      const about = [
        `party.party,${hostId}`,
        ...invoices.map(({ id }) => `account.invoice,${String(id)}`),
      ];
      const notes = await person.read('ir.note', [['resource', 'in', about]], ['message']);
      return notes.map(({ message }) => String(message));
    },
    filesOf: async (hostId) => {
      const resource = `account.invoice,${hostId}`;
      const files = await person.read('ir.attachment', [['resource', '=', resource]], ['name']);
      return files.map(({ name }) => String(name));
    },
    purchases: async () => {
      const rows = await person.read('account.invoice', [['type', '=', 'in']], ['reference']);
      return rows.map(({ reference }) => String(reference));
    },
    foreignInvoice: async () => {
      const other = await world.other();
      const party = await other.addCustomer({
        ...{ name: 'Client de l’autre', country: 'BE', language: 'fr', creditLimit: null },
      });
      const sale = { party, sign: 1, issueDate: today, dueDate: today } as const;
      const line = {
        text: 'Conseil',
        quantity: '1',
        price: '250',
        tax: 'T.V.A. Vente de services 21%',
      };
      return String(await other.sell({ ...sale, lines: [line] }));
    },
  };
}

// One file, so one after the other: Tryton 6.0 drops a call at random while it opens a database for another.
describeTryton('Tryton', (tryton) => {
  hostPackageContract(() => open(tryton));
});
describeTryton('Tryton, beyond the contract', trytonBeyondContract);
describeTryton('Tryton, the control total', trytonControlTotal);
