import type { Command } from 'commander';
import { fault } from '../../kernel/fault.js';
import { type Io, oneLine, sayFault, writeJson } from './io.js';
import { inAdministration } from './with-app.js';

interface FramesOptions {
  readonly allow?: readonly string[];
  readonly none?: true;
  readonly json?: true;
}

/** `voldaan administration frames`: which pages of others may show the dashboard of a set of books. */
export function addFrames(io: Io, group: Command): void {
  group
    .command('frames')
    .description('Show, or set, which pages of others may show it in a frame')
    .argument('<id>')
    .option('--allow <origin...>', 'in place of those before, such as https://app.package.example')
    .option('--none', 'no page of others may')
    .option('--json')
    .action((id: string, options: FramesOptions) => frames(io, id, options));
}

async function frames(io: Io, administration: string, options: FramesOptions): Promise<void> {
  const json = options.json === true;
  const asked = options.none === true ? [] : options.allow;
  await inAdministration(io, { administration, json }, async ({ frameOrigins }, { id }) => {
    if (asked !== undefined) {
      const set = await frameOrigins.set(id, asked);
      if (!set.ok) {
        const { kind, message } = set.error;
        sayFault(io, fault('VALUE', `frames.${kind}`, '', message), { json });
        return;
      }
    }
    const origins = await frameOrigins.read(id);
    if (json) writeJson(io, { origins });
    else if (origins.length === 0) io.stdout.write('No page of others may show it.\n');
    else for (const origin of origins) io.stdout.write(oneLine(origin));
  });
}
