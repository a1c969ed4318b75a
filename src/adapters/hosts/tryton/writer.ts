import type { Clock } from '../../../ports/clock.js';
import type { HostMapping } from '../../../domain/ledger/host-mapping.js';
import type { HostReceipt } from '../../../ports/host.js';
import type { Desk, Said, TrytonClient } from './client.js';

/** What writing takes: who we are there, and what its codes mean. */
export interface About {
  readonly client: TrytonClient;
  readonly desk: Desk;
  readonly mapping: HostMapping;
  readonly clock: Pick<Clock, 'now'>;
}

/** Writes a report under its mark, after looking for it; `existed` when it was there. */
export type Writer<Report> = (about: About, report: Report, mark: string) => Said<HostReceipt>;
export type Finder = (about: Pick<About, 'client' | 'desk'>, mark: string) => Said<string | null>;
