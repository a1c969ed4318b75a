import { stageForEach } from '../support/stage.js';
import { delivered } from '../support/stage-days.js';
import { tasksOf } from '../support/stage-work.js';
import { BAKERY, GARAGE, salesInvoice } from '../support/stage-world.js';

const stage = stageForEach();

test('a debtor the host calls insolvent is one task to file the claim, and one who was so before is none', async () => {
  const s = stage();
  s.host.upsertDebtor(s.administration, { ...GARAGE, hostId: 'D-9', number: '9', insolvent: true });
  await delivered(s);
  expect(await tasksOf(s)).toEqual([]);
  s.host.upsertDebtor(s.administration, { ...BAKERY, insolvent: true });
  await s.syncAll();
  s.host.upsertDebtor(s.administration, { ...BAKERY, insolvent: true, phone: '+32 2 111 11 11' });
  await s.syncAll();
  expect(await tasksOf(s)).toEqual([['insolvency', 'open']]);
  const [task] = s.host.reports(s.administration, 'task').map(({ report }) => report);
  expect(task?.subject).toBe('Insolvent: Bakkerij Aerts');
  expect(task?.text).toContain('Dien een schuldvordering in');
});

test('the whole claim is in the provision, whoever told of the insolvency', async () => {
  const s = stage();
  await delivered(s);
  s.host.addSalesInvoice(s.administration, salesInvoice(2, { debtor: GARAGE }));
  s.host.upsertDebtor(s.administration, { ...BAKERY, insolvent: true });
  await s.syncAll();
  const read = { by: 'an', reason: 'register read' };
  await s.app.creditDesk.insolvency(s.administration, GARAGE.number, read);
  const { provision } = await s.app.figures.outlook(s.administration);
  // 121.00 each, of which 100.00 without VAT.
  expect(provision).toEqual([{ row: 'insolvent', claims: 2, open: 24_200n, proposed: 20_000n }]);
});
