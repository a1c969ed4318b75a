import { mkdir, rm, stat, symlink, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { SftpSettings } from '../../../src/adapters/bank-sources/sftp/settings.js';
import { makeSftpSource } from '../../../src/adapters/bank-sources/sftp/sftp.js';
import { movableClock } from '../../../src/adapters/clock/movable.js';
import { instantOf } from '../../../src/kernel/dates.js';
import type { BankSource } from '../../../src/ports/bank-source.js';
import { describeBankSource } from '../../contract/bank-source.contract.js';
import { NO_SSHD, type Sshd, startSshd } from '../../support/sshd.js';

const clock = movableClock(instantOf(Date.UTC(2026, 5, 1)));

function settingsOf(sshd: Sshd, change: Partial<SftpSettings> = {}): SftpSettings {
  return {
    host: '127.0.0.1',
    port: sshd.port,
    user: sshd.user,
    privateKey: sshd.privateKey,
    hostKeys: [sshd.hostKey],
    folder: sshd.folder.path,
    stillMs: null,
    moves: false,
    ...change,
  };
}

function sourceAt(
  sshd: Sshd,
  change: Partial<SftpSettings> = {},
  options: { readonly addresses?: 'public' | 'any'; readonly bytesMax?: number } = {},
): BankSource {
  return makeSftpSource(settingsOf(sshd, change), { clock, addresses: 'any', ...options });
}

// Without a server nothing of this can be seen; the reason stands in the name of what is skipped.
const withSshd = NO_SSHD === null ? describe : describe.skip;

withSshd(`OpenSSH${NO_SSHD === null ? '' : ` (${NO_SSHD})`}`, () => {
  describeBankSource('a server', { hasKeys: true }, async () => {
    const sshd = await startSshd();
    return {
      source: sourceAt(sshd),
      again: () => sourceAt(sshd),
      put: (name, bytes) => writeFile(join(sshd.folder.path, name), bytes),
      wait: () => {
        clock.advanceMs(300_000);
      },
      breakDown: () => sshd.close(),
      stranger: sourceAt(sshd, { privateKey: sshd.otherKey }),
      bounded: (bytesMax) => sourceAt(sshd, {}, { bytesMax }),
      contents: () => sshd.folder.contents(),
      close: () => sshd.close(),
    };
  });

  describe('the adapter', () => {
    let sshd: Sshd;
    beforeEach(async () => {
      sshd = await startSshd();
    });
    afterEach(async () => {
      await sshd.close();
    });

    const put = (name: string, text = 'x'): Promise<void> =>
      writeFile(join(sshd.folder.path, name), text);

    async function standing(source: BankSource) {
      const first = await source.look(null);
      clock.advanceMs(300_000);
      const look = await source.look(first.ok ? first.value.next : null);
      if (!look.ok) throw new Error(look.error.message);
      return look.value;
    }

    test('a server that shows another key is refused loudly, and gets to see no login', async () => {
      const pinned = `SHA256:${'A'.repeat(43)}`;
      const look = await sourceAt(sshd, { hostKeys: [pinned] }).look(null);
      expect(look).toMatchObject({ ok: false, error: { kind: 'refused' } });
      const message = look.ok ? '' : look.error.message;
      expect(message).toContain(sshd.hostKey);
      expect(message).toContain(pinned);
      expect(message).toMatch(/ask the bank/);
    });

    test('while a key is being replaced either of two is taken', async () => {
      const hostKeys = [`SHA256:${'A'.repeat(43)}`, sshd.hostKey];
      expect(await sourceAt(sshd, { hostKeys }).look(null)).toMatchObject({ ok: true });
    });

    test('the server is only read: what was imported stays where it is and is remembered', async () => {
      await put('a.xml', 'A');
      const source = sourceAt(sshd);
      const { files, next } = await standing(source);
      for (const { ref } of files) await source.settle(ref, { outcome: 'imported' });
      expect(await sshd.folder.names()).toEqual(['a.xml']);
      clock.advanceMs(300_000);
      expect(await source.look(next)).toMatchObject({ ok: true, value: { files: [] } });
    });

    test('a file written again under its name comes again', async () => {
      await put('a.xml', 'A');
      const source = sourceAt(sshd);
      const { next } = await standing(source);
      await put('a.xml', 'another');
      const seen = await source.look(next);
      clock.advanceMs(300_000);
      const look = await source.look(seen.ok ? seen.value.next : null);
      expect(look.ok && look.value.files.map(({ name }) => name)).toEqual(['a.xml']);
    });

    test('moved into imported/ when the settings say so, never over another file, and refused ones stay', async () => {
      const source = sourceAt(sshd, { moves: true });
      for (const text of ['one', 'two']) {
        await put('a.xml', text);
        const [file] = (await standing(source)).files;
        expect(await source.settle(file?.ref ?? '', { outcome: 'imported' })).toMatchObject({
          ok: true,
        });
      }
      await put('b.xml', 'three');
      const [refused] = (await standing(source)).files;
      await source.settle(refused?.ref ?? '', { outcome: 'refused', reason: 'No.' });
      expect(await sshd.folder.names()).toEqual(['b.xml', 'imported/a (2).xml', 'imported/a.xml']);
      expect([...(await sshd.folder.contents())].sort()).toEqual(['one', 'three', 'two']);
    });

    test('folders, links and unfinished files are left alone', async () => {
      await mkdir(join(sshd.folder.path, 'sub.xml'));
      await symlink('/etc/hostname', join(sshd.folder.path, 'link.xml'));
      await put('a.xml.part');
      await put('real.xml');
      const { files } = await standing(sourceAt(sshd));
      expect(files.map(({ name }) => name)).toEqual(['real.xml']);
    });

    test('a file that went away after the look is asked for again, not refused', async () => {
      await put('a.xml');
      const { files } = await standing(sourceAt(sshd));
      await rm(join(sshd.folder.path, 'a.xml'));
      expect(await files[0]?.bytes()).toMatchObject({
        ok: false,
        error: { about: 'source', error: { kind: 'unreachable' } },
      });
    });

    test('with an age in the settings an old file counts at the first look', async () => {
      await put('old.xml');
      const then = Date.parse(clock.now()) / 1_000 - 61;
      await utimes(join(sshd.folder.path, 'old.xml'), then, then);
      const look = await sourceAt(sshd, { stillMs: 60_000 }).look(null);
      expect(look.ok && look.value.files.map(({ name }) => name)).toEqual(['old.xml']);
    });

    test('a folder that is not there is refused with a sentence', async () => {
      const look = await sourceAt(sshd, { folder: `${sshd.folder.path}/none` }).look(null);
      expect(look).toMatchObject({ ok: false, error: { kind: 'refused' } });
    });

    test('a key that cannot be read is a matter of keys', async () => {
      const look = await sourceAt(sshd, { privateKey: 'wrong-secret' }).look(null);
      expect(look).toMatchObject({ ok: false, error: { kind: 'unauthorised' } });
    });

    test('a server in a private network is refused where only public ones may be asked', async () => {
      for (const host of ['127.0.0.1', 'localhost']) {
        const look = await sourceAt(sshd, { host }, { addresses: 'public' }).look(null);
        expect(look).toMatchObject({ ok: false, error: { kind: 'refused' } });
      }
    });

    test('a large file comes whole', async () => {
      const bytes = Buffer.alloc(3_000_001, 'statement ');
      await writeFile(join(sshd.folder.path, 'large.xml'), bytes);
      const { files } = await standing(sourceAt(sshd));
      const read = await files[0]?.bytes();
      expect(read?.ok && Buffer.compare(read.value, bytes)).toBe(0);
      expect((await stat(join(sshd.folder.path, 'large.xml'))).size).toBe(bytes.length);
    });
  });
});
