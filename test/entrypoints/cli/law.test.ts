import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type CliRun, runKept } from '../../support/run-cli.js';
import { ADMINISTRATION } from '../../support/stage-world.js';

let data = '';
beforeAll(() => {
  data = mkdtempSync(join(tmpdir(), 'voldaan-law-'));
});
afterAll(() => {
  rmSync(data, { recursive: true, force: true });
});

const run = (argv: readonly string[], stdin = ''): Promise<CliRun> =>
  runKept(argv, { stdin, env: { VOLDAAN_DATA: join(data, 'store') } });
const said = (line: string, stdin = ''): Promise<CliRun> => run(line.split(' '), stdin);
const json = (answer: CliRun): unknown => JSON.parse(answer.stdout);

const TERMS = {
  version: '2026',
  validFrom: '2026-01-01',
  interest: '8',
  damages: { percent: '10' },
};
const ADMIN = `--administration ${ADMINISTRATION.id}`;

/** One life of a set of books, in order. */
test('rates, terms and claims from the command line', async () => {
  const file = join(data, 'administration.json');
  const { id, name, country, language, zone, sender } = ADMINISTRATION;
  const administration = { id, name, country, language, zone, sender };
  writeFileSync(file, JSON.stringify({ administration }));
  expect(await said(`administration add ${file}`)).toMatchObject({ code: 0 });

  const rates = await said('law rates --regime be-trade --json');
  expect(json(rates)).toMatchObject({ rates: { length: 11 } });
  const confirm = ['law', 'confirm', '--regime', 'be-trade', '--from', '2026-07-01'];
  const period = ['--until', '2026-12-31', '--percent', '10.5'];
  const who = ['--source', 'official notice of 30 July', '--by', 'an'];
  expect((await run([...confirm, ...period, ...who])).stdout).toBe(
    'be-trade  2026-07-01 … 2026-12-31  10.5 %  confirmed\n',
  );
  expect((await said('law rates --regime be-trade')).stdout).toContain(
    'be-trade  2026-07-01 … 2026-12-31  10.5 %  verified  official notice of 30 July, by an\n',
  );
  const backwards = ['--until', '2026-06-30', '--percent', '10.5', '--json'];
  expect(await run([...confirm, ...backwards, ...who])).toMatchObject({ code: 1 });

  const saved = await said(`terms save - ${ADMIN} --json`, JSON.stringify(TERMS));
  expect(json(saved)).toMatchObject({
    saved: '2026',
    warnings: [{ code: 'terms.damages-void', severity: 'warning' }],
  });
  const changed = JSON.stringify({ ...TERMS, interest: '9' });
  expect(json(await said(`terms save - ${ADMIN} --json`, changed))).toMatchObject({
    error: { class: 'CONFLICT', code: 'terms.version-taken' },
  });
  const wrong = JSON.stringify({ ...TERMS, interest: 'much' });
  expect(json(await said(`terms save - ${ADMIN} --json`, wrong))).toMatchObject({
    error: { path: '/interest' },
  });
  expect(json(await said(`terms list ${ADMIN} --json`))).toEqual({ terms: [TERMS] });
  const nobody = await said(`terms accept deb_9 ${ADMIN} --terms 2026 --on 2026-05-01 --json`);
  expect(json(nobody)).toMatchObject({ error: { code: 'law.no-such-debtor' } });

  const creditor = await said(`law creditor ${ADMIN} --small --vat-on-costs 21 --json`);
  expect(json(creditor)).toEqual({ creditor: { isSmall: true, vatOnCosts: '21' } });
  expect((await said(`law creditor ${ADMIN}`)).stdout).toContain('days of a year: 365\n');

  expect((await said(`claim list ${ADMIN}`)).stdout).toBe(
    'Er staat niets open naast de facturen.\n',
  );
  const none = await said(`claim waive clm_9 ${ADMIN} --by an --note goed --json`);
  expect(json(none)).toMatchObject({ error: { class: 'NOT_FOUND', code: 'claim.no-such-claim' } });
  expect(json(await said(`law watch ${ADMIN} --json`))).toHaveProperty('opened');
  expect((await said(`law watch ${ADMIN}`)).stdout).toBe('Today was looked at already.\n');
}, 240_000);

test.each([
  'law confirm --regime be-trade --from soon --until 2026-12-31 --percent 10 --source x --by an',
  'law confirm --regime be-trade --from 2026-07-01 --until 2026-12-31 --percent 1000 --source x --by an',
  'law confirm --regime mine --from 2026-07-01 --until 2026-12-31 --percent 10 --source x --by an',
  'terms accept deb_1 --administration a --terms 1 --on yesterday',
])('%s is refused without opening the data', async (line) => {
  expect(await said(line)).toMatchObject({ code: 2 });
});
