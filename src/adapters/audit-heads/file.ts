import { type FileHandle, mkdir, open } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { AuditHead } from '../../domain/audit/audit.js';
import { printHead, readHead } from '../../formats/json/audit-head.js';
import type { AuditHeads } from '../../ports/audit.js';

const LINE_BREAK = 10;

/** A file of one line per head, only ever added to. Whoever copies it elsewhere can show there that a chain was rewritten. */
export function auditHeadsFile(path: string): AuditHeads {
  return {
    async append(heads, at) {
      await mkdir(dirname(path), { recursive: true, mode: 0o700 });
      const file = await open(path, 'a+', 0o600);
      try {
        // A line that was cut by a crash must not swallow the next one.
        const before = (await endsWhole(file)) ? '' : '\n';
        await file.appendFile(before + heads.map((head) => `${printHead(head, at)}\n`).join(''));
        await file.sync();
      } finally {
        await file.close();
      }
    },
    of: (chain) => headsIn(path, chain),
  };
}

async function endsWhole(file: FileHandle): Promise<boolean> {
  const { size } = await file.stat();
  if (size === 0) return true;
  const { buffer } = await file.read(Buffer.alloc(1), 0, 1, size - 1);
  return buffer[0] === LINE_BREAK;
}

async function headsIn(path: string, chain: string): Promise<readonly AuditHead[]> {
  const file = await open(path, 'r').catch(nothingYet);
  if (file === null) return [];
  const found: AuditHead[] = [];
  // The iteration closes the file.
  for await (const line of file.readLines()) {
    const head = line.includes(chain) ? readHead(line) : null;
    if (head?.chain === chain) found.push(head);
  }
  return found;
}

/** Nothing was written down so far; whatever else keeps the file from being read is said. */
function nothingYet(error: unknown): null {
  if (typeof error === 'object' && error !== null && 'code' in error && error.code === 'ENOENT')
    return null;
  throw error;
}
