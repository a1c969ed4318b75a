import { type ChildProcess, spawn } from 'node:child_process';
import { rm } from 'node:fs/promises';
import { compiledCli } from './compiled-cli.js';
import { playedDemo } from './played-demo.js';

/** The demo as a user starts it, compiled from the sources as they stand, with its half year played. */
export interface DemoHub {
  /** Base address */
  readonly url: string;
  close(): Promise<void>;
}

/** While a screen is written: the address of a demo that runs already, so that the half year is not played again. */
const RUNNING = 'VOLDAAN_TEST_HUB';

/** Starts `voldaan demo` in a folder of its own; resolves when it says where its door is. */
export async function startDemoHub(): Promise<DemoHub> {
  const running = process.env[RUNNING];
  if (running !== undefined) return { url: running, close: () => Promise.resolve() };
  const data = await playedDemo();
  const hub = await openDemo(data);
  return {
    url: hub.url,
    async close() {
      await hub.close();
      await rm(data, { recursive: true, force: true });
    },
  };
}

async function openDemo(data: string): Promise<DemoHub> {
  const args = [compiledCli(), 'demo', '--data', data, '--port', '0'];
  const env = { ...process.env, NODE_OPTIONS: '', VOLDAAN_LOG: 'silent' };
  const child = spawn(process.execPath, args, { env, stdio: ['ignore', 'ignore', 'pipe'] });
  const url = await doorOf(child);
  return {
    url,
    async close() {
      const ended = new Promise((resolve) => child.once('exit', resolve));
      child.kill('SIGINT');
      await ended;
    },
  };
}

function doorOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    child.stderr?.setEncoding('utf8').on('data', (text: string) => {
      said += text;
      const url = /(http:\/\/\S+)\/enter/.exec(said)?.[1];
      if (url !== undefined) resolve(url);
    });
    child.once('exit', (code) => {
      reject(new Error(`voldaan demo ended with ${code ?? 'a signal'}: ${said}`));
    });
  });
}
