import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readConfig } from '../../src/config.js';
import { PACKAGES, runPackageDemo } from '../../src/demo/package/run.js';
import { isOk } from '../support/results.js';

const dataDir = mkdtempSync(join(tmpdir(), 'voldaan-packages-'));
afterAll(() => {
  rmSync(dataDir, { recursive: true, force: true });
});

test.each(Object.entries(PACKAGES))(
  'on %s one invoice leaves, one is paid and one is followed up, all of it seen in the package',
  async (name, open) => {
    const config = isOk(
      readConfig({
        ...{ VOLDAAN_DATA: join(dataDir, name), VOLDAAN_PORT: '0', VOLDAAN_LOG: 'silent' },
        VOLDAAN_PEPPOL_NETWORK: 'none',
      }),
    );
    const { stage, seen } = await runPackageDemo(config, open);
    await stage.close();
    expect(seen.sent.documents).toBe(1);
    expect(seen.paid).toMatchObject({ before: '242.00', after: '0.00' });
    expect(seen.paid.payments).toHaveLength(1);
    expect(seen.late.texts.join('\n')).toContain('Betalingsherinnering');
  },
  120_000,
);
