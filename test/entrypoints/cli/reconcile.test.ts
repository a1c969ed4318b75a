import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import type { ExitCode, Io } from '../../../src/entrypoints/cli/io.js';
import { build } from '../../../src/entrypoints/cli/reconcile.js';
import { describeShared } from '../../support/shared.js';

interface Ran {
  readonly exits: readonly ExitCode[];
  readonly out: string;
  readonly said: string;
}

async function run(...args: readonly string[]): Promise<Ran> {
  const exits: ExitCode[] = [];
  const stdout = new PassThrough();
  const stderr = new PassThrough();
  const io: Io = {
    stdin: new PassThrough(),
    stdout,
    stderr,
    env: {},
    exit: (code) => exits.push(code),
  };
  await build(io).parseAsync([...args], { from: 'user' });
  const text = (stream: PassThrough): string => {
    const bytes: unknown = stream.read();
    return bytes instanceof Buffer ? bytes.toString('utf8') : '';
  };
  return { exits, out: text(stdout), said: text(stderr) };
}

describe('files that cannot be used', () => {
  const dir = mkdtempSync(join(tmpdir(), 'reconcile-'));
  const file = (name: string, content: string): string => {
    const path = join(dir, name);
    writeFileSync(path, content);
    return path;
  };

  test('are named with the place of the fault, and nothing is written', async () => {
    const out = join(dir, 'out.json');
    const ran = await run(
      ...['--open-items', file('items.json', '[{"id":"A","amount":"1,00"}]')],
      ...['--debtors', file('debtors.json', '[]'), '--statement', join(dir, 'none.xml')],
      ...['-o', out, '--json'],
    );
    expect(ran.exits).toContain(2);
    expect(ran.out).toContain('"code":"reconcile.form"');
    expect(ran.out).toContain('"path":"/0/debtorId"');
    expect(ran.said).toContain('items.json');
    expect(existsSync(out)).toBe(false);
  });
});

test('statements may be CODA: the reference of a credit finds its item', async () => {
  const dir = mkdtempSync(join(tmpdir(), 'reconcile-'));
  const save = (name: string, value: unknown): string => {
    writeFileSync(join(dir, name), JSON.stringify(value));
    return join(dir, name);
  };
  const sample = join(import.meta.dirname, '../../../samples/collect/coda2.credit-ogm.cod');
  const item = {
    ...{ id: 'A', debtorId: 'D', documentType: 'invoice', number: '2026-1201', status: 'open' },
    ...{ issueDate: '2026-12-01', dueDate: '2026-12-31', discount: null },
    ...{ currency: 'EUR', amount: '121.00', openAmount: '121.00' },
    reference: { type: 'OGM', value: '000000120137' },
  };
  const debtor = {
    ...{ id: 'D', customerNumber: '1201', name: 'Proefklant en Zonen', legalForm: 'BV' },
    ...{ country: 'BE', language: 'nl', city: 'Gent', ibans: [], aliases: [], directDebit: false },
  };
  const args = [
    ...['--open-items', save('items.json', [item]), '--debtors', save('debtors.json', [debtor])],
    ...['--statement', sample, '--json'],
  ];
  const ran = await run(...args);
  expect(ran.said).toBe('');
  const answer = JSON.parse(ran.out) as { readonly proposals: readonly unknown[] };
  expect(answer.proposals).toHaveLength(1);
  expect(JSON.stringify(answer)).toContain('"BE47999001853780|017|0|-"');
  expect(JSON.stringify(answer)).toContain('"A"');
  expect(ran.out).toContain('It carries the payment reference of 2026-1201.');
  const inDutch = await run(...args, '--lang', 'nl');
  expect(inDutch.out).toContain('De betaling draagt het betalingskenmerk van 2026-1201.');
});

describeShared('reconcile on the sample of the benchmark', (shared) => {
  const dir = join(shared, 'benchmarks/reconcile/samples/seed-1');
  const read = (name: string): unknown => JSON.parse(readFileSync(join(dir, name), 'utf8'));
  const args = [
    ...['--open-items', join(dir, 'open-items.json'), '--debtors', join(dir, 'debtors.json')],
    ...['--collections', join(dir, 'collections.json')],
    ...['--administration', join(dir, 'administration.json')],
    ...[
      '--statement',
      join(dir, 'statement-be-053.001.02.xml'),
      join(dir, 'statement-nl-053.001.08.xml'),
    ],
  ];

  interface Proposal {
    readonly transaction: string;
    readonly decision: string;
    readonly allocations: readonly { readonly openItem: string; readonly amount: string }[];
  }
  interface Truth extends Omit<Proposal, 'decision'> {
    readonly expect: string;
    readonly acceptable?: readonly Proposal['allocations'][];
  }
  const line = (allocations: Proposal['allocations']): string =>
    allocations
      .map(({ openItem, amount }) => `${openItem}=${amount}`)
      .toSorted()
      .join(' ');

  test('answers every transaction once, and books none wrongly', async () => {
    const { out, exits } = await run(...args);
    const { proposals } = JSON.parse(out) as { proposals: Proposal[] };
    const truth = new Map((read('truth.json') as Truth[]).map((t) => [t.transaction, t]));
    expect(proposals.map((p) => p.transaction).toSorted()).toEqual([...truth.keys()].toSorted());
    expect(exits).toEqual([]);
    const wrong = proposals.filter((p) => {
      const want = truth.get(p.transaction);
      const right = [want?.allocations ?? [], ...(want?.acceptable ?? [])].map(line);
      return (
        p.decision === 'auto' && (want?.expect === 'never' || !right.includes(line(p.allocations)))
      );
    });
    expect(wrong).toEqual([]);
    const due = [...truth.values()].filter((t) => t.expect === 'auto').length;
    const booked = proposals.filter((p) => p.decision === 'auto').length;
    expect(booked / due).toBeGreaterThan(0.97);
  });
});
