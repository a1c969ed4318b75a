/** A communication as the file gives it: free, or structured with its type and what stands behind that. */
export interface Communication {
  /** `101`, `127`, …; absent when free */
  readonly type?: string;
  /** The 12 digits of types 101 and 102 */
  readonly reference?: string;
  /** What stands behind the type, positions kept, blanks at the end taken away; types other than 101 and 102 */
  readonly body?: string;
  /** Free text, or what follows the reference of types 101 and 102; white space collapsed */
  readonly text?: string;
}

const TYPE_LENGTH = 3;
const REFERENCE_LENGTH = 12;
/** 101: structured message of the payer; 102: rebuilt by the bank. */
const REFERENCE_TYPES: ReadonlySet<string> = new Set(['101', '102']);

/** Reads the pieces of a communication put one behind the other: words are cut where a record ends. */
export function communicationOf(
  kind: string | undefined,
  pieces: readonly string[],
): Communication {
  const whole = pieces.join('');
  if (kind !== '1') return textOf(whole);
  const type = whole.slice(0, TYPE_LENGTH).trim();
  const body = whole.slice(TYPE_LENGTH);
  if (!REFERENCE_TYPES.has(type))
    return { ...given('type', type), ...given('body', body.trimEnd()) };
  const reference = body.slice(0, REFERENCE_LENGTH).trim();
  return { type, ...given('reference', reference), ...textOf(body.slice(REFERENCE_LENGTH)) };
}

function textOf(written: string): Communication {
  return given('text', written.trim().replace(/\s+/g, ' '));
}

function given<K extends string>(key: K, text: string): { readonly [P in K]?: string } {
  return text === '' ? {} : ({ [key]: text } as { readonly [P in K]: string });
}

/** What a structured type 127 (SEPA direct debit) says. */
export interface DirectDebit {
  /** DDMMYY as written */
  readonly settled: string;
  readonly creditorId: string;
  readonly mandateId: string;
  readonly text: string;
  /** 1 reject, 2 return, 3 refund, 4 reversal, 5 cancellation; else paid */
  readonly rTransaction: string;
  /** ISO reason: `AM04` */
  readonly returnReason: string;
}

/** Positions in the body of a type 127, from 0. Febelfin CODA 2.3, structured communication 127. */
const DIRECT_DEBIT: Readonly<Record<keyof DirectDebit, readonly [from: number, to: number]>> = {
  settled: [0, 6],
  creditorId: [9, 44],
  mandateId: [44, 79],
  text: [79, 141],
  rTransaction: [141, 142],
  returnReason: [142, 146],
};

export function directDebitOf({ type, body = '' }: Communication): DirectDebit | undefined {
  if (type !== '127') return undefined;
  const at = (field: keyof DirectDebit): string =>
    body
      .slice(...DIRECT_DEBIT[field])
      .trim()
      .replace(/\s+/g, ' ');
  return {
    settled: at('settled'),
    creditorId: at('creditorId'),
    mandateId: at('mandateId'),
    text: at('text'),
    rTransaction: at('rTransaction'),
    returnReason: at('returnReason'),
  };
}
