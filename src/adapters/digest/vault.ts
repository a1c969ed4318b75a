import { createHash, randomBytes } from 'node:crypto';
import { thrown } from '../../kernel/fault.js';
import type { DataKey, InstallationKeys, Vault } from '../../ports/vault.js';
import { closeBox, KEY_BYTES, NAME_BYTES, nameOn, openBox } from './box.js';

type Wrapped = Omit<DataKey, 'number'>;

/** Seals with the keys of the installation, asked for when they are first needed. */
export function vaultOf(keys: InstallationKeys): Vault {
  const dataKey = ({ wrapped, about }: Wrapped): Uint8Array => {
    const named = keys.all().map(namedKey);
    const found = named.find(({ name }) => name.toString('hex') === nameOn(wrapped));
    if (found === undefined) throw named.length === 0 ? noKey() : wrongKey(nameOn(wrapped));
    return openBox(found.key, wrapped, about) ?? damaged();
  };
  return {
    newKey: (about) => closeBox(namedKey(keys.newest()), randomBytes(KEY_BYTES), about),
    seal: (key, text, about) =>
      closeBox(
        { key: dataKey(key), name: nameOfNumber(key.number) },
        Buffer.from(text, 'utf8'),
        about,
      ),
    open: (key, sealed, about) =>
      Buffer.from(openBox(dataKey(key), sealed, about) ?? damaged()).toString('utf8'),
    rewrap({ wrapped, about }) {
      const newest = namedKey(keys.newest());
      if (newest.name.toString('hex') === nameOn(wrapped)) return null;
      return closeBox(newest, dataKey({ wrapped, about }), about);
    },
    wrappedBy: nameOn,
  };
}

/** Name of a key of the installation, 16 hexadecimal digits: the first of a hash, from which nobody gets back. */
export function keyName(key: string): string {
  return namedKey(key).name.toString('hex');
}

function namedKey(text: string): { readonly key: Buffer; readonly name: Buffer } {
  const key = Buffer.from(text, 'base64url');
  if (key.length !== KEY_BYTES) throw badKey(key.length);
  const hash = createHash('sha256').update('voldaan key ').update(key).digest();
  return { key, name: hash.subarray(0, NAME_BYTES) };
}

function nameOfNumber(number: number): Buffer {
  const name = Buffer.alloc(NAME_BYTES);
  name.writeBigUInt64BE(BigInt(number));
  return name;
}

const WHERE = 'VOLDAAN_SECRET_KEYS, VOLDAAN_SECRET_KEY or the file "key" in the data folder';

function noKey(): Error {
  const message = `The key of this installation is missing: ${WHERE}. Put back the one that was kept apart from the backup; without it connections must be set up anew.`;
  return thrown('CONFIG', 'secrets.no-key', '', message);
}

function wrongKey(name: string): Error {
  const message = `Secrets of this database were sealed with the key ${name}, which is not among the keys of this installation (${WHERE}). Put that key there, beside the others.`;
  return thrown('CONFIG', 'secrets.wrong-key', '', message);
}

function badKey(bytes: number): Error {
  const message = `A key of this installation has ${bytes} bytes instead of ${KEY_BYTES}: write 43 characters of base64url in ${WHERE}.`;
  return thrown('CONFIG', 'secrets.bad-key', '', message);
}

function damaged(): never {
  const message =
    'A secret in the database does not open with its own key: it was changed or moved. Restore it from a backup, or set the connection up anew.';
  throw thrown('CONFIG', 'secrets.damaged', '', message);
}
