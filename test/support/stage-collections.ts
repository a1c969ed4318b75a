import { belgianIban } from '../../src/demo/world/identifiers.js';
import type { PlainDate } from '../../src/kernel/dates.js';
import { plainDate } from '../../src/kernel/dates.js';
import type { CollectionLine } from '../../src/domain/collection/collection.js';
import type { MandateInFile } from '../../src/formats/json/mandates.js';
import type {
  CollectionCommand,
  MadeCollection,
} from '../../src/usecases/collection/make-collection.js';
import { CREDITOR_ID } from './payment-orders.js';
import { isOk } from './results.js';
import { BAKERY, GARAGE, IBAN } from './stage-world.js';
import type { Stage } from './stage.js';

/** The mandate of a customer of the stage. */
export function aMandate(
  id: string,
  debtor: { readonly number: string; readonly ibans: readonly string[] } = BAKERY,
  change: Partial<MandateInFile> = {},
): MandateInFile {
  return {
    id,
    debtorNumber: debtor.number,
    creditorId: CREDITOR_ID,
    scheme: 'CORE',
    type: 'recurrent',
    signedOn: plainDate('2026-01-05'),
    account: { iban: debtor.ibans[0] ?? '' },
    amendments: [],
    ...change,
  };
}

/** One mandate each of the bakery (M-1) and the garage (M-2). */
export async function mandates(s: Stage): Promise<void> {
  const both = [aMandate('M-1'), aMandate('M-2', GARAGE, { scheme: 'B2B' })];
  isOk(await s.app.mandates.record(s.administration, both));
}

export async function collect(s: Stage, command: CollectionCommand = {}): Promise<MadeCollection> {
  return isOk(await s.app.makeCollection(s.administration, command));
}

export async function lineOf(s: Stage, hostId: string): Promise<CollectionLine | undefined> {
  return s.look(async (tx) => {
    const item = await tx.ledger.itemByHostId(hostId);
    return item === null ? undefined : (await tx.collections.linesOfItem(item.id))[0];
  });
}

/** What a bank says of one transaction inside an entry. */
export interface BankLine {
  readonly minor: bigint;
  readonly endToEndId: string;
  readonly mandateId?: string;
  /** ISO reason of a return */
  readonly reason?: string;
}

export interface BankEntry {
  readonly minor: bigint;
  readonly partId?: string;
  readonly lines?: readonly BankLine[];
  /** Without lines: how many there were */
  readonly count?: number;
}

const euros = (minor: bigint): string => {
  const digits = (minor < 0n ? -minor : minor).toString().padStart(3, '0');
  return `${digits.slice(0, -2)}.${digits.slice(-2)}`;
};
const signed = (minor: bigint): string =>
  `<Amt Ccy="EUR">${euros(minor)}</Amt><CdtDbtInd>${minor < 0n ? 'DBIT' : 'CRDT'}</CdtDbtInd>`;

function lineXml({ minor, endToEndId, mandateId, reason }: BankLine): string {
  const mandate = mandateId === undefined ? '' : `<MndtId>${mandateId}</MndtId>`;
  const returned = reason === undefined ? '' : `<RtrInf><Rsn><Cd>${reason}</Cd></Rsn></RtrInf>`;
  const party = `<RltdPties><Dbtr><Pty><Nm>Een klant</Nm></Pty></Dbtr><DbtrAcct><Id><IBAN>${belgianIban(599)}</IBAN></Id></DbtrAcct></RltdPties>`;
  return `<TxDtls><Refs><EndToEndId>${endToEndId}</EndToEndId>${mandate}</Refs>${signed(minor)}${party}${returned}</TxDtls>`;
}

function entryXml(entry: BankEntry, date: PlainDate, at: number): string {
  const { minor, partId, lines = [], count = lines.length } = entry;
  const batch =
    partId === undefined
      ? ''
      : `<Btch><PmtInfId>${partId}</PmtInfId><NbOfTxs>${count}</NbOfTxs></Btch>`;
  const code = lines.some(({ reason }) => reason !== undefined) ? 'UPDD' : 'ESDD';
  return (
    `<Ntry>${signed(minor)}<Sts><Cd>BOOK</Cd></Sts><BookgDt><Dt>${date}</Dt></BookgDt><ValDt><Dt>${date}</Dt></ValDt>` +
    `<AcctSvcrRef>DD-${date}-${at}</AcctSvcrRef><BkTxCd><Domn><Cd>PMNT</Cd><Fmly><Cd>IDDT</Cd><SubFmlyCd>${code}</SubFmlyCd></Fmly></Domn></BkTxCd>` +
    `<NtryDtls>${batch}${lines.map(lineXml).join('')}</NtryDtls></Ntry>`
  );
}

/** A CAMT.053.001.08 of today with direct debits and their returns, as the bank would write it. */
export function collectionStatement(
  date: PlainDate,
  opening: bigint,
  entries: readonly BankEntry[],
): Uint8Array {
  const closing = entries.reduce((sum, { minor }) => sum + minor, opening);
  const balance = (type: string, minor: bigint): string =>
    `<Bal><Tp><CdOrPrtry><Cd>${type}</Cd></CdOrPrtry></Tp>${signed(minor)}<Dt><Dt>${date}</Dt></Dt></Bal>`;
  const text =
    '<?xml version="1.0" encoding="UTF-8"?><Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.08"><BkToCstmrStmt>' +
    `<GrpHdr><MsgId>M-${date}</MsgId><CreDtTm>${date}T18:00:00</CreDtTm></GrpHdr><Stmt><Id>S-${date}</Id><CreDtTm>${date}T18:00:00</CreDtTm>` +
    `<Acct><Id><IBAN>${IBAN}</IBAN></Id><Ccy>EUR</Ccy></Acct>${balance('OPBD', opening)}${balance('CLBD', closing)}` +
    `${entries.map((entry, at) => entryXml(entry, date, at)).join('')}</Stmt></BkToCstmrStmt></Document>`;
  return new TextEncoder().encode(text);
}

/** Imports a statement of today and settles; the account begins at zero. */
export async function bankSays(
  s: Stage,
  entries: readonly BankEntry[],
  opening = 0n,
): Promise<void> {
  const bytes = collectionStatement(s.today(), opening, entries);
  const { administration } = s;
  isOk(await s.app.importStatement({ administration, name: 'bank.xml', bytes }));
  await s.settle();
}
