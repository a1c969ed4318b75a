import type { StatementKind } from '../../domain/bank/statement.js';

/** One CAMT message in one version: what its elements are called. */
export interface CamtVersion {
  readonly namespace: string;
  /** `camt.053` */
  readonly format: CamtFormat;
  /** `001.02` */
  readonly version: string;
  /** The element under Document */
  readonly message: string;
  /** One account's part of the message */
  readonly statement: string;
  readonly kind: StatementKind;
}

export type CamtFormat = 'camt.052' | 'camt.053' | 'camt.054';

/** Element names by message, and what the message is for (ISO 20022 bank-to-customer cash management). */
const NAMES = {
  'camt.052': { message: 'BkToCstmrAcctRpt', statement: 'Rpt', kind: 'intraday' },
  'camt.053': { message: 'BkToCstmrStmt', statement: 'Stmt', kind: 'final' },
  'camt.054': { message: 'BkToCstmrDbtCdtNtfctn', statement: 'Ntfctn', kind: 'details' },
} as const;

const ALL: readonly CamtFormat[] = ['camt.052', 'camt.053', 'camt.054'];

/**
 * The versions we read, one row each. `suffix` is what the first generation put behind the name of the message.
 * A new version is a new row and a sample pair; until then it is refused as unsupported.
 */
const VERSIONS: readonly {
  readonly version: string;
  readonly formats: readonly CamtFormat[];
  readonly suffix: string;
}[] = [
  { version: '001.01', formats: ALL, suffix: 'V01' },
  { version: '001.02', formats: ALL, suffix: '' },
  { version: '001.03', formats: ALL, suffix: '' },
  { version: '001.04', formats: ALL, suffix: '' },
  { version: '001.05', formats: ALL, suffix: '' },
  { version: '001.06', formats: ALL, suffix: '' },
  { version: '001.07', formats: ALL, suffix: '' },
  { version: '001.08', formats: ALL, suffix: '' },
  { version: '001.09', formats: ALL, suffix: '' },
  { version: '001.10', formats: ALL, suffix: '' },
  { version: '001.11', formats: ALL, suffix: '' },
  { version: '001.12', formats: ALL, suffix: '' },
  { version: '001.13', formats: ALL, suffix: '' },
];

const BY_NAMESPACE: ReadonlyMap<string, CamtVersion> = new Map(
  VERSIONS.flatMap(({ version, formats, suffix }) =>
    formats.map((format) => {
      const namespace = `urn:iso:std:iso:20022:tech:xsd:${format}.${version}`;
      const { message, statement, kind } = NAMES[format];
      return [
        namespace,
        { namespace, format, version, message: message + suffix, statement, kind },
      ] as const;
    }),
  ),
);

/** The message and version a namespace stands for; undefined for anything we do not read. */
export function camtVersion(namespace: string): CamtVersion | undefined {
  return BY_NAMESPACE.get(namespace);
}
