import { addDays } from '../../../src/kernel/dates.js';
import type { SandboxCollection } from '../../../src/sandbox/collection/server.js';
import { problemOf } from '../../support/problems.js';
import { API_TOKEN, setStage, type Stage } from '../../support/stage.js';
import { noticed, PARTNER, stageCollection } from '../../support/stage-collection.js';
import { bakeryId, itemId } from '../../support/stage-work.js';

let stage: Stage;
let partner: SandboxCollection;
beforeAll(async () => {
  stage = await setStage();
  partner = await stageCollection(stage);
});
afterAll(async () => {
  await partner.close();
  await stage.close();
});

function ask(path: string, body?: unknown): Promise<Response> {
  return fetch(`${stage.url}/v1/administrations/${stage.administration}/${path}`, {
    method: body === undefined ? 'GET' : 'POST',
    headers: { authorization: `Bearer ${API_TOKEN}`, 'content-type': 'application/json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
}
const got = async (path: string): Promise<unknown> => (await ask(path)).json();
const codeOf = async (answer: Response): Promise<unknown> => [
  answer.status,
  (await problemOf(answer))['code'],
];
const idOfNew = async (answer: Response): Promise<string> =>
  ((await answer.json()) as { id: string }).id;

test('instruments, dossier files, cases, provisions and write-offs over HTTP', async () => {
  await noticed(stage);
  const [debtorId, openItemId] = [await bakeryId(stage), await itemId(stage)];
  const insured = {
    ...{ openItemId, kind: 'credit-insurance', by: 'an' },
    facts: {
      ...{ partner: 'V', number: 'P-1', insured: { amount: '121.00', currency: 'EUR' } },
      reportBy: addDays(stage.today(), 30),
    },
  };
  expect(await codeOf(await ask('instruments', { ...insured, kind: 'x' }))).toEqual([
    422,
    'work.form',
  ]);
  const added = await ask('instruments', insured);
  expect(added.status).toBe(201);
  const id = await idOfNew(added);
  expect(await codeOf(await ask('instruments', insured))).toEqual([409, 'work.exists']);
  expect((await ask(`instruments/${id}/change`, { state: 'reported', by: 'an' })).status).toBe(201);
  expect(await got('instruments')).toMatchObject({
    instruments: [{ id, state: 'reported', invoiceNumber: '2026-0001' }],
  });

  const file = { debtorId, openItemId, kind: 'order', name: 'order.pdf', by: 'an' };
  const base64 = Buffer.from('%PDF-1.7').toString('base64');
  expect((await ask('dossier-files', { ...file, base64 })).status).toBe(201);
  expect(await codeOf(await ask('dossier-files', { ...file, base64: '!' }))).toEqual([
    422,
    'work.form',
  ]);
  expect(await got(`debtors/${debtorId}/dossier`)).toMatchObject({
    ...{ files: [{ name: 'order.pdf' }], missing: ['terms', 'delivery'] },
  });

  const wish = { debtorId, openItemIds: [openItemId], to: { connectionId: PARTNER }, by: 'piet' };
  const approved = (await (await ask('collection-cases', wish)).json()) as { case: { id: string } };
  await stage.settle();
  expect(await got('collection-cases')).toMatchObject({
    cases: [{ id: approved.case.id, state: 'received', reference: 'case-1' }],
  });
  expect(await got(`collection-partners/${PARTNER}/cases`)).toMatchObject({
    cases: [{ reference: 'case-1', debtor: { name: 'Bakkerij Aerts' } }],
  });
  const registration = { country: 'NL', number: '12', by: 'an' };
  expect((await ask(`collection-partners/${PARTNER}/register`, registration)).status).toBe(201);
  const withdrawn = await ask(`collection-cases/${approved.case.id}/withdraw`, { by: 'an' });
  expect(withdrawn.status).toBe(201);
  await stage.settle();
  expect([await got('collection-cases'), partner.cases()[0]?.withdrawn]).toEqual([
    { cases: [], next: null },
    true,
  ]);

  const { provisions } = (await (await ask('provisions', { by: 'an' })).json()) as {
    provisions: { id: string }[];
  };
  const decision = { approve: false, by: 'piet' };
  expect((await ask(`provisions/${provisions[0]?.id ?? ''}/decide`, decision)).status).toBe(201);
  expect(await got('provisions')).toEqual({ provisions: [], next: null });
  const lost = { openItemId, reason: 'failliet', evidence: 'vonnis', by: 'an' };
  const proposed = await idOfNew(await ask('write-offs', lost));
  expect((await ask(`write-offs/${proposed}/decide`, decision)).status).toBe(201);
  expect(await codeOf(await ask(`write-offs/${proposed}/decide`, decision))).toEqual([
    409,
    'work.decided-already',
  ]);
  expect(await codeOf(await ask('write-offs/itr_none/decide', decision))).toEqual([
    404,
    'work.no-such-write-off',
  ]);
});
