import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
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
  await adopt(data);
  const hub = await openDemo(data);
  return {
    url: hub.url,
    async close() {
      await hub.close();
      await rm(data, { recursive: true, force: true });
    },
  };
}

/** A copy stands in another place than what was played, and does nothing to the outside until somebody says that it may. */
async function adopt(data: string): Promise<void> {
  const key = (await readFile(join(data, 'key'), 'utf8')).trim();
  const env = { ...process.env, NODE_OPTIONS: '', VOLDAAN_DATA: data, VOLDAAN_SECRET_KEY: key };
  const said = ['--by', 'test', '--reason', 'a copy of the played demo'];
  await promisify(execFile)(process.execPath, [compiledCli(), 'installation', 'adopt', ...said], {
    env,
  });
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
