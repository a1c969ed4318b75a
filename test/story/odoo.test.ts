import { idOf } from '../../src/kernel/ids.js';
import { money } from '../../src/kernel/money.js';
import { openOdooWorld, type OdooWorld } from '../support/odoo-world.js';
import { type Stage, stageForEach } from '../support/stage.js';
import { BAKERY, IBAN, SELLER } from '../support/stage-world.js';

/** The whole hub with Odoo as its host: what people do there, and what they see there of what we do. */
const stage = stageForEach();
let world: OdooWorld;

/** Odoo holds the books of the company that is on the network here, and its customer is there too. */
async function connect(s: Stage): Promise<string> {
  world = await openOdooWorld({ version: '19.0', clock: () => s.clock.now() });
  const { engine, ids } = world.odoo;
  const network = { peppol_eas: '0208', is_company: true };
  engine.update('res.partner', Number(engine.get('res.company', ids.company)['partner_id']), {
    ...{ name: 'Smederij Oost', vat: `BE${SELLER.value}`, company_registry: SELLER.value },
    ...{ ...network, peppol_endpoint: SELLER.value },
  });
  engine.update('res.partner.bank', ids.sellerAccount, { acc_number: IBAN });
  const debtorHostId = await world.addDebtor({
    ...{ name: BAKERY.name, country: 'BE', language: 'nl', creditLimit: null },
    vatId: `BE${BAKERY.participant?.value ?? ''}`,
  });
  engine.update('res.partner', Number(debtorHostId), {
    ...{ street: 'Markt 2', zip: '3000', city: 'Leuven', ...network },
    peppol_endpoint: BAKERY.participant?.value,
  });
  await s.look((tx) =>
    tx.administration.saveConnection({
      ...{ id: idOf<'connection'>('con_host'), kind: 'host', adapter: 'odoo' },
      settings: { ...world.settings, send: 'all', sendFrom: '2026-06-01' },
    }),
  );
  return debtorHostId;
}

afterEach(() => world.close());

/** The tasks beside an invoice, without our keys. */
function told(hostId: string): readonly string[] {
  return world.odoo.engine
    .rows('mail.activity')
    .filter((row) => row['res_model'] === 'account.move' && row['res_id'] === Number(hostId))
    .map(({ summary }) => String(summary).split(' [')[0] ?? '');
}

test('an invoice of Odoo goes over the network, and its own people see that it arrived and close it by a payment', async () => {
  const s = stage();
  const debtorHostId = await connect(s);
  const hostId = await world.addInvoice({
    ...{ kind: 'invoice', debtorHostId, issueDate: s.today(), dueDate: s.today() },
    lines: [{ text: 'Smeedwerk', quantity: '2', price: '50', vat: '21' }],
  });
  await s.syncAll();
  expect(told(hostId)).toEqual(['Peppol: stopped']);
  // What the customer wants to find on it was missing: somebody fills it in.
  world.odoo.engine.update('account.move', Number(hostId), { ref: 'PO-12' });
  await s.syncAll();
  await s.hours(3);

  expect(s.accessPoint.transmissions().map(({ summary }) => summary.number)).toEqual([
    'INV/2026/00001',
  ]);
  expect(told(hostId)).toContain('Peppol: delivered');

  const openItem = () => s.look((tx) => tx.ledger.itemByHostId(hostId));
  expect((await openItem())?.open).toEqual(money(12_100n, 'EUR'));
  await world.payInHost(hostId, money(2_100n, 'EUR'));
  await s.syncAll();
  expect((await openItem())?.open).toEqual(money(10_000n, 'EUR'));
  await world.payInHost(hostId, money(10_000n, 'EUR'));
  await s.syncAll();
  expect((await openItem())?.open).toEqual(money(0n, 'EUR'));
  expect(s.accessPoint.transmissions()).toHaveLength(1);
});
