import type { Vault } from '../../ports/vault.js';

/** Of a store that was opened without keys: it reads and writes everything but secrets. */
export const NO_VAULT: Vault = {
  ...{ newKey: none, seal: none, open: none, rewrap: none },
  wrappedBy: none,
};

function none(): never {
  throw new Error('This store was opened without the keys of the installation');
}
