import { runLine } from '../../support/run-cli.js';
import { problemOf } from '../../support/problems.js';
import { API_TOKEN, setStage, type Stage } from '../../support/stage.js';
import { bank, receipt } from '../../support/stage-bank.js';
import { GROSS, invoices } from '../../support/stage-money.js';
import { BAKERY } from '../../support/stage-world.js';

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

const codeOf = async (answer: Response): Promise<unknown> => [
  answer.status,
  (await problemOf(answer))['code'],
];

test('money is put on account and used over HTTP; what cannot be is said with its reason', async () => {
  await stage.syncAll();
  await bank(stage, { entries: [receipt(20_000n)] });
  const [entry] = await stage.app.review.list(stage.administration);
  const debtor = await stage.look((tx) => tx.debtors.byHostId(BAKERY.hostId));
  const debtorId = debtor?.id;
  const put = (body: unknown) => ask(`review/${entry?.id ?? ''}/on-account`, body);
  const apply = (parts: unknown) => ask(`review/${entry?.id ?? ''}/apply`, { parts });

  for (const body of [{}, [], { debtorId, amount: 12 }, { debtorId, amount: 'x' }, { debtorId: 7 }])
    expect(await codeOf(await put(body))).toEqual([422, 'review.on-account']);
  expect(await codeOf(await put({ debtorId: 'deb_none' }))).toEqual([409, 'review.no-such-debtor']);
  expect(await codeOf(await put({ debtorId, amount: '200.01' }))).toEqual([
    409,
    'review.does-not-add-up',
  ]);
  expect((await put({ debtorId, amount: '150.00' })).status).toBe(204);
  expect((await put({ debtorId })).status).toBe(204);
  expect(await (await ask('on-account')).json()).toMatchObject({
    onAccount: [
      { entryId: entry?.id, amount: { amount: '150.00', currency: 'EUR' } },
      { entryId: entry?.id, amount: { amount: '50.00', currency: 'EUR' } },
    ],
  });

  await invoices(stage, 1);
  const item = await stage.look((tx) => tx.ledger.itemByHostId('F-1'));
  const openItemId = item?.id;
  const wrong = [
    undefined,
    [],
    ['x'],
    [{ openItemId }],
    [{ openItemId, amount: 1 }],
    [{ amount: '1' }],
  ];
  for (const parts of wrong)
    expect(await codeOf(await apply(parts))).toEqual([422, 'review.parts']);
  expect((await apply([{ openItemId, amount: '121.00' }])).status).toBe(204);
  await stage.settle();
  expect(await stage.look((tx) => tx.ledger.itemByHostId('F-1'))).toMatchObject({
    open: { minor: 0n },
  });
  expect(stage.host.onAccount(stage.administration, BAKERY.hostId, 'EUR').minor).toBe(
    20_000n - GROSS,
  );
  expect(await (await ask('review/refused')).json()).toEqual({ refused: [] });
  expect((await ask('review/ent_none/on-account', { debtorId })).status).toBe(404);
  expect(
    (await ask('review/ent_none/apply', { parts: [{ openItemId, amount: '1' }] })).status,
  ).toBe(404);
});

test.each([
  ['review on-account ent_1 --administration a', /--debtor/],
  ['review on-account ent_1 --administration a --debtor d --amount x', /digits with a point/],
  ['review on-account ent_1 --administration a --debtor @', /named by its id/],
  ['review apply ent_1 itm_1 --administration a', /open item, = and an amount/],
])('the command line says what is missing: %s', async (line, said) => {
  const answer = await runLine(line.split(' '), { stdin: '' });
  expect(answer.code).toBe(2);
  expect(answer.stderr).toMatch(said);
});
