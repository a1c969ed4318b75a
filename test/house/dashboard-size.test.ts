import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

interface Chunk {
  readonly file: string;
  readonly css?: readonly string[];
  /** Chunks that have to be there first; those that come later are `dynamicImports` */
  readonly imports?: readonly string[];
}

const ENTRY = 'index.html';
const CHARTS = 'parts/chart-drawn.tsx';
/** What a browser loads before somebody can begin, gzip, bytes: a second at 2 Mbit/s. */
const FIRST_MAX = 250_000;

let out = '';
let manifest: Readonly<Record<string, Chunk>> = {};

beforeAll(() => {
  out = mkdtempSync(join(tmpdir(), 'voldaan-dashboard-'));
  const config = 'src/entrypoints/dashboard/vite.config.mjs';
  const said = ['--outDir', out, '--emptyOutDir', '--logLevel', 'error'];
  const vite = ['node_modules/vite/bin/vite.js', 'build', '--config', config, ...said];
  execFileSync(process.execPath, vite, { env: { ...process.env, NODE_OPTIONS: '' } });
  manifest = JSON.parse(readFileSync(join(out, '.vite/manifest.json'), 'utf8')) as typeof manifest;
}, 120_000);
afterAll(() => {
  rmSync(out, { recursive: true, force: true });
});

/** Everything these need before they run. */
function needed(names: readonly string[], seen = new Set<string>()): ReadonlySet<string> {
  for (const name of names) {
    if (seen.has(name)) continue;
    seen.add(name);
    needed(manifest[name]?.imports ?? [], seen);
  }
  return seen;
}

function gzipped(chunks: ReadonlySet<string>): number {
  const files = [...chunks].flatMap((name) => {
    const chunk = manifest[name];
    return chunk === undefined ? [] : [chunk.file, ...(chunk.css ?? [])];
  });
  const sizes = [...new Set([ENTRY, ...files])].map(
    (file) => gzipSync(readFileSync(join(out, file))).length,
  );
  return sizes.reduce((total, size) => total + size, 0);
}

test.each([
  ['the firm', 'screens/firm/firm.tsx'],
  ['the morning of one set of books', 'screens/home/home.tsx'],
])('%s is there after less than 250 KB, and charts come later', (_, route) => {
  expect(manifest).toHaveProperty([route]);
  expect(manifest).toHaveProperty([CHARTS]);
  const first = needed([ENTRY, route]);
  expect(gzipped(first)).toBeLessThan(FIRST_MAX);
  expect([...first]).not.toContain(CHARTS);
  const text = [...first].map((name) =>
    readFileSync(join(out, manifest[name]?.file ?? ''), 'utf8'),
  );
  // A class name of every chart recharts draws: it stands in the charts and nowhere before them.
  const isCharts = (code: string): boolean => code.includes('recharts-');
  expect(text.some(isCharts)).toBe(false);
  expect(isCharts(readFileSync(join(out, manifest[CHARTS]?.file ?? ''), 'utf8'))).toBe(true);
});
