// What we take from others, and what we must not give away: licences, lock file, install scripts, ages, secrets, banned calls.
//
//   node scripts/check-supply.mjs               judges; the last line counts, each finding is a line, exit 1 when there is one
//   node scripts/check-supply.mjs --write       writes docs/licences.md anew
//   node scripts/check-supply.mjs --sbom FILE   also writes the bill of materials (CycloneDX) of what is shipped
//
// The rules are data: scripts/supply/rules.json. Needs no network.
import { execFileSync } from 'node:child_process';
import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { bannedCalls, judgePackages, licenceTable, secretsIn } from './supply/judge.mjs';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));
const LICENCES = 'docs/licences.md';
/** Larger files are data; nothing of ours comes near. */
const FILE_MAX = 2 * 1024 * 1024;
/** Judged for banned calls: our own code. Tests may name what they forbid. */
const CODE = /^(src|scripts|bench)\/.*\.(ts|mjs|js)$/;
/** The rules themselves would be found by what they look for. */
const RULES = 'scripts/supply/rules.json';

const read = (path) => readFileSync(path, 'utf8');
const rules = JSON.parse(read(RULES));
const lock = JSON.parse(read('package-lock.json'));
const today = new Date().toISOString().slice(0, 10);
const findings = judgePackages(lock, rules, today);

const table = licenceTable(lock, rules);
if (process.argv.includes('--write')) writeFileSync(LICENCES, table);
else if (safely(() => read(LICENCES)) !== table)
  findings.push(`${LICENCES} is not what the lock file says: npm run check:supply -- --write`);

const files = execFileSync('git', ['ls-files', '-z'], { encoding: 'utf8' })
  .split('\0')
  .filter(Boolean);
let scanned = 0;
for (const path of files) {
  if (path === RULES || path === 'package-lock.json') continue;
  const size = safely(() => statSync(path).size);
  if (size === null || size > FILE_MAX) continue;
  const text = read(path);
  if (text.includes('\0')) continue;
  scanned += 1;
  findings.push(...secretsIn(path, text, rules));
  if (CODE.test(path)) findings.push(...bannedCalls(path, text, rules));
}

const at = process.argv.indexOf('--sbom');
if (at !== -1) {
  const args = ['sbom', '--sbom-format', 'cyclonedx', '--package-lock-only', '--omit', 'dev'];
  const bill = execFileSync('npm', args, { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });
  const { bomFormat, components } = JSON.parse(bill);
  if (bomFormat !== 'CycloneDX' || components.length === 0)
    findings.push('npm sbom wrote no bill of materials');
  writeFileSync(process.argv[at + 1], bill);
}

for (const finding of findings) console.log(finding);
const packages = Object.keys(lock.packages).length - 1;
console.log(`supply: ${packages} packages, ${scanned} files, ${findings.length} findings`);
process.exitCode = findings.length === 0 ? 0 : 1;

function safely(work) {
  try {
    return work();
  } catch {
    return null;
  }
}
