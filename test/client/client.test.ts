import { makeClient } from '../../src/client/make-client.js';
import { API_TOKEN, setStage, type Stage } from '../support/stage.js';
import { GARAGE, salesInvoice } from '../support/stage-world.js';

let stage: Stage;
beforeAll(async () => {
  stage = await setStage();
  stage.host.addSalesInvoice(stage.administration, salesInvoice(1, { debtor: GARAGE }));
  await stage.syncAll();
});
afterAll(async () => {
  await stage.close();
});

test('a program does its work with the client: it looks, acts, and is told what is wrong', async () => {
  const client = makeClient({ baseUrl: stage.url, token: API_TOKEN });
  const path = { administration: stage.administration };

  const { data: books } = await client.GET('/v1/administrations');
  expect(books?.administrations.map(({ id }) => id)).toEqual([stage.administration]);

  const { data: summary } = await client.GET('/v1/administrations/{administration}/summary', {
    params: { path },
  });
  expect(summary?.open).toEqual({ amount: '121.00', currency: 'EUR' });

  const debtor = (await stage.look((tx) => tx.debtors.byHostId(GARAGE.hostId)))?.id ?? '';
  const noted = await client.POST('/v1/administrations/{administration}/debtors/{id}/notes', {
    params: { path: { ...path, id: debtor } },
    body: { text: 'Belt morgen terug', by: 'an' },
  });
  expect(noted.response.status).toBe(204);

  const { data: card } = await client.GET(
    '/v1/administrations/{administration}/debtors/{id}/card',
    {
      params: { path: { ...path, id: debtor } },
    },
  );
  expect(card?.debtor.name).toBe(GARAGE.name);
  expect(card?.timeline.map(({ kind }) => kind)).toContain('note');

  const { error, response } = await client.GET('/v1/administrations/{administration}/tasks/{id}', {
    params: { path: { ...path, id: 'tsk_none' } },
  });
  expect([response.status, error?.code]).toEqual([404, 'http.not-found']);
});
