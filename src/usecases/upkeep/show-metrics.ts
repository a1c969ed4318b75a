import { epochMs } from '../../kernel/dates.js';
import type { Disk } from '../../ports/disk.js';
import type { Metrics } from '../../ports/metrics.js';
import type { Queue } from '../../ports/queue.js';
import { suspensionOf } from '../installation.js';
import type { Ports } from '../ports.js';

export type ShowMetrics = () => ReturnType<Metrics['text']>;

/** How the installation and this process stand; asks the database, so it fails when that does not answer. */
export function makeShowMetrics(
  ports: Pick<Ports, 'store' | 'clock' | 'place'>,
  metrics: Metrics,
  disk: Disk,
  queue: Queue | null,
): ShowMetrics {
  return async () => {
    const { platform } = ports.store;
    const now = ports.clock.now();
    const counts = await platform.counts(now);
    const suspended = (await suspensionOf(platform.installation, ports.place)) !== null;
    return metrics.text({
      ...{ counts, suspended },
      ...(queue === null ? {} : { queue: await queue.lengths() }),
      ...{ database: platform.load(), nowMs: epochMs(now), diskFree: await disk.free() },
    });
  };
}
