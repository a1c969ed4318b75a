import { dec } from '../../../src/kernel/decimal.js';
import { plainDate } from '../../../src/kernel/dates.js';
import type { HostCodes } from '../../../src/domain/ledger/host-codes.js';
import { judgeMapping } from '../../../src/domain/ledger/judge-mapping.js';
import type { HostPackage } from '../../../src/ports/host.js';
import { DIVISION, exactMapping, exactWorld } from '../../support/exact-world.js';
import { moneybirdWorld } from '../../support/moneybird-world.js';
import { ODOO_MAPPING, openOdooWorld } from '../../support/odoo-world.js';
import { isOk } from '../../support/results.js';

const DAY = plainDate('2026-11-19');

async function codesOf(host: HostPackage): Promise<HostCodes> {
  const codes = isOk(await host.codes(['8900', '1']));
  if (codes === null) throw new Error('It shows none');
  return codes;
}

describe('Exact Online', () => {
  test('its lists, and what stands on its invoices', async () => {
    const world = await exactWorld();
    try {
      const account = world.sandbox.addAccount(DIVISION, {
        ...{ name: 'Peeters', country: 'BE', language: 'NL-BE' },
      });
      for (const unitPrice of [40, 10])
        world.sandbox.addSale(DIVISION, {
          ...{ account, kind: 'invoice', invoiceDate: DAY, dueDate: DAY },
          lines: [{ text: 'Arbeid', quantity: 1, unitPrice, vatCode: '4' }],
        });
      const codes = await codesOf(world.host());
      expect(codes.vat).toHaveLength(4);
      expect(codes.vat).toContainEqual({
        ...{ code: '4', text: 'Btw 21%', also: [], rate: dec('21') },
        ...{ direction: null, isClosed: false },
      });
      expect(codes.journals).toContainEqual({
        ...{ code: '20', text: 'Bank Voldaan', kind: 'bank', isClosed: false },
      });
      expect(codes.accounts).toContainEqual(
        expect.objectContaining({ code: '1300', kind: 'receivable' }),
      );
      expect(codes.paymentTerms).toContainEqual({ code: 'IN', text: 'Automatische incasso' });
      expect(codes.used).toContainEqual({
        ...{ list: 'vat', code: '4', lines: 2 },
        charged: { taxable: dec('50'), vat: dec('10.5') },
      });
      expect(judgeMapping(exactMapping({ journals: { bank: '60' } }), codes)).toContainEqual(
        expect.objectContaining({ problem: 'other-kind', blocks: 'payments', host: 'purchases' }),
      );
    } finally {
      await world.close();
    }
  });

  test('a list the app may not see is left out, and held against nobody', async () => {
    const world = await exactWorld();
    try {
      world.sandbox.withhold('financial/Journals');
      const codes = await codesOf(world.host());
      expect(codes.journals).toBeNull();
      expect(judgeMapping(exactMapping({ journals: { bank: '999' } }), codes)).not.toContainEqual(
        expect.objectContaining({ part: 'journals' }),
      );
    } finally {
      await world.close();
    }
  });
});

test('Odoo: taxes by id with their category, journals, accounts, units', async () => {
  const world = await openOdooWorld({ version: '19.0' });
  try {
    const debtor = await world.addDebtor({
      ...{ name: 'Peeters', country: 'BE', language: 'nl', creditLimit: null },
    });
    await world.addInvoice({
      ...{ kind: 'invoice', debtorHostId: debtor, issueDate: DAY, dueDate: DAY },
      lines: [{ text: 'Arbeid', quantity: '1', price: '40', vat: '21' }],
    });
    const { taxes } = world.odoo.ids;
    const codes = await codesOf(world.host);
    expect(codes.vat).toContainEqual({
      ...{ code: `#${taxes['21']}`, also: ['S 21', '21%'], text: '21%', rate: dec('21') },
      ...{ category: 'S', direction: 'sales', isClosed: false },
    });
    expect(codes.journals?.map(({ code, kind }) => [code, kind])).toEqual([
      ['BNK1', 'bank'],
      ['BILL', 'purchases'],
    ]);
    expect(codes.accounts).toMatchObject([{ code: '657000', kind: 'expense' }]);
    expect(codes.used).toContainEqual({ list: 'vat', code: `#${taxes['21']}`, lines: 1 });
    expect(judgeMapping(ODOO_MAPPING, codes).map(({ problem, name }) => [problem, name])).toEqual([
      ['not-named', 'rounding'],
    ]);
  } finally {
    await world.close();
  }
});

test('Moneybird: rates by id, ledger accounts, and what was charged at each rate', async () => {
  const world = await moneybirdWorld();
  try {
    const debtor = await world.addDebtor({
      ...{ name: 'Peeters', country: 'NL', language: 'nl', creditLimit: null },
    });
    await world.addInvoice({
      ...{ kind: 'invoice', debtorHostId: debtor, issueDate: DAY, dueDate: DAY },
      lines: [{ text: 'Arbeid', quantity: '2', price: '50', vat: '21' }],
    });
    const codes = await codesOf(world.host);
    const rate = world.rates['21'];
    expect(codes.vat).toContainEqual({
      ...{ code: rate, also: ['21% btw', '21%'], text: '21% btw', rate: dec('21.0') },
      ...{ direction: null, isClosed: false },
    });
    expect(codes.accounts).toMatchObject([{ text: 'Betalingskortingen', kind: null }]);
    expect(codes.used).toMatchObject([{ list: 'vat', code: rate, lines: 1 }]);
  } finally {
    await world.close();
  }
});
