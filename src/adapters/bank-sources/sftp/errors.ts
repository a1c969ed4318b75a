import type { BankSourceError } from '../../../ports/bank-source.js';
import { ADDRESS_FORBIDDEN } from '../../http/addresses.js';

type Kind = BankSourceError['kind'];

/** What we ourselves throw on the way, by its code. */
export const HOST_KEY_DIFFERS = 'VOLDAAN_HOST_KEY_DIFFERS';
export const TOO_SLOW = 'VOLDAAN_SFTP_TOO_SLOW';
export const TOO_MANY = 'VOLDAAN_SFTP_TOO_MANY';

/** Codes of Node and of ours; first look-up. */
const OF_CODE: Readonly<Partial<Record<string, readonly [Kind, string]>>> = {
  [ADDRESS_FORBIDDEN]: [
    'refused',
    'The address is not on the public internet. The operator of this service allows others with the setting VOLDAAN_BANK_ADDRESSES.',
  ],
  [TOO_SLOW]: ['unreachable', 'The server did not answer in time.'],
  ECONNREFUSED: ['unreachable', 'The server refuses connections.'],
  ENOTFOUND: ['unreachable', 'The name of the server is unknown. Check it.'],
  EAI_AGAIN: ['unreachable', 'The name of the server cannot be looked up now.'],
};

/** `level` of an error of ssh2: which part of the conversation failed. */
const OF_LEVEL: Readonly<Partial<Record<string, readonly [Kind, string]>>> = {
  'client-authentication': [
    'unauthorised',
    'The server does not take the user with this key or password. Give another.',
  ],
  'client-timeout': ['unreachable', 'The server did not answer in time.'],
  'client-socket': ['unreachable', 'The connection broke.'],
  handshake: ['refused', 'No common way to encrypt was found. The server is too old or too new.'],
  protocol: ['malformed', 'The server does not speak SSH as it should. Check host and port.'],
  'sftp-protocol': ['malformed', 'The server does not speak SFTP as it should.'],
};

/** SSH_FX_… codes of an SFTP answer (draft-ietf-secsh-filexfer-02, section 7). */
export const NO_SUCH_FILE = 2;
export const PERMISSION_DENIED = 3;
const OF_STATUS: Readonly<Partial<Record<number, readonly [Kind, string]>>> = {
  [NO_SUCH_FILE]: ['refused', 'There is no such folder or file on the server. Check the name.'],
  [PERMISSION_DENIED]: [
    'refused',
    'The user may not do this on the server. Ask the bank for the right.',
  ],
  5: ['malformed', 'The server does not speak SFTP as it should.'],
  8: ['refused', 'The server does not offer this.'],
};

/** What a thrown error means; null for a bug, which is nobody's answer. */
export function errorOf(error: unknown): BankSourceError | null {
  if (typeof error !== 'object' || error === null) return null;
  if ('name' in error && (error.name === 'TypeError' || error.name === 'RangeError')) return null;
  const code = 'code' in error ? error.code : undefined;
  const message = 'message' in error ? String(error.message) : '';
  // These two are told in our own words.
  if (code === HOST_KEY_DIFFERS || code === TOO_MANY) return { kind: 'refused', message };
  if (message.startsWith('Cannot parse privateKey'))
    return {
      kind: 'unauthorised',
      message: 'The private key cannot be read. Give it whole, with its passphrase.',
    };
  const level = 'level' in error ? String(error.level) : '';
  const row =
    (typeof code === 'number' ? OF_STATUS[code] : OF_CODE[String(code)]) ?? OF_LEVEL[level];
  // The careful reading of all others: the conversation broke off, and asking again has no effect.
  const [kind, sentence] = row ?? ['unreachable', 'The connection to the server broke off.'];
  return { kind, message: sentence };
}
