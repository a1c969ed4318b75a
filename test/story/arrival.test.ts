import { readdir } from 'node:fs/promises';
import { instantOf } from '../../src/kernel/dates.js';
import { NO_SSHD } from '../support/sshd.js';
import { API_TOKEN, type Stage, stageForEach } from '../support/stage.js';
import { bankFile, receipt } from '../support/stage-bank.js';
import {
  CONSENT_DAYS,
  feedSource,
  folderSource,
  hostSource,
  renewConsent,
  sftpSource,
  type StageSource,
  turn,
} from '../support/stage-bank-sources.js';
import { GROSS, invoices, openHere, openInHost, payments } from '../support/stage-money.js';
import { planned } from '../support/stage-chase.js';

const stage = stageForEach();

const paid = (s: Stage, opening = 0n): Uint8Array =>
  bankFile({ date: s.today(), opening, entries: [receipt(GROSS, { invoice: 1 })] });

const SOURCES: readonly (readonly [string, (s: Stage) => Promise<StageSource>])[] = [
  ['a watched folder', folderSource],
  ['a bank feed', feedSource],
  ['the host', hostSource],
];
const SERVER = ['a server', sftpSource] as const;

async function arrives(open: (s: Stage) => Promise<StageSource>): Promise<void> {
  const s = stage();
  await invoices(s, 1);
  const source = await open(s);
  await turn(s);
  await source.land(paid(s));
  await turn(s);
  await turn(s);
  expect(await openHere(s)).toBe(0n);
  expect(openInHost(s)).toBe(0n);
  await turn(s);
  expect(payments(s)).toHaveLength(1);
  await source.close();
}

test.each(SOURCES)(
  'a statement that lands in %s settles the invoice, here and in the host, and nobody did anything',
  (_name, open) => arrives(open),
);

(NO_SSHD === null ? test : test.skip)(
  `a statement that lands on ${SERVER[0]} settles the invoice, here and in the host${NO_SSHD === null ? '' : ` (${NO_SSHD})`}`,
  () => arrives(SERVER[1]),
);

test('one file through two sources at once is one payment', async () => {
  const s = stage();
  await invoices(s, 1);
  const sources = [await folderSource(s), await feedSource(s), await hostSource(s)];
  const bytes = paid(s);
  for (const source of sources) await source.land(bytes);
  await turn(s);
  await turn(s);
  expect(payments(s)).toHaveLength(1);
  expect((await s.app.summarise(s.administration)).entries).toBe(1);
  for (const source of sources) await source.close();
});

test('a feed that doubles, disorders, throttles and fails brings everything once in the end', async () => {
  const s = stage();
  const { feed, land, close } = await feedSource(s);
  feed.misbehave({ kind: 'status', status: 429, retryAfterS: 60, times: 1 });
  feed.misbehave({ kind: 'status', status: 500, times: 1 });
  feed.misbehave({ kind: 'cut-answer', times: 1 });
  feed.misbehave({ kind: 'doubled', times: 1 });
  feed.misbehave({ kind: 'out-of-order', times: 1 });
  let opening = 0n;
  for (let n = 0; n < 30; n += 1) {
    const date = s.today();
    await land(bankFile({ date, id: `N-${n}`, opening, entries: [receipt(100n)] }), `n${n}.xml`);
    opening += 100n;
  }
  for (let count = 0; count < 6; count += 1) await turn(s);
  expect((await s.app.summarise(s.administration)).entries).toBe(30);
  expect(await s.app.showBankSources(s.administration)).toMatchObject({
    sources: [{ health: 'well', error: null }],
    accounts: [{ gaps: [] }],
  });
  await close();
});

test('a refused statement lies in refused/ with the reason, and the next one is taken', async () => {
  const s = stage();
  await invoices(s, 1);
  const source = await folderSource(s);
  await source.land(bankFile({ date: s.today(), wrongBy: 1n }), 'a-wrong.xml');
  await source.land(paid(s), 'b-right.xml');
  await turn(s);
  await turn(s);
  expect(payments(s)).toHaveLength(1);
  expect((await readdir(source.path, { recursive: true })).sort()).toEqual([
    'imported',
    'imported/b-right.xml',
    'refused',
    'refused/a-wrong.xml',
    'refused/a-wrong.xml.txt',
  ]);
  await source.close();
});

test('a consent that ends is told before and after, reminders pause, and its renewal ends both', async () => {
  const s = stage();
  await invoices(s, 1);
  const { feed, land, close } = await feedSource(s);
  await land(bankFile({ date: s.today() }));
  await turn(s);
  const health = async (): Promise<unknown> => {
    const answer = await fetch(`${s.url}/v1/administrations/${s.administration}/bank-sources`, {
      headers: { authorization: `Bearer ${API_TOKEN}` },
    });
    const { sources } = (await answer.json()) as { sources: readonly object[] };
    return sources[0];
  };
  expect(await health()).toMatchObject({ health: 'well', consentDaysLeft: CONSENT_DAYS });

  s.clock.advanceDays(CONSENT_DAYS - 10);
  await turn(s);
  expect(await health()).toMatchObject({ health: 'consent-ends', consentDaysLeft: 10 });

  s.clock.advanceDays(11);
  await turn(s);
  expect(await health()).toMatchObject({
    health: 'needs-person',
    error: { kind: 'consent-ended', message: expect.stringMatching(/renew the consent/) },
  });
  const { held } = await planned(s);
  expect(held.map(({ reason }) => reason)).toEqual(['bank-data-stale']);

  renewConsent(s, feed);
  await land(bankFile({ date: s.today(), opening: 0n }));
  s.clock.set(instantOf(Date.parse(s.clock.now()) + 3_600_000));
  await turn(s);
  expect(await health()).toMatchObject({ health: 'well', consentDaysLeft: CONSENT_DAYS });
  const again = await planned(s);
  expect(again.held.map(({ reason }) => reason)).not.toContain('bank-data-stale');
  await close();
});

test('the API fetches on request and shows no settings', async () => {
  const s = stage();
  await invoices(s, 1);
  const { land, close } = await feedSource(s);
  await land(paid(s));
  const ask = (path: string, method: string): Promise<Response> =>
    fetch(`${s.url}/v1/administrations/${s.administration}/${path}`, {
      method,
      headers: { authorization: `Bearer ${API_TOKEN}` },
    });
  const fetched = await ask('statements/fetch', 'POST');
  expect(fetched.status).toBe(200);
  expect(await fetched.json()).toMatchObject({
    fetched: [{ outcome: 'looked', files: [{ outcome: 'imported', newEntries: 1 }] }],
  });
  const shown = await (await ask('bank-sources', 'GET')).text();
  expect(shown).toContain('"adapter":"sandbox-feed"');
  expect(shown).not.toContain('token');
  expect((await fetch(`${s.url}/v1/administrations/none/bank-sources`)).status).toBe(401);
  await close();
});
