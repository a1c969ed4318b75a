import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { lookAfterAll } from '../../src/entrypoints/worker/schedule.js';
import { base64Of } from '../../src/kernel/base64.js';
import { addMs, type PlainDate } from '../../src/kernel/dates.js';
import { idOf } from '../../src/kernel/ids.js';
import { type SandboxBankFeed, startSandboxBankFeed } from '../../src/sandbox/bank-feed/server.js';
import { temporaryFolder } from './bank-folder.js';
import type { Stage } from './stage.js';
import { startSshd } from './sshd.js';
import { IBAN } from './stage-world.js';

/** A source of statements that is connected to the stage. */
export interface StageSource {
  /** The bank puts a statement there. */
  readonly land: (bytes: Uint8Array, name?: string) => Promise<void>;
  readonly close: () => Promise<void>;
}

export const CONSENT_DAYS = 90;
const FEED_TOKEN = 'stage-feed-token';

function connect(
  s: Stage,
  adapter: string,
  settings: Readonly<Record<string, string>>,
): Promise<void> {
  const id = idOf<'connection'>(`con_${adapter}`);
  return s.look((tx) => tx.administration.saveConnection({ id, kind: 'bank', adapter, settings }));
}

export async function folderSource(s: Stage): Promise<StageSource & { readonly path: string }> {
  const folder = await temporaryFolder();
  await connect(s, 'folder', { path: folder.path });
  return {
    path: folder.path,
    land: (bytes, name = 'statement.xml') => writeFile(join(folder.path, name), bytes),
    close: () => folder.remove(),
  };
}

export async function sftpSource(s: Stage): Promise<StageSource> {
  const sshd = await startSshd();
  const { user, privateKey, hostKey } = sshd;
  await connect(s, 'sftp', {
    ...{ host: '127.0.0.1', port: String(sshd.port), user, privateKey, hostKey },
    folder: sshd.folder.path,
  });
  return {
    land: (bytes, name = 'statement.xml') => writeFile(join(sshd.folder.path, name), bytes),
    close: () => sshd.close(),
  };
}

export async function feedSource(
  s: Stage,
): Promise<StageSource & { readonly feed: SandboxBankFeed }> {
  const feed = await startSandboxBankFeed({ port: 0, dataDir: null, clock: () => s.clock.now() });
  renewConsent(s, feed);
  await connect(s, 'sandbox-feed', { baseUrl: feed.url, token: FEED_TOKEN });
  let serial = 0;
  return {
    feed,
    land: (bytes, name = 'statement.xml') => {
      const id = `st-${(serial += 1)}`;
      const availableOn = s.clock.now().slice(0, 10) as PlainDate;
      feed.add({ id, iban: IBAN, name, availableOn, base64: base64Of(bytes) });
      return Promise.resolve();
    },
    close: () => feed.close(),
  };
}

export function renewConsent(s: Stage, feed: SandboxBankFeed): void {
  const until = addMs(s.clock.now(), CONSENT_DAYS * 86_400_000);
  feed.setConsent({ token: FEED_TOKEN, until, accounts: [IBAN] });
}

export function hostSource(s: Stage): Promise<StageSource> {
  let serial = 0;
  return Promise.resolve({
    land: (bytes, name = 'statement.xml') => {
      const hostId = `S-${(serial += 1)}`;
      s.host.addBankStatement(s.administration, {
        hostId,
        name,
        format: 'camt',
        base64: base64Of(bytes),
      });
      return Promise.resolve();
    },
    close: () => Promise.resolve(),
  });
}

/** One turn of a running worker: everything it asks by itself, and everything that follows from the answers. */
export async function turn(s: Stage): Promise<void> {
  await lookAfterAll(s.app, `turn-${s.clock.now()}`);
  await s.settle();
  s.clock.advanceMs(300_000);
}
