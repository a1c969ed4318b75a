import { userInfo } from 'node:os';
import type { Actor } from '../../ports/actor.js';

/** Who runs a command: the user of this machine, and the name he gave with `--by`, if he did. */
export function actorOf(argv: readonly string[]): Actor {
  const user = userName();
  const name = byOf(argv) ?? user;
  return { kind: 'person', id: user, name, channel: 'command-line' };
}

function byOf(argv: readonly string[]): string | null {
  const joined = argv.find((word) => word.startsWith('--by='));
  const at = argv.indexOf('--by');
  return joined?.slice('--by='.length) ?? (at === -1 ? null : (argv[at + 1] ?? null));
}

/** As the system knows him, not as his environment says; a user without a name in a container is his number. */
function userName(): string {
  try {
    return userInfo().username;
  } catch {
    return `uid-${process.getuid?.() ?? 'unknown'}`;
  }
}
