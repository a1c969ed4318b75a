import { createHash } from 'node:crypto';
import { connect as connectTcp, isIP, type Socket } from 'node:net';
import type { Client } from 'ssh2';
import { addressForbidden, isPublicAddress, lookupPublic } from '../../http/addresses.js';
import { HOST_KEY_DIFFERS, TOO_SLOW } from './errors.js';
import type { SftpSettings } from './settings.js';
import { coded } from './waiting.js';

/** Until the connection stands, ms. */
const CONNECT_MS = 10_000;
/** Until the server greeted us and let us in, ms; bank servers look users up far away. */
const LOGIN_MS = 20_000;

/** A TCP connection to an address that may be called; judged at the look-up, so that a name cannot change its mind. */
export function connected(
  { host, port }: SftpSettings,
  addresses: 'public' | 'any',
): Promise<Socket> {
  if (addresses === 'public' && isIP(host) !== 0 && !isPublicAddress(host))
    return Promise.reject(addressForbidden(host));
  return new Promise((resolve, reject) => {
    const socket = connectTcp({
      host,
      port,
      // Small questions and answers in turn: waiting to fill a packet would cost 40 ms each.
      noDelay: true,
      ...(addresses === 'public' ? { lookup: lookupPublic } : {}),
    });
    const give = setTimeout(() => {
      socket.destroy(coded(TOO_SLOW, `no connection within ${CONNECT_MS} ms`));
    }, CONNECT_MS);
    socket.once('connect', () => {
      clearTimeout(give);
      resolve(socket);
    });
    socket.once('error', (error) => {
      clearTimeout(give);
      reject(error);
    });
  });
}

/** Says who we are to a server that showed one of the pinned keys; any other gets to see nothing. */
export function loggedIn(client: Client, socket: Socket, settings: SftpSettings): Promise<void> {
  const { user, password, privateKey, passphrase, hostKeys } = settings;
  return new Promise((resolve, reject) => {
    let shown: string | null = null;
    client.once('ready', resolve);
    client.once('close', () => {
      reject(new Error('the server ended the connection'));
    });
    // For as long as the client lives: without a listener a late error would end the process.
    client.on('error', (error) => {
      const known = shown === null || hostKeys.includes(shown);
      reject(known ? error : hostKeyDiffers(shown ?? '', hostKeys));
    });
    // Some servers take a password only as the answer to a question.
    client.on('keyboard-interactive', (_name, _instructions, _language, prompts, finish) => {
      finish(prompts.map(() => password ?? ''));
    });
    client.connect({
      sock: socket,
      username: user,
      ...(password === undefined ? {} : { password }),
      ...(privateKey === undefined ? {} : { privateKey }),
      ...(passphrase === undefined ? {} : { passphrase }),
      hostVerifier: (key: Buffer) => {
        shown = fingerprint(key);
        return hostKeys.includes(shown);
      },
      readyTimeout: LOGIN_MS,
      tryKeyboard: password !== undefined,
    });
  });
}

/** As `ssh-keygen -l` prints it: SHA-256 of the key, base64 without padding. */
function fingerprint(key: Uint8Array): string {
  return `SHA256:${createHash('sha256').update(key).digest('base64').replace(/=+$/, '')}`;
}

function hostKeyDiffers(shown: string, hostKeys: readonly string[]): Error {
  return coded(
    HOST_KEY_DIFFERS,
    `The server shows the key ${shown}, expected ${hostKeys.join(' or ')}. Nothing was sent to it. ` +
      'It may be another server that poses as the bank’s: ask the bank for its fingerprint by another way before you change it here.',
  );
}
