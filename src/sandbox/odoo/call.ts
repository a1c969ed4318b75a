import type { Engine, Sight } from './engine.js';

export interface Call {
  readonly model: string;
  readonly method: string;
  readonly ids: readonly number[];
  /** By name, whichever API they came through */
  readonly args: Readonly<Record<string, unknown>>;
  readonly context: Readonly<Record<string, unknown>>;
  readonly sight: Sight;
}

export type Method = (engine: Engine, call: Call) => unknown;
