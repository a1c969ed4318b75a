import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';

/** A finding of the official rules: identifier, severity, place. */
type Found = readonly [rule: string, severity: 'fatal' | 'warning', location: string];

/** One document of the shared corpora with what the reference says of it. */
export interface CorpusDocument {
  readonly name: string;
  readonly xml: string;
  readonly expected: {
    readonly xsdValid: boolean;
    readonly accept: boolean;
    readonly fired: readonly string[];
    readonly cen: readonly Found[];
    readonly nlcius?: readonly Found[];
    readonly incomplete?: Readonly<Record<string, string>>;
  };
}

export const CORPORA = ['own', 'cen', 'apache'] as const;

/** The documents of one corpus; `dir` is the shared material. */
export function corpusOf(dir: string, name: (typeof CORPORA)[number]): readonly CorpusDocument[] {
  return gunzipSync(readFileSync(join(dir, 'conformance/ubl', `corpus-${name}.ndjson.gz`)))
    .toString()
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as CorpusDocument);
}

/** Accepted by the rules of EN 16931 and, where it follows them, by NLCIUS, whatever Peppol says of it. */
export function isLegal({ expected }: CorpusDocument): boolean {
  const findings = [...expected.cen, ...(expected.nlcius ?? [])];
  return (
    expected.xsdValid &&
    expected.incomplete === undefined &&
    !findings.some(([, severity]) => severity === 'fatal')
  );
}
