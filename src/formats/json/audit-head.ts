import { z } from 'zod';
import type { AuditHead } from '../../domain/audit/audit.js';

const head = z.object({
  chain: z.string().min(1).max(200),
  position: z.int().min(1),
  hash: z.string().regex(/^[0-9a-f]{64}$/),
});

/** One end of a chain as a line: `{"chain":"adm_…","position":12,"hash":"…","at":"…"}`. */
export function printHead({ chain, position, hash }: AuditHead, at: string): string {
  return JSON.stringify({ chain, position, hash, at });
}

/** The same back; null for a line that is none, such as one that was cut by a crash. */
export function readHead(line: string): AuditHead | null {
  try {
    const read = head.safeParse(JSON.parse(line));
    return read.success ? read.data : null;
  } catch {
    return null;
  }
}
