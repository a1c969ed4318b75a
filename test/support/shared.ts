import { existsSync } from 'node:fs';
import { resolve } from 'node:path';

const wanted = process.env['VOLDAAN_SHARED'] ?? resolve(import.meta.dirname, '../../../shared');

/** Material shared between the repositories of the project (absolute path), or null where it is absent. */
export const sharedDir: string | null = existsSync(wanted) ? wanted : null;

/** Tests on the shared material; skipped, with the reason in the title, where it is absent. */
export function describeShared(name: string, body: (dir: string) => void): void {
  if (sharedDir === null) {
    describe.skip(`${name} (skipped: no shared material beside the checkout)`, () => {
      test('needs the shared material', () => undefined);
    });
    return;
  }
  const dir = sharedDir;
  describe(name, () => {
    body(dir);
  });
}
