import { journeyLines, journeySentence } from '../../src/entrypoints/text/journey.js';
import { API_TOKEN, stageForEach } from '../support/stage.js';
import { eventful, NUMBER } from '../support/stage-journey.js';
import { salesInvoice } from '../support/stage-world.js';

const stage = stageForEach();

test('the journey of an invoice with a lost answer, a late rejection and a corrected version', async () => {
  const s = stage();
  await eventful(s);
  const [journey] = await s.app.journey(s.administration, NUMBER);
  expect(journey).toMatchObject({ number: NUMBER, direction: 'out', version: 2 });
  expect(
    journey?.entries.map(({ kind, detail }) => [kind, detail['event'] ?? detail['status']]),
  ).toEqual([
    ['taken', undefined],
    ['built', undefined],
    ['queued', undefined],
    ['attempt', undefined],
    ['look-up', undefined],
    ['state', 'outcome-unknown'],
    ['attempt', undefined],
    ['state', 'delivered'],
    ['told-host', 'delivered'],
    ['state', 'rejected'],
    ['told-host', 'rejected'],
    ['state', 'replaced'],
    ['taken', undefined],
    ['built', undefined],
    ['queued', undefined],
    ['attempt', undefined],
    ['look-up', undefined],
    ['state', 'accepted'],
    ['told-host', 'sent'],
    ['state', 'delivered'],
    ['told-host', 'delivered'],
  ]);
  const attempts = journey?.entries.filter(({ kind }) => kind === 'attempt') ?? [];
  expect(new Set(attempts.map(({ detail }) => detail['key'])).size).toBe(2);
  expect(journey?.earlier).toEqual([{ version: 1, sha256: expect.any(String) }]);
  expect(journey?.exchanges.map(({ state }) => state)).toEqual(['replaced', 'delivered']);
  const text = journeyLines(
    [journey].flatMap((one) => one ?? []),
    'en',
  ).join('\n');
  expect(text).toMatch(/Outcome unknown \(sending → unknown\)/);
  expect(text).toMatch(/Rejected \(delivered → rejected\): BT-10 is not known here/);
  expect(text).toMatch(/Replaced by a corrected version/);
});

test('every entry has words in every language, and none of them is a key', async () => {
  const s = stage();
  await eventful(s);
  const entries = (await s.app.journey(s.administration, NUMBER)).flatMap((one) => one.entries);
  const sentences = (['nl', 'fr', 'en', 'de'] as const).map((language) =>
    entries.map((entry) => journeySentence(entry, language)),
  );
  expect(new Set(sentences.map((of) => of.join('\n'))).size).toBe(4);
  for (const sentence of sentences.flat())
    expect(sentence).not.toMatch(/undefined|\[object|outcome-unknown|not-accepted/);
});

test('the API tells the journey in the language of the reader, and 404 for a number nobody has', async () => {
  const s = stage();
  s.host.addSalesInvoice(s.administration, salesInvoice(1));
  await s.syncAll();
  const get = (number: string) =>
    fetch(
      `${s.url}/v1/administrations/${s.administration}/journey?number=${encodeURIComponent(number)}`,
      { headers: { authorization: `Bearer ${API_TOKEN}`, 'accept-language': 'nl' } },
    );
  const answer = await get(NUMBER);
  expect(answer.headers.get('vary')).toContain('Accept-Language');
  expect(await answer.json()).toMatchObject({
    journeys: [
      {
        entries: expect.arrayContaining([
          expect.objectContaining({
            kind: 'attempt',
            sentence: expect.stringMatching(/^Poging 1 begint/),
          }),
        ]),
      },
    ],
  });
  expect((await get('nobody/1')).status).toBe(404);
});

test('rows of a journey are never changed or removed, also not by the owner of the database', async () => {
  const s = stage();
  s.host.addSalesInvoice(s.administration, salesInvoice(1));
  await s.syncAll();
  const asApp = { as: 'administration', administration: s.administration } as const;
  for (const statement of [`update journey set kind = 'state'`, 'delete from journey'])
    await expect(
      s.store.database.transaction(asApp, (sql) => sql.query(statement)),
    ).rejects.toThrow(/permission denied/);
  await expect(
    s.store.database.transaction({ as: 'owner' }, (sql) =>
      sql.script('alter table journey no force row level security; delete from journey'),
    ),
  ).rejects.toThrow(/never changed or removed/);
});
