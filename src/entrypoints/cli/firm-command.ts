import type { Command } from 'commander';
import type { Language } from '../../domain/party/debtor.js';
import type { Firm } from '../../domain/party/firm.js';
import type { Result } from '../../kernel/result.js';
import { type FirmError, noFirm } from '../../usecases/firm/firms.js';
import type { App } from '../app.js';
import { firmFault } from '../firm-faults.js';
import { toJson } from '../http/codec.js';
import { type Io, oneLine, sayFault, writeJson } from './io.js';
import { withApp } from './with-app.js';

export interface FirmOptions {
  readonly json?: true;
  readonly lang?: Language;
}

export function plain(group: Command, name: string, description: string): Command {
  return group.command(name).description(description).option('--json');
}

/** Runs work for a firm that exists. */
export async function inFirm(
  io: Io,
  text: string,
  options: FirmOptions,
  work: (app: App, firm: Firm) => Promise<void>,
): Promise<void> {
  const json = options.json === true;
  await withApp(io, json, async (app) => {
    const firm = await app.firms.find(text);
    if (firm === null) sayFault(io, firmFault(noFirm(text)), { json });
    else await work(app, firm);
  });
}

/** The value, or null when it was refused and said so. */
export function accepted<T>(io: Io, done: Result<T, FirmError>, options: FirmOptions): T | null {
  if (done.ok) return done.value;
  sayFault(io, firmFault(done.error), { json: options.json === true });
  return null;
}

export function answer(
  io: Io,
  { json }: FirmOptions,
  value: unknown,
  lines: readonly string[],
): void {
  if (json === true) writeJson(io, toJson(value));
  else for (const line of lines) io.stdout.write(oneLine(line));
}
