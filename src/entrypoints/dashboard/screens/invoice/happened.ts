import type { Forms } from '../../base/api.js';
import type { JOURNEY } from './journey-words.js';

type Entry = Forms['JourneyEntry'];

/** Something that happened, as people read it: what, and what was said of it. */
export interface Happened {
  readonly at: string;
  readonly what: string;
  readonly said: string | undefined;
}

/** What of a journey matters to people, in its order; the rest stands in the technical list. */
export function happenedIn(
  entries: readonly Entry[],
  words: (typeof JOURNEY)['nl'],
  answers: Readonly<Record<string, string>>,
): readonly Happened[] {
  return entries.flatMap(({ at, kind, detail }) => {
    const of = (name: string): string | undefined => textOf(detail[name]);
    const one = (what: string | undefined, said?: string): readonly Happened[] =>
      what === undefined ? [] : [{ at, what, said }];
    switch (kind) {
      case 'taken':
        return one(`${words.taken}${laterVersion(of('version'), words)}`);
      case 'stopped':
      case 'built':
      case 'came-back':
        return one(words[kind]);
      case 'queued':
        return one(words.queued(of('to') ?? ''));
      case 'waits':
        return one(words.waits, of('reason'));
      case 'look-up':
        return one(detail['registered'] === true ? words.found : words.notFound);
      case 'state':
        return one(words.states[of('event') ?? ''], of('said'));
      case 'response':
        return one(`${words.response}: ${answers[of('code') ?? ''] ?? ''}`, of('note'));
      case 'attempt':
      case 'ignored':
      case 'told-host':
        return [];
    }
  });
}

function laterVersion(version: string | undefined, words: (typeof JOURNEY)['nl']): string {
  return version === undefined || version === '1' ? '' : `, ${words.version(version)}`;
}

function textOf(value: unknown): string | undefined {
  if (typeof value === 'string') return value === '' ? undefined : value;
  return typeof value === 'number' ? String(value) : undefined;
}
