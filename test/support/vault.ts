import { sealerOfAll } from '../../src/adapters/digest/sealer.js';
import { vaultOf } from '../../src/adapters/digest/vault.js';
import type { InstallationKeys } from '../../src/ports/vault.js';

/** Keys an installation is said to have, newest first. */
export function keysOf(...keys: readonly string[]): InstallationKeys {
  return {
    all: () => keys,
    newest: () => keys[0] ?? '',
  };
}

/** Not a secret: it guards invented data in databases of tests. */
export const TEST_KEY = Buffer.alloc(32, 7).toString('base64url');

export const testVault = vaultOf(keysOf(TEST_KEY));

/** What a store is opened with, beside where it is. */
export const testSealing = { vault: testVault, before: sealerOfAll(keysOf(TEST_KEY)) };
