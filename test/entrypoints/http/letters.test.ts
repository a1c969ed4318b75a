import { makeClient } from '../../../src/client/make-client.js';
import { LETTERS } from '../../../src/formats/letter/templates/index.js';
import { problemOf } from '../../support/problems.js';
import { API_TOKEN, setStage, type Stage } from '../../support/stage.js';
import { delivered } from '../../support/stage-days.js';
import { ADMINISTRATION, BAKERY } from '../../support/stage-world.js';

let stage: Stage;
let api: ReturnType<typeof makeClient>;
const path = { administration: ADMINISTRATION.id };

beforeAll(async () => {
  stage = await setStage();
  api = makeClient({ baseUrl: stage.url, token: API_TOKEN });
  await delivered(stage);
});
afterAll(async () => {
  await stage.close();
});

const at = '/v1/administrations/{administration}/letters' as const;
const one = `${at}/{letter}/{language}` as const;
const named = (letter: string, language = 'nl') => ({ path: { ...path, letter, language } });

const shipped = LETTERS.nl?.letters.reminder ?? { subject: '', body: '' };
const own = { subject: 'Nog te betalen: {{> invoices}}', body: shipped.body };

async function debtorId(): Promise<string> {
  const debtor = await stage.look((tx) => tx.debtors.byHostId(BAKERY.hostId));
  return debtor?.id ?? 'none';
}

test('every letter is listed in every language, and each says what may and must stand in it', async () => {
  const listed = await api.GET(at, { params: { path } });
  expect(listed.data?.letters).toHaveLength(44);
  const read = await api.GET(one, { params: named('formal', 'fr') });
  expect([read.response.headers.get('etag'), read.data]).toMatchObject([
    '"0"',
    { state: 'shipped', newest: 0, template: LETTERS.fr?.letters.formal },
  ]);
  const vocabulary = read.data?.vocabulary;
  expect(vocabulary?.needed).toContain('{{newDueDate}}');
  expect(vocabulary?.fields['item']).toContain('dueDate');
  expect(vocabulary?.sections['items']).toBe('item');
  expect(vocabulary?.blocks['closing']).toContain('{{creditor.phone}}');
  for (const params of [named('love'), named('formal', 'it')])
    expect((await api.GET(one, { params })).response.status).toBe(404);
});

test('own words take the place of shipped ones by version, and nobody overwrites what he did not see', async () => {
  const save = (body: object, version?: string) =>
    api.PUT(one, {
      params: named('reminder'),
      body: { by: 'An', ...body } as typeof own & { by: string },
      ...(version === undefined ? {} : { headers: { 'if-match': version } }),
    });
  const saved = await save(own, '"0"');
  expect([saved.response.status, saved.data]).toMatchObject([
    200,
    {
      letter: { state: 'own', version: 1, by: 'An', template: own, shipped },
      missing: ['fr', 'en', 'de'],
    },
  ]);
  const blind = await save({ ...own, subject: 'Betalen' }, '"0"');
  expect([blind.response.status, blind.error?.code]).toEqual([409, 'letter.changed-meanwhile']);
  expect((await save({ ...own, subject: 'Betalen' }, '"1"')).data?.letter.newest).toBe(2);
  const wrong = await save({ ...own, body: `${own.body}{{debtor.nickname}}` });
  expect([wrong.response.status, wrong.error?.faults]).toMatchObject([
    422,
    [{ code: 'letter.unknown-field', path: '/body' }],
  ]);
  expect((await save({ subject: 'x' })).error?.code).toBe('letter.form');
  expect((await save(own, 'two')).error?.code).toBe('letter.if-match');
});

test('a language may keep the shipped words, and a letter goes back to them everywhere', async () => {
  const missing = await api.GET(one, { params: named('reminder', 'fr') });
  expect(missing.data).toMatchObject({ state: 'missing', template: null });
  const kept = await api.POST(`${one}/keep-shipped`, {
    params: named('reminder', 'fr'),
    body: { by: 'An' },
  });
  expect(kept.data).toMatchObject({ letter: { state: 'own' }, missing: ['en', 'de'] });
  const reset = (letter: string) =>
    api.POST(`${at}/{letter}/reset`, { params: { path: { ...path, letter } }, body: { by: 'An' } });
  const done = await reset('reminder');
  expect(done.data?.changed).toBe(2);
  expect(new Set(done.data?.letters.map(({ state }) => state))).toEqual(new Set(['shipped']));
  expect((await reset('love')).response.status).toBe(404);
  // The versions stay, so that whoever still looks at an old one is told.
  const read = await api.GET(one, { params: named('reminder') });
  expect([read.data?.newest, read.data?.template]).toEqual([3, shipped]);
});

describe('words that nobody saved', () => {
  const preview = (letter: string, language: string, body: object) =>
    api.POST(`${one}/preview`, { params: named(letter, language), body: body as typeof own });

  test('are shown filled in about made-up invoices, with what keeps them from being saved', async () => {
    const good = await preview('reminder', 'nl', own);
    expect(good.data?.faults).toEqual([]);
    expect(good.data?.page).toMatchObject({ subject: 'Nog te betalen: 2 facturen' });
    expect(good.data?.page?.html).toContain('<html lang="nl">');
    const short = await preview('reminder', 'nl', { ...own, body: 'Betaal graag <b>nu</b>.' });
    expect(short.data?.faults.map(({ code }) => code)).toContain('letter.field-missing');
    expect(short.data?.page?.text).toBe('Betaal graag <b>nu</b>.\n');
    expect(short.data?.page?.html).toContain('Betaal graag &lt;b&gt;nu&lt;/b&gt;.');
    // Nothing was saved.
    const listed = await api.GET(at, { params: { path } });
    expect(new Set(listed.data?.letters.map(({ state }) => state))).toEqual(new Set(['shipped']));
  });

  test.each([
    ['{{debtor.nickname}}', 'letter.unknown-field'],
    ['{{constructor.constructor}}', 'letter.unknown-field'],
    ['{{#constructor}}return 1{{/constructor}}', 'letter.unknown-field'],
    ['{{{debtor.name}}}', 'letter.unescaped-field'],
    ['{{> invoice}}', 'letter.unknown-block'],
    ['{{#items}}', 'letter.syntax'],
    ['{{=<% %>=}}<%debtor.name%>', 'letter.unknown-field'],
    ['x'.repeat(20_001), 'letter.length'],
  ])('are not filled in with %s', async (body, code) => {
    const { data } = await preview('reminder', 'nl', { subject: 'x', body });
    expect(data?.page).toBeNull();
    expect(data?.faults.map((found) => found.code)).toContain(code);
  });

  test('are shown to a debtor in their own language, whatever his is', async () => {
    const debtor = await debtorId();
    const french = LETTERS.fr?.letters.reminder;
    const { data } = await preview('reminder', 'fr', { ...french, debtor });
    expect(data?.page?.text).toContain('2026-0001');
    expect(data?.page?.subject).toContain('Rappel de paiement');
    expect(data?.page?.attachments).toEqual(['1-2026-0001.pdf', '1-2026-0001.xml']);
    expect((await preview('reminder', 'fr', { ...french, debtor: 'deb_9' })).response.status).toBe(
      404,
    );
    const statutory = LETTERS.nl?.letters['nl-fourteen-days'];
    const unplanned = await preview('nl-fourteen-days', 'nl', { ...statutory, debtor });
    expect([unplanned.response.status, unplanned.error?.code]).toEqual([422, 'letter.no-notice']);
    expect((await preview('nl-fourteen-days', 'nl', { ...statutory })).data?.faults).toEqual([]);
  });
});

test('a letter to a debtor is shown as it would leave, as words and as pages', async () => {
  const letterOf = `/v1/administrations/{administration}/debtors/{id}/letter` as const;
  const id = await debtorId();
  const params = { path: { ...path, id } };
  const shown = await api.GET(letterOf, { params: { ...params, query: { letter: 'second' } } });
  expect(shown.data).toMatchObject({
    ...{ letter: 'second', isPlanned: false, debtor: { id, name: BAKERY.name } },
    attachments: ['1-2026-0001.pdf', '1-2026-0001.xml'],
  });
  const pages = await api.GET(`${letterOf}/pdf`, { params, parseAs: 'arrayBuffer' });
  expect(pages.response.headers.get('content-type')).toBe('application/pdf');
  expect(Buffer.from(pages.data as ArrayBuffer).toString('latin1', 0, 5)).toBe('%PDF-');
  const drawn = await api.GET(`${letterOf}/html`, {
    params: { ...params, query: { letter: 'second' } },
    parseAs: 'text',
  });
  expect(drawn.response.headers.get('content-security-policy')).toContain('sandbox');
  expect(drawn.data).toContain('2026-0001');
  const nobody = await api.GET(letterOf, { params: { path: { ...path, id: 'deb_9' } } });
  expect(nobody.response.status).toBe(404);
  const unknown = await fetch(
    `${stage.url}/v1/administrations/${ADMINISTRATION.id}/debtors/${id}/letter?letter=love`,
    { headers: { authorization: `Bearer ${API_TOKEN}` } },
  );
  expect([unknown.status, (await problemOf(unknown))['code']]).toEqual([400, 'letter.question']);
});

test('a letter that is missing in the language of a debtor is not there to be shown, and says so', async () => {
  await api.PUT(one, { params: named('second', 'fr'), body: { ...own, by: 'An' } });
  const { response, error } = await api.GET(
    '/v1/administrations/{administration}/debtors/{id}/letter',
    { params: { path: { ...path, id: await debtorId() }, query: { letter: 'second' } } },
  );
  expect([response.status, error?.code]).toEqual([409, 'letter.language-missing']);
});
