import { type Fault, faultsToText } from '../../kernel/fault.js';
import type { Result } from '../../kernel/result.js';
import type { AccessPoint, WebhookReader } from '../../ports/access-point.js';
import type { Clock } from '../../ports/clock.js';
import type { HttpClient } from '../http/client.js';

type Settings = Readonly<Record<string, string>>;

export interface AccessPointDeps {
  readonly clock: Pick<Clock, 'now'>;
  /** any: also servers in the operator's own network; public without it */
  readonly addresses?: 'public' | 'any';
  /** A client of one's own, in tests */
  readonly http?: HttpClient;
}

/** What a provider's folder offers: the name connections call it by, its settings, and the two things made of them. */
export interface AccessPointAdapter {
  readonly name: string;
  /** What keeps these settings from being used; empty: nothing. */
  readonly faults: (settings: Settings) => readonly Fault[];
  readonly make: (settings: Settings, deps: AccessPointDeps) => AccessPoint;
  /** Null where the provider tells nothing by itself, or nothing that could be verified. */
  readonly webhookReader: ((settings: Settings) => WebhookReader) | null;
}

/** An adapter of its parts. Settings were checked when the connection was made; what no longer fits is a broken promise. */
export function accessPointAdapter<Read>(parts: {
  readonly name: string;
  readonly readSettings: (settings: Settings) => Result<Read, readonly Fault[]>;
  readonly make: (settings: Read, deps: AccessPointDeps) => AccessPoint;
  readonly webhookReader?: (settings: Read) => WebhookReader;
}): AccessPointAdapter {
  const { name, readSettings, make, webhookReader } = parts;
  const settled = (settings: Settings): Read => {
    const read = readSettings(settings);
    if (!read.ok) throw new Error(`Access point ${name}: ${faultsToText(read.error)}`);
    return read.value;
  };
  return {
    name,
    faults: (settings) => {
      const read = readSettings(settings);
      return read.ok ? [] : read.error;
    },
    make: (settings, deps) => make(settled(settings), deps),
    webhookReader:
      webhookReader === undefined ? null : (settings) => webhookReader(settled(settings)),
  };
}
