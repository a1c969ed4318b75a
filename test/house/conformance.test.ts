import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describeShared } from '../support/shared.js';

const root = join(import.meta.dirname, '../..');

/** Runs a conformance script on the built program. */
function run(
  part: string,
  dir: string,
): { readonly status: number | null; readonly stdout: string; readonly stderr: string } {
  const script = join(root, `scripts/conformance-${part}.mjs`);
  const argv = [script, '--dir', dir, '--json'];
  const { status, stdout, stderr } = spawnSync(process.execPath, argv, {
    encoding: 'utf8',
    // One line per document, thousands of them.
    maxBuffer: 64 * 1024 * 1024,
  });
  return { status, stdout, stderr };
}

test.each(['ubl', 'bank', 'hostile'])(
  'conformance:%s without material is skipped with the reason',
  (part) => {
    const { status, stdout, stderr } = run(part, '/nowhere');
    expect([status, stdout]).toEqual([0, '']);
    expect(stderr).toMatch(/^skipped: there is no /);
  },
);

describeShared('conformance on the shared material', (dir) => {
  test('bank: one line per input, and all that is built agrees', () => {
    const { status, stdout } = run('bank', join(dir, 'conformance/bank'));
    const lines = stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(status).toBe(0);
    expect(lines.length).toBeGreaterThan(80);
    expect(lines.filter((line) => line['agrees'] === 'differ')).toEqual([]);
    expect(lines[0]).toEqual(
      expect.objectContaining({ id: expect.any(String), outcome: 'read', ms: expect.any(Number) }),
    );
  });

  test('ubl: every document of the visible half is judged exactly as by the official rules', () => {
    const { status, stderr } = run('ubl', join(dir, 'conformance/ubl'));
    expect(stderr).toMatch(/^\d{4} agree, 0 differ, 0 not yet$/m);
    expect(status).toBe(0);
  }, 120_000);

  test('hostile: through the real service, nothing differs', () => {
    const { status, stderr } = run('hostile', join(dir, 'conformance/hostile'));
    expect(stderr).toMatch(/\d{3} agree, 0 differ/);
    expect(status).toBe(0);
  }, 120_000);
});
