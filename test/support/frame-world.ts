import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { localActors } from '../../src/adapters/actor/local.js';
import type { Act } from '../../src/domain/access/acts.js';
import { vouchedActs } from '../../src/domain/access/frame.js';
import { makeHttpApp } from '../../src/entrypoints/http/app.js';
import { type Browser, browserAt } from './browser.js';
import { testStore } from './database.js';
import { isOk } from './results.js';
import { MORNING, setStage, type Stage } from './stage.js';

/** Whose page may show the books of the stage, before each test. */
export const HOST = 'https://app.package.example';
/** Whom the host signed in, unless a test says otherwise. */
export const ASKED = { email: 'mia@package.example', name: 'Mia', role: 'collector' } as const;
export const HOST_SCOPES: readonly Act[] = ['frames.open', ...vouchedActs('collector')];

interface Told {
  readonly status: number;
  readonly code: string | undefined;
  readonly address: string;
}

/** A hub with a dashboard, and a host that shows it in its page. */
export interface FrameWorld {
  readonly stage: Stage;
  readonly url: string;
  /** Below /embed, of the books of the stage */
  readonly books: string;
  keyWith(scopes: readonly Act[]): Promise<{ readonly id: string; readonly secret: string }>;
  ask(secret: string, more?: object, books?: string): Promise<Told>;
  /** A frame that opens; what the browser holds then. */
  opened(address: string): Promise<{ readonly answer: Response; readonly browser: Browser }>;
  inFrame(more?: object): Promise<Browser>;
}

/** One for all tests of a file. */
export function frameWorldForAll(): () => FrameWorld {
  const actors = localActors();
  let stage: Stage;
  let folder: string;
  let server: Server;
  let world: FrameWorld | null = null;
  beforeAll(async () => {
    stage = await setStage(
      MORNING,
      (store) => store,
      () => testStore(actors),
      {},
      { actors },
    );
    folder = await mkdtemp(join(tmpdir(), 'voldaan-frames-'));
    await writeFile(join(folder, 'index.html'), '<!doctype html><title>Voldaan</title>');
    const settings = { token: 'door', bodyMaxBytes: 1_024, dashboard: folder };
    server = makeHttpApp(stage.app, { ...settings, answersChecked: true }).listen(0, '127.0.0.1');
    await new Promise((listening) => server.once('listening', listening));
    const { port } = server.address() as AddressInfo;
    world = worldOf(stage, `http://127.0.0.1:${port}`);
  });
  afterAll(async () => {
    server.closeAllConnections();
    await new Promise((closed) => server.close(closed));
    await rm(folder, { recursive: true });
    await stage.close();
  });
  beforeEach(async () => {
    isOk(await stage.app.frameOrigins.set(stage.administration, [HOST]));
  });
  return () => {
    if (world === null) throw new Error('The world of frames is there during tests alone');
    return world;
  };
}

function worldOf(stage: Stage, url: string): FrameWorld {
  const world: FrameWorld = {
    ...{ stage, url, books: `/embed/v1/administrations/${stage.administration}` },
    async keyWith(scopes) {
      const wish = { name: 'Pakket', scopes, days: 30, by: 'test' };
      const place = { administration: stage.administration };
      const { key, secret } = isOk(await stage.app.keys.make({ ...wish, place }));
      return { id: key.id, secret };
    },
    async ask(secret, more = {}, books = stage.administration) {
      const answer = await fetch(`${url}/v1/administrations/${books}/frames`, {
        method: 'POST',
        headers: { authorization: `Bearer ${secret}`, 'content-type': 'application/json' },
        body: JSON.stringify({ ...ASKED, ...more }),
      });
      const json = (await answer.json()) as { address?: string; code?: string };
      return { status: answer.status, code: json.code, address: json.address ?? '' };
    },
    async opened(address) {
      const answer = await fetch(url + address, { redirect: 'manual' });
      const browser = browserAt(url);
      const [pair = ''] = (answer.headers.get('set-cookie') ?? '').split(';');
      const [name = '', value = ''] = pair.split('=');
      if (value !== '') browser.cookies.set(name, value);
      return { answer, browser };
    },
    async inFrame(more = {}) {
      const { secret } = await world.keyWith(HOST_SCOPES);
      const { browser } = await world.opened((await world.ask(secret, more)).address);
      const { json } = await browser.ask('/embed/v1/session');
      browser.form = String(json['form']);
      return browser;
    },
  };
  return world;
}
