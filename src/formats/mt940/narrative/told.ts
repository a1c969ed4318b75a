import type { StructuredReference } from '../../../domain/bank/statement.js';

/** What a narrative says once. Said twice and not the same, one of them may be the payer's: then neither counts. */
export type Single =
  | 'account'
  | 'name'
  | 'bic'
  | 'ultimateDebtor'
  | 'ultimateCreditor'
  | 'endToEndId'
  | 'mandateId'
  | 'instructionId'
  | 'batchId'
  | 'returnReason'
  | 'purpose'
  | 'kind'
  | 'role';

/** What a narrative tells, whatever its dialect. */
export type Told = Readonly<Partial<Record<Single, string>>> & {
  readonly references: readonly StructuredReference[];
  /** Remittance text, each line apart: may be cut in the middle of a word */
  readonly text: readonly string[];
};

export interface Telling {
  readonly say: (what: Single, value: string) => void;
  readonly reference: (reference: StructuredReference) => void;
  readonly text: (line: string) => void;
  readonly told: () => Told;
}

/** Words that say there is no value. */
const NO_VALUE: ReadonlySet<string> = new Set(['', 'NOTPROVIDED', 'NONREF']);

/** Collects what a narrative tells. */
export function telling(): Telling {
  const single = new Map<Single, string | null>();
  const references: StructuredReference[] = [];
  const text: string[] = [];
  return {
    say(what, value) {
      const said = value.replace(/\s+/g, ' ').trim();
      if (NO_VALUE.has(said)) return;
      const before = single.get(what);
      if (before === undefined) single.set(what, said);
      // SNS writes a name in small letters below the entry and in capitals in the text.
      else if (before?.toUpperCase() !== said.toUpperCase()) single.set(what, null);
    },
    reference(reference) {
      if (!references.some(({ value }) => value === reference.value)) references.push(reference);
    },
    text(line) {
      const said = line.trim();
      if (said !== '') text.push(said);
    },
    told: () => ({
      ...Object.fromEntries([...single].filter(([, value]) => value !== null)),
      references,
      text,
    }),
  };
}
