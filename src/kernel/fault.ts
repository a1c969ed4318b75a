/**
 * What is wrong with an input, said so that a person can mend it and a machine can tell kinds apart.
 * The class decides the exit code and the HTTP status; the code is stable; the sentence may improve.
 */
export type FaultClass =
  | 'ENCODING'
  | 'FORBIDDEN_CONSTRUCT'
  | 'NOT_WELL_FORMED'
  | 'LIMIT_EXCEEDED'
  | 'UNSUPPORTED_DOCUMENT'
  | 'SCHEMA'
  | 'VALUE'
  | 'RULE'
  | 'ATTACHMENT'
  | 'ACCOUNT_UNKNOWN'
  | 'AUTH'
  | 'BUSY'
  | 'STALE'
  | 'FORBIDDEN'
  | 'BODY'
  | 'MEDIA_TYPE'
  | 'NOT_FOUND'
  | 'URL_FORBIDDEN'
  | 'USAGE'
  | 'CONFIG'
  | 'UPSTREAM'
  | 'CONFLICT'
  | 'INTERNAL'
  | 'NOT_YET';

export interface Fault {
  readonly class: FaultClass;
  /** Stable name, `subject.what`: `invoice.BR-CO-15`, `statement.balance-mismatch`, `xml.doctype`. */
  readonly code: string;
  /** fatal: nothing may follow from the input; warning: a person should know. */
  readonly severity: 'fatal' | 'warning';
  /** Positioned XPath, `line:column`, a JSON pointer, or empty when the whole input is meant. */
  readonly path: string;
  /** Where, what was found, what was expected, what to do: one or two plain sentences. */
  readonly message: string;
  /** Business term of EN 16931 where the fault concerns one: `BT-115`. */
  readonly term?: string;
}

/** A fatal fault; the shortest spelling of the common case. */
export function fault(
  faultClass: FaultClass,
  code: string,
  path: string,
  message: string,
  term?: string,
): Fault {
  return {
    class: faultClass,
    code,
    severity: 'fatal',
    path,
    message,
    ...(term === undefined ? {} : { term }),
  };
}

/** The same as a warning: told, but nothing is stopped by it. */
export function warning(
  faultClass: FaultClass,
  code: string,
  path: string,
  message: string,
  term?: string,
): Fault {
  return { ...fault(faultClass, code, path, message, term), severity: 'warning' };
}

/** One line per fault for people: `RULE invoice.BR-CO-15 at /Invoice/…: sentence`. */
export function faultsToText(faults: readonly Fault[]): string {
  return faults
    .map((f) => `${f.class} ${f.code}${f.path === '' ? '' : ` at ${f.path}`}: ${f.message}`)
    .join('\n');
}

/** The faults whose code was not told yet: two judges of one document must not tell one mistake twice. */
export function untold(faults: readonly Fault[], told: readonly Fault[]): readonly Fault[] {
  const codes = new Set(told.map(({ code }) => code));
  return faults.filter(({ code }) => !codes.has(code));
}

/** Characters a note of ours may have; the Host API takes 4,000. */
const NOTE_MAX = 3_500;

/** The sentences of the faults one after the other, as many as fit a note; what does not is counted. */
export function faultsToNote(faults: readonly Fault[]): string {
  const said: string[] = [];
  let length = 0;
  for (const { message } of faults) {
    length += message.length + 1;
    if (length > NOTE_MAX) break;
    said.push(message);
  }
  const left = faults.length - said.length;
  return [...said, ...(left === 0 ? [] : [`And ${left} more.`])].join(' ');
}

/** A broken promise that a person can mend: thrown as any other, and said as a fault where throws end. */
export function thrown(...said: Parameters<typeof fault>): Error {
  const found = fault(...said);
  return Object.assign(new Error(found.message), { fault: found });
}

/** The fault that was thrown; null for everything else. */
export function faultIn(error: unknown): Fault | null {
  return error instanceof Error && 'fault' in error ? (error.fault as Fault) : null;
}
