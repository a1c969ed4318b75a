import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { type Instant, type PlainDate, instantOf, parsePlainDate } from '../kernel/dates.js';

/** How far the demo came. */
export interface Progress {
  /** The last day that was played to its end. Days are idempotent, so one may be played twice. */
  readonly lastDay: PlainDate | null;
  /** Where the clock stood; null before the first start */
  readonly clock: Instant | null;
}

const schema = z.object({
  lastDay: z.string().nullable(),
  clock: z.string().nullable().default(null),
});

export function readProgress(dataDir: string): Progress {
  let text: string;
  try {
    text = readFileSync(fileIn(dataDir), 'utf8');
  } catch {
    return { lastDay: null, clock: null };
  }
  const { lastDay, clock } = schema.parse(JSON.parse(text));
  const date = parsePlainDate(lastDay ?? '');
  return {
    lastDay: date.ok ? date.value : null,
    clock: clock === null ? null : instantOf(Date.parse(clock)),
  };
}

/** Written beside and renamed: a stop in the middle leaves the old file whole. */
export function writeProgress(dataDir: string, progress: Progress): void {
  mkdirSync(dataDir, { recursive: true });
  writeFileSync(`${fileIn(dataDir)}.new`, JSON.stringify(progress));
  renameSync(`${fileIn(dataDir)}.new`, fileIn(dataDir));
}

function fileIn(dataDir: string): string {
  return join(dataDir, 'demo.json');
}
