import { makeClient } from '../../../src/client/make-client.js';
import { API_TOKEN, setStage, type Stage } from '../../support/stage.js';
import { problemOf } from '../../support/problems.js';
import { delivered, DUE, goTo } from '../../support/stage-days.js';
import { bakeryId, itemId } from '../../support/stage-work.js';
import { addDays } from '../../../src/kernel/dates.js';

let stage: Stage;
beforeAll(async () => {
  stage = await setStage();
});
afterAll(async () => {
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

test('people work over HTTP: who they are, promises, disputes, tasks, calls and the card of a debtor', async () => {
  await delivered(stage);
  goTo(stage, addDays(DUE, 4));
  const debtorId = await bakeryId(stage);
  const openItemId = await itemId(stage);

  expect((await ask('people', { name: 'an', roles: ['debtors'] })).status).toBe(204);
  expect((await ask('people', { name: 'piet', roles: ['debtors'] })).status).toBe(204);
  const away = { person: 'an', from: '2026-06-19', until: '2026-06-26', standIn: 'piet' };
  expect((await ask('absences', away)).status).toBe(204);
  expect(await codeOf(await ask('absences', { ...away, from: '2026-06-20' }))).toEqual([
    409,
    'work.overlaps',
  ]);
  expect(await got('people')).toMatchObject({ absences: [away] });
  expect((await ask(`debtors/${debtorId}/owner`, { owner: 'an', by: 'els' })).status).toBe(204);
  expect(await codeOf(await ask(`debtors/${debtorId}/owner`, { owner: 'x', by: 'els' }))).toEqual([
    404,
    'work.no-such-person',
  ]);

  const promise = { debtorId, promisedBy: 'Mevr. Aerts', notedBy: 'an' };
  expect(await codeOf(await ask('promises', promise))).toEqual([422, 'work.no-date']);
  expect(await codeOf(await ask('promises', { ...promise, payBy: '2026-02-30' }))).toEqual([
    422,
    'work.form',
  ]);
  expect(await codeOf(await ask('promises', { ...promise, paybY: '2026-06-26' }))).toEqual([
    422,
    'work.form',
  ]);
  const added = await ask('promises', { ...promise, payBy: '2026-06-26' });
  expect(added.status).toBe(201);
  expect(await added.json()).toMatchObject({
    agreed: { amount: { amount: '121.00', currency: 'EUR' }, state: 'open' },
    outcome: 'added',
  });
  expect(await got('tasks?person=piet&week=true')).toMatchObject({
    tasks: [{ kind: 'confirm-promise', owner: 'an', acting: 'piet' }],
  });
  expect(await got('tasks?person=an')).toEqual({ tasks: [], next: null });

  const dispute = { openItemId, code: 'price', said: 'te duur', openedBy: 'an' };
  const amount = { amount: '21.00', currency: 'EUR' };
  const opened = await ask('disputes', { ...dispute, amount, restGoesOn: true });
  expect(opened.status).toBe(201);
  const { id } = (await opened.json()) as { readonly id: string };
  expect(await codeOf(await ask('disputes', { ...dispute, code: 'mood' }))).toEqual([
    422,
    'work.form',
  ]);
  expect(await got('disputes')).toMatchObject({ disputes: [{ id, amount, days: 0 }] });
  const resolution = { outcome: 'settled', by: 'piet' };
  expect((await ask(`disputes/${id}/resolve`, resolution)).status).toBe(204);
  expect(await codeOf(await ask(`disputes/${id}/resolve`, resolution))).toEqual([
    409,
    'work.closed-already',
  ]);
  expect(await codeOf(await ask('disputes/dsp_none/resolve', resolution))).toEqual([
    404,
    'work.no-such-dispute',
  ]);

  expect((await ask(`debtors/${debtorId}/calls`, {})).status).toBe(201);
  const { tasks } = (await got('tasks?kind=call')) as { readonly tasks: readonly { id: string }[] };
  const call = tasks[0]?.id ?? '';
  expect(await codeOf(await ask(`tasks/${call}/close`, { outcome: 'x', by: 'piet' }))).toEqual([
    422,
    'work.outcome',
  ]);
  const busy = await ask(`tasks/${call}/close`, { outcome: 'no-answer', by: 'piet' });
  expect(busy.status).toBe(204);
  expect((await ask(`debtors/${debtorId}/notes`, { text: 'belt terug', by: 'piet' })).status).toBe(
    204,
  );
  expect(await got(`debtors/${debtorId}/card`)).toMatchObject({
    debtor: { name: 'Bakkerij Aerts' },
    acting: 'piet',
    promises: [{ state: 'open' }],
    disputes: [{ outcome: 'settled' }],
  });
  expect((await ask('debtors/deb_none/card')).status).toBe(404);
  expect(await got(`debtors/${debtorId}/timeline`)).toMatchObject({
    timeline: expect.arrayContaining([expect.objectContaining({ kind: 'note', by: 'piet' })]),
  });
  expect(await got('due-soon')).toEqual({ dueSoon: [] });
  expect((await ask('work/day', { by: 'piet' })).status).toBe(201);
});

test('an absence is taken away by its first day, once', async () => {
  const client = makeClient({ baseUrl: stage.url, token: API_TOKEN });
  expect((await ask('people', { name: 'els', roles: ['debtors'] })).status).toBe(204);
  const from = addDays(stage.today(), 7);
  const until = addDays(from, 2);
  expect((await ask('absences', { person: 'els', from, until })).status).toBe(204);
  const back = (day: string) =>
    client.DELETE('/v1/administrations/{administration}/absences/{person}/{from}', {
      params: { path: { administration: stage.administration, person: 'els', from: day } },
    });
  expect((await back(until)).error?.code).toBe('work.no-such-absence');
  expect((await back('2026-02-30')).response.status).toBe(404);
  expect((await back(from)).response.status).toBe(204);
  expect((await back(from)).response.status).toBe(404);
  const { absences } = (await got('people')) as { absences: readonly { person: string }[] };
  expect(absences.filter(({ person }) => person === 'els')).toEqual([]);
});
