import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const MIGRATIONS = 'src/adapters/postgres/migrations';
const WORDS = 'src/entrypoints/dashboard/codes/audit';
/** Tables whose changes stand in the log of the installation alone. */
const OF_INSTALLATION = [
  ...['firm', 'firm_defaults', 'firm_policy', 'firm_mapping', 'host_off', 'installation'],
  ...['law_rate', 'platform_switch', 'app_user', 'user_password', 'user_code', 'user_identity'],
];

test.each(['nl', 'fr', 'en'])('what gets into the log by itself has a name in %s', (language) => {
  const watched = readdirSync(MIGRATIONS).flatMap((file) => {
    const text = readFileSync(join(MIGRATIONS, file), 'utf8');
    return [...text.matchAll(/audited\('(\w+)'/g)].flatMap(([, table]) => table ?? []);
  });
  const told = [...new Set(watched)].filter((table) => !OF_INSTALLATION.includes(table));
  expect(told.length).toBeGreaterThan(40);
  const words = readFileSync(join(WORDS, `${language}.ts`), 'utf8');
  expect(told.filter((table) => !words.includes(`    ${table}: '`))).toEqual([]);
});
