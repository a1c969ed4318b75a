import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { build } from '../../src/entrypoints/cli/statement.js';
import { runCommand } from '../support/run-cli.js';

const samples = resolve(import.meta.dirname, '../../samples/collect');
const statements = readdirSync(samples).filter((name) => /\.(?:xml|cod)$/.test(name));

/** UPDATE=1 writes what is read now; the difference is reviewed like code. */
describe('statement read on our own samples', () => {
  test.each(statements)('%s is read as its expected.json says', async (name) => {
    const { stdout, code } = await runCommand(build, ['read', resolve(samples, name), '--json']);
    const golden = resolve(samples, name.replace(/\.(?:xml|cod)$/, '.expected.json'));
    const found: unknown = JSON.parse(stdout);
    if (process.env['UPDATE'] === '1') writeFileSync(golden, `${JSON.stringify(found, null, 2)}\n`);
    expect(found).toEqual(JSON.parse(readFileSync(golden, 'utf8')));
    expect(code).toBe(0);
  });
});
