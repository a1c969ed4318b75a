import { readFileSync } from 'node:fs';
import { join } from 'node:path';

interface Rules {
  readonly licences: { readonly allowed: readonly string[] };
}
interface Judge {
  judgePackages(lock: unknown, rules: Rules, today: string): readonly string[];
  isAllowed(licence: string, allowed: readonly string[]): boolean;
  secretsIn(path: string, text: string, rules: Rules): readonly string[];
  bannedCalls(path: string, text: string, rules: Rules): readonly string[];
}

const folder = join(import.meta.dirname, '../../scripts/supply');
const rules = JSON.parse(readFileSync(join(folder, 'rules.json'), 'utf8')) as Rules;
const judge = (await import(join(folder, 'judge.mjs'))) as Judge;

const good = { version: '1.0.0', license: 'MIT', integrity: 'sha512-x' };
const lockOf = (facts: object, own: object = {}) => ({
  packages: { '': own, 'node_modules/other': good, 'node_modules/one': { ...good, ...facts } },
});

test.each([
  ['a package like the others', {}, null],
  ['a licence nobody judged', { license: 'GPL-3.0-only' }, /licence "GPL-3.0-only"/],
  ['no licence at all', { license: undefined }, /licence ""/],
  ['a choice of which one may be', { license: '(GPL-2.0 OR MIT)' }, null],
  ['two licences of which one may not be', { license: 'MIT AND GPL-2.0' }, /licence/],
  ['a licence for tools alone, on what is shipped', { license: 'MPL-2.0' }, /licence "MPL-2.0"/],
  ['a licence for tools, on a tool', { license: 'MPL-2.0', dev: true }, null],
  ['no digest', { integrity: undefined }, /no digest/],
  ['a link', { link: true }, /no digest/],
  ['another source', { resolved: 'git+ssh://git@elsewhere.example/x' }, /elsewhere/],
  ['a script at installing', { hasInstallScript: true }, /run a script/],
])('%s', (_, facts, finding) => {
  const found = judge.judgePackages(lockOf(facts), rules, '2026-11-22');
  if (finding === null) expect(found).toEqual([]);
  else expect(found).toEqual([expect.stringMatching(finding)]);
});

test('a version that is younger than it must be, or not exact', () => {
  const young = { ...rules, published: { 'one@1.0.0': '2026-11-20' } };
  const found = judge.judgePackages(
    lockOf({}, { dependencies: { one: '^1.0.0' } }),
    young,
    '2026-11-22',
  );
  expect(found).toEqual([expect.stringMatching(/2 days ago/), expect.stringMatching(/no exact/)]);
});

// Put together here, so that this file holds none itself.
const random = ['q8Zr2LmX', 'v5TbN1cK', 'y7WdH4sJ', 'p0GfE9aU'].join('');
test.each([
  ['AWS access key', `key = AKIA${'Q'.repeat(16)}`, true],
  ['GitHub token', `ghp_${random}${random}`, true],
  ['private key', `-----BEGIN PRIVATE KEY-----\n${random.repeat(4)}`, true],
  ['secret in quotes', `apiKey: '${random}'`, true],
  ['secret in quotes', `token: 'stage-host-token-for-the-tests'`, false],
  ['password in an address', `postgres://voldaan:${random}@db:5432/x`, true],
  ['password in an address', `postgres://voldaan:\${POSTGRES_PASSWORD}@db/x`, false],
])('%s in %s', (name, text, isFound) => {
  const found = judge.secretsIn('a.ts', text, rules);
  expect(found).toEqual(isFound ? [`a.ts:1: looks like a ${name}`] : []);
  expect(found.join()).not.toContain(random);
});

test.each([
  ['eval(text)', 'eval'],
  ['new Function(text)', 'new Function'],
  ['page.innerHTML = name', 'innerHTML'],
  ['spawn(program, { shell: true })', 'a command through a shell'],
  ['execSync(line)', 'a command through a shell'],
  ['{ rejectUnauthorized: false }', 'certificates not checked'],
  ['execFileSync(program, words)', null],
  ['medieval(text)', null],
  ['eval(text) // allowed: the sandbox of the tests', null],
])('the call %s', (line, name) => {
  const found = judge.bannedCalls('a.ts', line, rules);
  expect(found).toEqual(name === null ? [] : [`a.ts:1: ${name}`]);
});
