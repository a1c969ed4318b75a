import { type Command, InvalidArgumentError, Option } from 'commander';
import type { Place } from '../../domain/access/place.js';
import { fault } from '../../kernel/fault.js';
import { parseId } from '../../kernel/ids.js';
import type { AccessResult } from '../../usecases/access/access-error.js';
import { accessFault } from '../access-faults.js';
import type { App } from '../app.js';
import { type Io, oneLine, sayFault, writeJson } from './io.js';
import { withApp } from './with-app.js';

export interface JsonOption {
  readonly json?: true;
}

export interface PlaceOptions extends JsonOption {
  readonly administration?: string;
  readonly firm?: string;
}

/** Adds `--administration` and `--firm`, of which one is given. */
export function atPlace(command: Command): Command {
  return command
    .addOption(new Option('--administration <id>', 'in one set of books').conflicts('firm'))
    .option('--firm <id>', 'in all that a firm keeps, now and later');
}

/** Runs a command on the stored data. */
export async function using(
  io: Io,
  { json }: JsonOption,
  work: (app: App) => Promise<void>,
): Promise<void> {
  await withApp(io, json === true, work);
}

/** The place of a command; null, and said, when none is given or it cannot be an id. */
export function placeIn(io: Io, { administration, firm, json }: PlaceOptions): Place | null {
  const books = parseId<'administration'>(administration ?? '');
  if (books !== null) return { administration: books };
  const keeper = parseId<'firm'>(firm ?? '');
  if (keeper !== null) return { firm: keeper };
  const message = 'Say where: --administration ID, or --firm ID.';
  sayFault(io, fault('USAGE', 'access.place', '', message), { json: json === true });
  return null;
}

export function placeText(place: Place): string {
  return 'firm' in place ? `firm ${place.firm}` : place.administration;
}

/** Says what came of it: `form` as JSON, `line` for people; or why not. */
export function tell<T>(
  io: Io,
  { json }: JsonOption,
  result: AccessResult<T>,
  form: (value: T) => object,
  lines: (value: T) => readonly string[],
): void {
  if (!result.ok) sayFault(io, accessFault(result.error), { json: json === true });
  else if (json === true) writeJson(io, form(result.value));
  else for (const line of lines(result.value)) io.stdout.write(oneLine(line));
}

/** An option that is given several times. */
export function several<Word extends string>(read: (text: string) => Word | null, words: string) {
  return (text: string, before: readonly Word[] = []): readonly Word[] => {
    const word = read(text);
    if (word === null) throw new InvalidArgumentError(`Choose one of ${words}.`);
    return [...before, word];
  };
}
