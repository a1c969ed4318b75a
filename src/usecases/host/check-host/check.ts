import type { CapabilitiesRecord } from '../../../formats/json/host-records.js';
import type { HostTalk } from './talk.js';

/** What one check found: the host keeps this promise, breaks it, or gave no occasion to see it. */
export interface Verdict {
  readonly outcome: 'pass' | 'fail' | 'skip';
  /** What was seen, and for a failure what was expected */
  readonly sentence: string;
}

/** One promise of the Host API (schemas/host-api.yaml), checked over HTTP. */
export interface Check {
  /** Stable name, `subject.what` */
  readonly id: string;
  /** The promise as a sentence */
  readonly title: string;
  /** The capability without which the host need not keep it */
  readonly needs?: keyof CapabilitiesRecord;
  readonly run: (talk: HostTalk) => Promise<Verdict>;
}

export function pass(sentence: string): Verdict {
  return { outcome: 'pass', sentence };
}

export function fail(sentence: string): Verdict {
  return { outcome: 'fail', sentence };
}

export function skip(sentence: string): Verdict {
  return { outcome: 'skip', sentence };
}
