import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { userInfo } from 'node:os';
import { join } from 'node:path';
import { type TemporaryFolder, temporaryFolder } from './bank-folder.js';
import { freePort } from './free-port.js';

const SSHD = '/usr/sbin/sshd';
const KEYGEN = '/usr/bin/ssh-keygen';

/** Why there is no OpenSSH server here; null when there is one. */
export const NO_SSHD = existsSync(SSHD)
  ? null
  : 'OpenSSH is not installed (Debian: apt-get install openssh-server)';

/** A real OpenSSH server on loopback with keys of its own, that lets the current user in by key and by SFTP only. */
export interface Sshd {
  readonly port: number;
  readonly user: string;
  /** Private key that is let in */
  readonly privateKey: string;
  /** A private key that is not */
  readonly otherKey: string;
  /** `SHA256:…` */
  readonly hostKey: string;
  /** Served as the folder of that path */
  readonly folder: TemporaryFolder;
  close(): Promise<void>;
}

export async function startSshd(): Promise<Sshd> {
  const own = await temporaryFolder();
  const folder = await temporaryFolder();
  const at = (name: string): string => join(own.path, name);
  for (const name of ['host', 'user', 'other'])
    execFileSync(KEYGEN, ['-q', '-t', 'ed25519', '-N', '', '-C', '', '-f', at(name)]);
  writeFileSync(at('authorized'), readFileSync(at('user.pub')), { mode: 0o600 });
  const port = await freePort();
  writeFileSync(
    at('config'),
    [
      `ListenAddress 127.0.0.1:${port}`,
      `HostKey ${at('host')}`,
      `AuthorizedKeysFile ${at('authorized')}`,
      `PidFile ${at('pid')}`,
      'PasswordAuthentication no',
      'KbdInteractiveAuthentication no',
      'PermitRootLogin prohibit-password',
      'UsePAM no',
      // The temporary folder belongs to us and lies below one that everybody may write to.
      'StrictModes no',
      'Subsystem sftp internal-sftp',
      'ForceCommand internal-sftp',
      'MaxStartups 100',
    ].join('\n'),
  );
  // Started as root it wants this folder, which Debian makes when the service starts.
  if (process.getuid?.() === 0) mkdirSync('/run/sshd', { recursive: true, mode: 0o755 });
  const server = spawn(SSHD, ['-D', '-e', '-f', at('config')], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  await listening(server);
  const printed = execFileSync(KEYGEN, ['-l', '-f', at('host.pub')], { encoding: 'utf8' });
  return {
    port,
    user: userInfo().username,
    privateKey: readFileSync(at('user'), 'utf8'),
    otherKey: readFileSync(at('other'), 'utf8'),
    hostKey: printed.split(' ')[1] ?? '',
    folder,
    close: async () => {
      if (server.exitCode === null && server.signalCode === null) {
        const gone = new Promise((resolve) => server.once('exit', resolve));
        server.kill();
        await gone;
      }
      // Its children serve open connections a moment longer and hold the other end.
      server.stderr.destroy();
      await folder.remove();
      await own.remove();
    },
  };
}

function listening(server: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    let said = '';
    server.stderr?.setEncoding('utf8').on('data', (text: string) => {
      said += text;
      if (said.includes('Server listening')) resolve();
    });
    server.once('exit', () => {
      reject(new Error(`sshd did not start: ${said}`));
    });
  });
}
