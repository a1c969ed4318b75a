import {
  readSftpSettings,
  type SftpSettings,
} from '../../../src/adapters/bank-sources/sftp/settings.js';
import { makeSftpSource } from '../../../src/adapters/bank-sources/sftp/sftp.js';
import { movableClock } from '../../../src/adapters/clock/movable.js';
import { instantOf } from '../../../src/kernel/dates.js';
import type { BankSource } from '../../../src/ports/bank-source.js';
import { startPasswordServer } from '../../support/sftp-server.js';

const clock = movableClock(instantOf(Date.UTC(2026, 5, 1)));

test('what does not speak SSH is malformed or unreachable, and is told without the password', async () => {
  const { createServer } = await import('node:net');
  const server = createServer((socket) => {
    socket.resume().end('HTTP/1.1 400 Bad Request\r\n\r\n');
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as { port: number };
  const settings: SftpSettings = {
    ...{ host: '127.0.0.1', port, user: 'u', password: 'secret-1', folder: '.' },
    ...{ hostKeys: [`SHA256:${'A'.repeat(43)}`], stillMs: null, moves: false },
  };
  const look = await makeSftpSource(settings, { clock, addresses: 'any' }).look(null);
  expect(look.ok ? 'ok' : look.error.kind).toMatch(/^(malformed|unreachable)$/);
  expect(JSON.stringify(look)).not.toContain('secret-1');
  await new Promise((done) => server.close(done));
});

describe('a password', () => {
  test.each(['password', 'keyboard-interactive'] as const)(
    'is taken by %s, and a wrong one is a matter of keys',
    async (method) => {
      const server = await startPasswordServer(method, 'right-secret');
      const at = (password: string): BankSource => {
        const { port, hostKey } = server;
        const settings = { host: '127.0.0.1', port, user: 'u', folder: 'in', hostKeys: [hostKey] };
        return makeSftpSource(
          { ...settings, password, stillMs: null, moves: false },
          { clock, addresses: 'any' },
        );
      };
      expect(await at('right-secret').look(null)).toMatchObject({ ok: true, value: { files: [] } });
      const wrong = await at('wrong-secret').look(null);
      expect(wrong).toMatchObject({ ok: false, error: { kind: 'unauthorised' } });
      expect(JSON.stringify(wrong)).not.toContain('wrong-secret');
      await server.close();
    },
  );
});

describe('the settings', () => {
  const good = {
    host: 'sftp.bank.example',
    user: 'smederij',
    password: 'secret-1',
    hostKey: `SHA256:${'A'.repeat(43)}`,
  };

  test('what is not said has its usual value', () => {
    expect(readSftpSettings(good)).toMatchObject({
      ok: true,
      value: { port: 22, folder: '.', stillMs: null, moves: false },
    });
  });

  test.each([
    ['no host key', { hostKey: undefined }, '/hostKey'],
    ['an MD5 fingerprint', { hostKey: 'MD5:16:27:ac:a5:76:28:2d:36' }, '/hostKey'],
    ['neither password nor key', { password: undefined }, '/privateKey'],
    ['port 0', { port: '0' }, '/port'],
    ['an address with a path', { host: 'sftp://bank/x' }, '/host'],
    ['a setting nobody knows', { hostkey: 'x' }, ''],
    ['a folder with a line break', { folder: 'a\nb' }, '/folder'],
  ])('%s is refused at its place, without the secret', (_name, change, path) => {
    const value = Object.fromEntries(
      Object.entries({ ...good, ...change }).filter(([, setting]) => setting !== undefined),
    );
    const read = readSftpSettings(value);
    expect(read).toMatchObject({ ok: false, error: [{ class: 'CONFIG', path }] });
    expect(JSON.stringify(read)).not.toContain('secret-1');
  });
});
