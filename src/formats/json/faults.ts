import type { z } from 'zod';
import { fault, type Fault, type FaultClass } from '../../kernel/fault.js';
import { err, ok, type Result } from '../../kernel/result.js';

/** More faults than this about one value help nobody; the first ones are told. */
const FAULTS_MAX = 50;

/** How one form words what zod found wrong at a place; mostly one fault. */
export type Say = (issue: z.core.$ZodIssue, pointer: string) => readonly Fault[];

interface Told {
  /** Pointer of the value in what holds it */
  readonly at?: string;
  readonly most?: number;
}

/** Reads a value by its schema; every fault says its place as a JSON pointer (RFC 6901). */
export function readForm<T>(
  schema: z.ZodType<T>,
  value: unknown,
  say: Say,
  { at = '', most = FAULTS_MAX }: Told = {},
): Result<T, readonly Fault[]> {
  const read = schema.safeParse(value);
  if (read.success) return ok(read.data);
  const told = read.error.issues.slice(0, most);
  return err(told.flatMap((issue) => say(issue, at + jsonPointer(issue.path))));
}

/** Every issue as a fault of one class and code. */
export function saying(
  faultClass: FaultClass,
  code: string,
  sentence: (message: string, pointer: string) => string = (message) => `${message}.`,
): Say {
  return (issue, pointer) => [fault(faultClass, code, pointer, sentence(issue.message, pointer))];
}

/** For a file described in schemas/: SCHEMA when the form is not the described one, VALUE when a value cannot be. */
export function sayingOfFile(subject: string): Say {
  return (issue, path) => {
    if (issue.code === 'custom' || issue.code === 'invalid_format') {
      return [fault('VALUE', `${subject}.value`, path, `${issue.message}. Correct the value.`)];
    }
    const form = `The form is described in schemas/${subject}.json.`;
    return [fault('SCHEMA', `${subject}.form`, path, `${issue.message}. ${form}`)];
  };
}

export function jsonPointer(path: readonly PropertyKey[]): string {
  return path
    .map((step) => `/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`)
    .join('');
}
