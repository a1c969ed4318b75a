import { statfs } from 'node:fs/promises';
import type { Disk } from '../../ports/disk.js';

/** How long an answer is believed, ms: intake asks at every request. */
const BELIEVED_MS = 5_000;

/** What is free of the disk a folder lies on, for users without privileges. */
export function diskOf(folder: string, nowMs: () => number = () => performance.now()): Disk {
  let known: { readonly at: number; readonly free: number | null } | null = null;
  return {
    async free() {
      if (known !== null && nowMs() - known.at < BELIEVED_MS) return known.free;
      known = { at: nowMs(), free: await shareOf(folder) };
      return known.free;
    },
  };
}

async function shareOf(folder: string): Promise<number | null> {
  try {
    const { bavail, blocks } = await statfs(folder);
    return blocks === 0 ? null : bavail / blocks;
  } catch {
    return null;
  }
}
