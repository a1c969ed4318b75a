import type { DatabaseLoad, InstallationCounts } from './counts.js';
import type { Observe } from './observe.js';
import type { LineLength } from './queue.js';

/** What is measured, for whoever watches the installation. */
export interface Metrics {
  /** Counts events, and passes them on. */
  readonly observe: Observe;
  /** Everything in the text form of Prometheus; `now` counts milliseconds since 1970. */
  text(facts: {
    readonly counts: InstallationCounts;
    readonly database: DatabaseLoad;
    readonly nowMs: number;
    /** Nothing leaves: the database is a copy, or was restored */
    readonly suspended: boolean;
    /** Share of the disk that is free, 0 to 1; null: not known */
    readonly diskFree: number | null;
    /** Absent: there is no queue; null: it is away */
    readonly queue?: readonly LineLength[] | null;
  }): Promise<{ readonly type: string; readonly body: string }>;
}
