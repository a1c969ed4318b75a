import { makeClient } from '../../../src/client/make-client.js';
import { bank, receipt } from '../../support/stage-bank.js';
import { aMandate } from '../../support/stage-collections.js';
import { GROSS, invoices } from '../../support/stage-money.js';
import { API_TOKEN, setStage, type Stage } from '../../support/stage.js';
import { ADMINISTRATION, BAKERY } from '../../support/stage-world.js';

let stage: Stage;
let api: ReturnType<typeof makeClient>;
const path = { administration: ADMINISTRATION.id };

beforeAll(async () => {
  stage = await setStage();
  api = makeClient({ baseUrl: stage.url, token: API_TOKEN });
});
afterAll(async () => {
  await stage.close();
});

test('mandates are recorded, listed, revoked once and answered like nothing elsewhere', async () => {
  const at = '/v1/administrations/{administration}/mandates' as const;
  const { debtorNumber, ...mandate } = aMandate('M/1 (2026)');
  const body = { mandates: [{ ...mandate, debtorNumber, amendments: [] }] };
  await invoices(stage, 1);
  const added = await api.POST(at, { params: { path }, body });
  expect([added.response.status, added.data]).toEqual([
    ...[201, { mandates: [{ id: 'M/1 (2026)', outcome: 'added' }] }],
  ]);
  expect((await api.POST(at, { params: { path }, body })).data?.mandates[0]?.outcome).toBe(
    'exists',
  );
  const listed = await api.GET(at, { params: { path } });
  expect(listed.data?.mandates).toMatchObject([{ id: 'M/1 (2026)', use: { lines: 0 } }]);
  const revoke = (name: string) =>
    api.POST(`${at}/{mandate}/revoke`, { params: { path: { ...path, mandate: name } } });
  expect((await revoke('M/1 (2026)')).response.status).toBe(204);
  const again = await revoke('M/1 (2026)');
  expect([again.response.status, again.error?.code]).toEqual([409, 'mandate.revoked-before']);
  expect((await revoke('M-9')).response.status).toBe(404);
  const wrong = await api.POST(at, { params: { path }, body: { mandates: [] } });
  expect([wrong.response.status, wrong.error?.code]).toEqual([422, 'mandate.form']);
});

test('money that was paid twice goes back once, in a file a person takes', async () => {
  const at = '/v1/administrations/{administration}/refunds' as const;
  await invoices(stage, 2);
  const twice = receipt(GROSS, { invoice: 2 });
  await bank(stage, { entries: [twice, { ...twice, reference: 'TWICE0000001' }] });
  const [waiting] = await stage.app.review.list(stage.administration);
  const body = { wishes: [{ entryId: String(waiting?.id) }], key: 'june' };
  const made = await api.POST(at, { params: { path }, body });
  expect([made.response.status, made.data]).toMatchObject([
    201,
    { outcome: 'made', refunds: [{ iban: BAKERY.ibans[0], amount: { amount: '121.00' } }] },
  ]);
  // Another name of the request, the same name of the order.
  const again = await api.POST(at, { params: { path }, body });
  expect([again.response.status, again.data?.outcome]).toEqual([200, 'exists']);
  const refund = String(made.data?.order.id);
  const file = await api.GET(`${at}/{refund}/file`, {
    params: { path: { ...path, refund } },
    parseAs: 'text',
  });
  expect(file.data).toContain('<InstdAmt Ccy="EUR">121.00</InstdAmt>');
  const listed = await api.GET(at, { params: { path } });
  expect(listed.data?.refunds).toMatchObject([{ id: refund, lineCount: 1 }]);
  expect(listed.data?.refunds[0]?.handedOutAt).toBeDefined();
  const nobody = await api.POST(at, {
    params: { path },
    body: { wishes: [{ entryId: 'ent_none' }] },
  });
  expect([nobody.response.status, nobody.error?.code]).toEqual([404, 'refund.no-such-source']);
});
