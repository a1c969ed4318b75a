import { makeClient } from '../../../src/client/make-client.js';
import { bank, receipt } from '../../support/stage-bank.js';
import { aMandate, mandates } from '../../support/stage-collections.js';
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

test('a line the bank refused is free again, and a collection that never left is cancelled', async () => {
  const at = '/v1/administrations/{administration}/collections' as const;
  await invoices(stage, 3);
  await mandates(stage);
  const made = await api.POST(at, { params: { path }, body: { key: 'july' } });
  const collection = String(made.data?.collection.id);
  const params = { path: { ...path, collection } };
  const cancel = (body: { neverSent?: boolean } = {}, of = collection) =>
    api.POST(`${at}/{collection}/cancel`, { params: { path: { ...path, collection: of } }, body });
  const refuse = (line: string, reason = 'AM04') =>
    api.POST('/v1/administrations/{administration}/collection-lines/{line}/refuse', {
      params: { path: { ...path, line } },
      body: { reason },
    });
  const read = async (language: string) => {
    const headers = { 'accept-language': language };
    return (await api.GET(`${at}/{collection}`, { params, headers })).data;
  };
  const shown = await read('nl');
  const about = { debtor: { number: BAKERY.number, name: BAKERY.name } };
  expect(shown?.lines.map(({ invoiceNumber }) => invoiceNumber)).toContain('2026-0003');
  expect(shown?.lines[0]).toMatchObject({ ...about, state: 'pending' });

  await api.GET(`${at}/{collection}/file`, { params, parseAs: 'text' });
  const out = await cancel();
  expect([out.response.status, out.error?.code]).toEqual([409, 'collection.handed-out']);
  const line = String(shown?.lines[0]?.endToEndId);
  const refused = await refuse(line);
  expect([refused.response.status, refused.data]).toMatchObject([
    ...[200, { endToEndId: line, state: 'returned', returned: { reason: 'AM04' } }],
  ]);
  const twice = await refuse(line);
  expect([twice.response.status, twice.error?.code]).toEqual([409, 'collection.not-pending']);
  expect((await refuse('NOBODY')).response.status).toBe(404);
  const wrong = await refuse(line, 'am04');
  expect([wrong.response.status, wrong.error?.code]).toEqual([422, 'collection.command']);
  expect((await read('fr'))?.lines[0]?.says).toBe('AM04 (provision insuffisante)');
  const answered = await cancel({ neverSent: true });
  expect([answered.response.status, answered.error?.code]).toEqual([409, 'collection.answered']);

  const other = await api.POST(at, { params: { path }, body: { key: 'august' } });
  const second = String(other.data?.collection.id);
  const cancelled = await cancel({}, second);
  expect([cancelled.response.status, cancelled.data?.id]).toEqual([200, second]);
  expect(cancelled.data?.cancelledAt).toBeDefined();
  const gone = await cancel({}, second);
  expect([gone.response.status, gone.error?.code]).toEqual([409, 'collection.cancelled-before']);
  expect((await cancel({}, 'col_none')).response.status).toBe(404);
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
