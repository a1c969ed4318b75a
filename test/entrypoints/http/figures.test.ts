import { plainDate } from '../../../src/kernel/dates.js';
import { goTo } from '../../support/stage-days.js';
import { june } from '../../support/stage-june.js';
import { API_TOKEN, setStage, type Stage } from '../../support/stage.js';

let s: Stage;
beforeAll(async () => {
  s = await setStage();
  await june(s);
  goTo(s, plainDate('2026-06-30'));
  // A whole hub with five invoices on the network takes its time on a busy machine.
}, 120_000);
afterAll(() => s.close());

const ask = (path: string, init: RequestInit = {}) =>
  fetch(`${s.url}/v1/administrations/${s.administration}/${path}`, {
    ...init,
    headers: { authorization: `Bearer ${API_TOKEN}`, 'content-type': 'application/json' },
  });

test('figures have decimals as text, open to items, and reports come in every form', async () => {
  const set = (await (await ask('figures?from=2026-04-01')).json()) as {
    scopes: { figures: { id: string; value: string | null; why?: string }[]; ageing: object }[];
  };
  const dso = set.scopes[0]!.figures.find(({ id }) => id === 'dso');
  expect(dso).toMatchObject({ value: '66.73' });
  expect(set.scopes[0]!.ageing).toMatchObject({
    '1-30': '1331.00',
    total: '1331.00',
    onAccount: '0.00',
  });
  const opened = (await (await ask('figures/receivables/items?from=2026-04-01')).json()) as {
    items: { adds: { receivables: string } }[];
  };
  expect(opened.items.map(({ adds }) => adds.receivables)).toEqual(['242.00', '484.00', '605.00']);
  expect(opened.items[0]).toMatchObject({ debtorName: 'Bakkerij Aerts' });
  for (const [format, type] of [
    ['html', 'text/html'],
    ['pdf', 'application/pdf'],
    ['xlsx', 'application/vnd.openxmlformats'],
    ['json', 'application/json'],
    ['text', 'text/plain'],
  ]) {
    const answer = await ask(`reports/weekly?format=${format}&lang=fr&on=2026-07-01`);
    expect([answer.status, answer.headers.get('content-type')]).toEqual([
      200,
      expect.stringContaining(type!),
    ]);
  }
  const page = await ask('reports/monthly?on=2026-07-01');
  expect(page.headers.get('content-security-policy')).toMatch(/sha256-.*frame-ancestors 'self'/);
  expect(await page.text()).toContain('Maandverslag debiteuren');
});

test.each([
  ['figures?from=2026-13-01', 422],
  ['figures?from=2026-07-01&until=2026-06-01', 422],
  ['figures?group=a&debtor=b', 422],
  ['figures?currency=euro', 422],
  ['figures/nonsense/items', 404],
  ['reports/yearly', 404],
  ['reports/weekly?format=doc', 422],
  ['reports/weekly?lang=it', 422],
])('%s is answered with %i', async (path, status) => {
  expect((await ask(path)).status).toBe(status);
});

test('settings are refused with their place, and a remark needs a text', async () => {
  const wrong = { provision: { overrides: [{ percent: '120', reason: '', by: 'an' }] } };
  const refused = await ask('figures/settings', {
    method: 'PUT',
    body: JSON.stringify(wrong),
  });
  expect(refused.status).toBe(422);
  const { faults } = (await refused.json()) as { faults: { path: string }[] };
  expect(faults.map(({ path }) => path)).toContain('/provision/overrides/0/percent');
  const good = { costs: { call: '5.00' } };
  const set = await ask('figures/settings', { method: 'PUT', body: JSON.stringify(good) });
  expect(await set.json()).toEqual({ figures: good });
  const remark = (body: object) =>
    ask('figures/dso/remarks', { method: 'POST', body: JSON.stringify(body) });
  expect((await remark({ by: 'an', text: '' })).status).toBe(422);
  expect((await remark({ by: 'an', text: 'sneller' })).status).toBe(201);
});

test('what waits today', async () => {
  expect(await (await ask('today')).json()).toMatchObject({
    ...{ on: '2026-06-30', concerns: [], tasks: 0, received: 0, reminders: 0, held: 0 },
  });
});

test('what is owed is what the figures say that can be opened: by age, the DSO, and all trends', async () => {
  const owed = (await (await ask('owed')).json()) as {
    dso: object[];
    ageing: Record<string, { amount: string }>;
  };
  expect(owed).toMatchObject({
    on: '2026-06-30',
    open: { amount: '1331.00', currency: 'EUR' },
  });
  const set = (await (await ask('figures')).json()) as {
    scopes: {
      ageing: Record<string, string>;
      figures: { id: string; value: string | null }[];
    }[];
  };
  const [all] = set.scopes;
  expect(all?.ageing).toMatchObject(
    Object.fromEntries(Object.entries(owed.ageing).map(([id, { amount }]) => [id, amount])),
  );
  const { currency, trend } = (await (await ask('figures/trend')).json()) as {
    currency: string;
    trend: { until: string; figures: { id: string; value: string | null }[] }[];
  };
  expect(currency).toBe('EUR');
  expect(trend.map(({ until }) => until)).toEqual([
    ...['2025-12-31', '2026-01-31', '2026-02-28', '2026-03-31', '2026-04-30', '2026-05-31'],
    '2026-06-30',
  ]);
  const now = trend.at(-1)?.figures ?? [];
  expect(now.map(({ id }) => id)).toEqual(['dso', 'days-late-weighted', 'paid-in-time']);
  expect(all?.figures).toEqual(expect.arrayContaining(now));
  expect(owed.dso[0]).toEqual({ daysAgo: 0, days: now[0]?.value });
  expect(owed.dso.at(-1)).toEqual({ daysAgo: 90, days: null });
});
