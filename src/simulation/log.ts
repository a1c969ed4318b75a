import { createHash } from 'node:crypto';

/** What happened, line by line: steps, faults and what was done outside. Two runs of one seed have the same. */
export interface RunLog {
  add(line: string): void;
  /** The last lines, for whoever looks for what went wrong */
  tail(count: number): readonly string[];
  readonly lines: number;
  sha256(): string;
}

/** Lines kept for people; the hash is over all of them. */
const KEPT = 400;

export function makeRunLog(tell: ((line: string) => void) | null = null): RunLog {
  const hash = createHash('sha256');
  const kept: string[] = [];
  let lines = 0;
  return {
    add(line) {
      lines += 1;
      hash.update(`${line}\n`);
      kept.push(line);
      if (kept.length > KEPT) kept.shift();
      tell?.(line);
    },
    tail: (count) => kept.slice(-count),
    get lines() {
      return lines;
    },
    sha256: () => hash.copy().digest('hex'),
  };
}
