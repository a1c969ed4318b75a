// Writes docs/fault-codes.md from the source: every code a fault can carry, with its class. `--print` only prints it; a
// test compares the two. What a code is put together from at run time shows as "…".
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { format } from 'prettier';
import ts from 'typescript';

const root = fileURLToPath(new URL('..', import.meta.url));
const CODE = /^[a-z…][a-zA-Z0-9-]*\.[A-Za-z0-9…-]+$/;
const classes = new Set(
  readFileSync(join(root, 'src/kernel/fault.ts'), 'utf8').match(/(?<=\| ')[A-Z_]+(?=')/g),
);

const rows = new Map();
for (const file of sources(join(root, 'src'))) collect(file);
const text = await format(page(), { parser: 'markdown' });
const target = join(root, 'docs/fault-codes.md');
if (process.argv.includes('--print')) process.stdout.write(text);
else writeFileSync(target, text);

function sources(folder) {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !name.startsWith('sandbox'))
    .sort()
    .map((name) => join(folder, name));
}

function collect(file) {
  const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.ES2023);
  const [named, handed, texts] = [new Set(), new Set(), new Set()];
  const visit = (node) => {
    // fault('CLASS', 'code', …), or a helper or a row that holds the two in that order.
    const parts = node.arguments ?? node.elements ?? [];
    for (let i = 0; i + 1 < parts.length; i += 1)
      if (add(textOf(parts[i]), textOf(parts[i + 1]))) named.add(textOf(parts[i + 1]));
    if (node.expression?.text === 'fault' && parts[1]?.text === 'code')
      handed.add(textOf(parts[0]));
    texts.add(textOf(node));
    ts.forEachChild(node, visit);
  };
  visit(source);
  // fault('CLASS', code, …): the codes are the others that this file holds.
  for (const text of texts) if (!named.has(text)) for (const kind of handed) add(kind, text);
}

function add(faultClass, code) {
  if (!classes.has(faultClass) || code === undefined || !CODE.test(code)) return false;
  const of = rows.get(code) ?? new Set();
  rows.set(code, of.add(faultClass));
  return true;
}

function textOf(node) {
  if (ts.isStringLiteralLike(node)) return node.text;
  if (!ts.isTemplateExpression(node)) return undefined;
  return node.head.text + node.templateSpans.map(({ literal }) => `…${literal.text}`).join('');
}

function page() {
  const lines = [...rows.entries()]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([code, of]) => `| \`${code}\` | ${[...of].sort().join(', ')} |`);
  return `# Fault codes

Stable names of everything that can be wrong with an input, with the class that decides exit code and HTTP status.
Written by \`node scripts/generate-fault-codes.mjs\`; "…" stands for a part that is filled in at run time.

| code | class |
| --- | --- |
${lines.join('\n')}
`;
}
