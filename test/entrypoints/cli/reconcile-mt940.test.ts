import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { build } from '../../../src/entrypoints/cli/reconcile.js';
import { runCommand } from '../../support/run-cli.js';

const samples = resolve(import.meta.dirname, '../../../samples/collect');

const ITEM = {
  ...{ id: 'A', debtorId: 'D', documentType: 'invoice', number: '2026-0641', status: 'open' },
  ...{ issueDate: '2026-12-01', dueDate: '2026-12-31', discount: null, reference: null },
  ...{ currency: 'EUR', amount: '121.00', openAmount: '121.00' },
};
const DEBTOR = {
  ...{ id: 'D', customerNumber: '17', name: 'Bakkerij De Korenaar', legalForm: 'VOF' },
  ...{ country: 'NL', language: 'nl', city: 'Zutphen', ibans: ['NL62RABO0190000017'] },
  ...{ aliases: [], directDebit: false },
};

/** Runs reconcile on one statement against one open item. */
function reconcile(statement: string): ReturnType<typeof runCommand> {
  const dir = mkdtempSync(join(tmpdir(), 'reconcile-'));
  const save = (name: string, value: unknown): string => {
    writeFileSync(join(dir, name), JSON.stringify(value));
    return join(dir, name);
  };
  return runCommand(build, [
    ...['--open-items', save('items.json', [ITEM]), '--debtors', save('debtors.json', [DEBTOR])],
    ...['--statement', join(samples, statement), '--json'],
  ]);
}

interface Answer {
  readonly proposals: readonly unknown[];
}

describe('reconcile on MT940', () => {
  test.each(['abn-tags.sta', 'ing.sta', 'sns.sta', 'bunq.sta', 'triodos.sta'])(
    '%s: the invoice named in the text of a known account finds its item',
    async (name) => {
      const { stdout, code } = await reconcile(`mt940.${name}`);
      const { proposals } = JSON.parse(stdout) as Answer;
      expect(JSON.stringify(proposals[0])).toContain('"A"');
      expect(JSON.stringify(proposals[0])).toContain('"auto"');
      expect(code).toBe(0);
    },
  );

  test('a file with a line that cannot be read is refused: its payment would be missing', async () => {
    const { stdout, code } = await reconcile('mt940.odd.sta');
    expect(JSON.parse(stdout)).toMatchObject({ error: { code: 'mt940.entry', path: '11:5' } });
    expect(code).toBe(2);
  });
});
