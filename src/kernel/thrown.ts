/** What may be logged of something that was thrown: its kind, its code, where; never its words, which quote what came from outside (T24). */
export interface ThrownFacts {
  /** Name of the class */
  readonly error: string;
  /** SQLSTATE or the code of the system; empty: it has none */
  readonly code: string;
  /** File and line of our own code; empty: not told */
  readonly where: string;
}

const OWN_FRAME = /([\w-]+\.[jt]s):(\d+):\d+\)?$/;

export function thrownFacts(thrown: unknown): ThrownFacts {
  if (typeof thrown !== 'object' || thrown === null)
    return { error: typeof thrown, code: '', where: '' };
  const code = 'code' in thrown && typeof thrown.code === 'string' ? thrown.code : '';
  const stack = 'stack' in thrown && typeof thrown.stack === 'string' ? thrown.stack : '';
  const frame = stack
    .split('\n')
    .filter((line) => /^\s+at /.test(line) && !line.includes('node_modules'))
    .map((line) => OWN_FRAME.exec(line))
    .find((found) => found !== null);
  return {
    error: thrown.constructor.name,
    code,
    where: frame == null ? '' : `${frame[1] ?? ''}:${frame[2] ?? ''}`,
  };
}
