import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { randomFor } from '../../src/demo/world/random.js';
import { compiledCli } from '../support/compiled-cli.js';
import { INVOICE_RESPONSE } from '../../src/formats/ubl/response.js';
import { type OtherSide, otherSideOf } from './other-side.js';

/** Far enough for payments, reminders and calls. */
const UNTIL = '2026-06-18';
const KILLS = 6;

type Transmission = OtherSide['transmissions'][number];

interface Ended {
  readonly code: number | null;
  readonly stdout: string;
}

const home = mkdtempSync(join(tmpdir(), 'voldaan-kill-'));
afterAll(() => {
  rmSync(home, { recursive: true, force: true });
});

/** Bytes the other side has written down: how far a run is, whatever the speed of this machine. */
function written(dataDir: string): number {
  return ['sandbox-host', 'sandbox-access-point'].reduce((total, name) => {
    const file = statSync(join(dataDir, name, 'journal.ndjson'), { throwIfNoEntry: false });
    return total + (file?.size ?? 0);
  }, 0);
}

/** Runs the demo to its end, or until the other side has written so many bytes: then kill -9. */
function demo(dataDir: string, killAt = Infinity): Promise<Ended> {
  const args = ['demo', '--once', '--data', dataDir, '--until', UNTIL, '--json'];
  const child = spawn(process.execPath, [compiledCli(), ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, NODE_OPTIONS: '' },
  });
  const watch = setInterval(() => {
    if (written(dataDir) >= killAt) child.kill('SIGKILL');
  }, 2);
  let stdout = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text));
  return new Promise((resolve) => {
    child.on('close', (code) => {
      clearInterval(watch);
      resolve({ code, stdout });
    });
  });
}

function summariesOf({ stdout }: Ended): unknown {
  return (JSON.parse(stdout) as { summaries: unknown }).summaries;
}

/** The steps on the way may be skipped by a run that was cut off; what it came to may not. */
function withoutSteps(reports: readonly string[]): readonly string[] {
  return reports.filter((report) => !report.includes(' exchange-status ') || isFinal(report));
}

function isFinal(report: string): boolean {
  return /"status":"(?:delivered|stopped|held|rejected|response-\w+)"/.test(report);
}

const isAnswer = ({ documentType }: Transmission): boolean =>
  documentType === INVOICE_RESPONSE.documentType;

/** Answers to suppliers have numbers we made up: whom they went to is the same whenever they were given. */
function named(sent: Transmission): string {
  return `${sent.apiKey} ${isAnswer(sent) ? `answer to ${sent.receiver}` : sent.summary.number}`;
}

test('killed again and again, the demo loses nothing and sends nothing twice', async () => {
  const whole = join(home, 'whole');
  const cut = join(home, 'cut');
  const uninterrupted = await demo(whole);
  expect(uninterrupted.code).toBe(0);
  const total = written(whole);
  const random = randomFor(7, 'kill');
  const moments = Array.from({ length: KILLS }, () => random.int(1, total - 2_000)).sort(
    (a, b) => a - b,
  );
  for (const moment of moments) expect((await demo(cut, moment)).code).toBeNull();
  const finished = await demo(cut);

  expect(finished.code).toBe(0);
  expect(summariesOf(finished)).toEqual(summariesOf(uninterrupted));
  const right = otherSideOf(whole);
  const found = otherSideOf(cut);
  expect(right.reports.some((report) => report.includes(' task '))).toBe(true);
  expect(right.reports.some((report) => report.includes(' payment '))).toBe(true);
  expect(withoutSteps(found.reports)).toEqual(withoutSteps(right.reports));
  expect(found.open).toEqual(right.open);
  const numbers = found.transmissions.filter((one) => !isAnswer(one)).map(named);
  expect(new Set(numbers).size).toBe(numbers.length);
  expect(found.transmissions.map(named).sort()).toEqual(right.transmissions.map(named).sort());
}, 300_000);
