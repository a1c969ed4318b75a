import type { PlainDate } from '../../kernel/dates.js';

/** One account on one day, amounts in cents, positive for money received. */
export interface StatementPlan {
  /** camt.053.001.02 or camt.053.001.08: names, statuses and detail amounts are written differently */
  readonly version: '02' | '08';
  readonly iban: string;
  readonly holder: string;
  readonly bic: string;
  readonly id: string;
  readonly sequence: number;
  readonly date: PlainDate;
  readonly openingMinor: bigint;
  readonly closingMinor: bigint;
  readonly entries: readonly EntryPlan[];
}

export interface EntryPlan {
  readonly amountMinor: bigint;
  /** Absent: the day of the statement */
  readonly bookedOn?: PlainDate;
  /** The bank's own reference of the entry */
  readonly reference: string;
  /** Domain, family, sub-family of the ISO external list */
  readonly code: readonly [domain: string, family: string, subFamily: string];
  readonly counterparty?: { readonly name: string; readonly iban?: string };
  /** Absent: the payer gave none */
  readonly endToEndId?: string;
  readonly structured?: { readonly value: string; readonly issuer: 'BBA' | 'CUR' | 'ISO' };
  readonly text?: string;
  /** One booking for so many transactions, without details */
  readonly batchOf?: number;
}

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

function escape(text: string): string {
  return text.replace(/[&<>]/g, (character) => ESCAPES[character] ?? '');
}

/** `<name>content</name>`, or nothing for no content: empty elements never occur. */
function tag(name: string, ...content: readonly string[]): string {
  const inner = content.join('');
  return inner === '' ? '' : `<${name}>${inner}</${name}>`;
}

function printMinor(minor: bigint): string {
  const digits = (minor < 0n ? -minor : minor).toString().padStart(3, '0');
  return `${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

const amount = (minor: bigint): string => `<Amt Ccy="EUR">${printMinor(minor)}</Amt>`;
const direction = (minor: bigint): string => tag('CdtDbtInd', minor < 0n ? 'DBIT' : 'CRDT');
const accountOf = (iban: string): string => tag('Id', tag('IBAN', iban));

function balance(type: 'OPBD' | 'CLBD', minor: bigint, date: PlainDate): string {
  const kind = tag('Tp', tag('CdOrPrtry', tag('Cd', type)));
  return tag('Bal', kind, amount(minor), direction(minor), tag('Dt', tag('Dt', date)));
}

function remittance({ structured, text }: EntryPlan): string {
  if (structured !== undefined) {
    const type = tag('Tp', tag('CdOrPrtry', tag('Cd', 'SCOR')), tag('Issr', structured.issuer));
    return tag('RmtInf', tag('Strd', tag('CdtrRefInf', type, tag('Ref', structured.value))));
  }
  return tag('RmtInf', tag('Ustrd', escape(text ?? '')));
}

function parties(entry: EntryPlan, version: StatementPlan['version']): string {
  const { counterparty } = entry;
  if (counterparty === undefined) return '';
  const side = entry.amountMinor < 0n ? 'Cdtr' : 'Dbtr';
  const name = tag('Nm', escape(counterparty.name));
  const account =
    counterparty.iban === undefined ? '' : tag(`${side}Acct`, accountOf(counterparty.iban));
  return tag('RltdPties', tag(side, version === '08' ? tag('Pty', name) : name), account);
}

function details(entry: EntryPlan, version: StatementPlan['version']): string {
  const { amountMinor, batchOf } = entry;
  if (batchOf !== undefined) {
    const total = `<TtlAmt Ccy="EUR">${printMinor(amountMinor)}</TtlAmt>`;
    return tag('NtryDtls', tag('Btch', tag('NbOfTxs', String(batchOf)), total));
  }
  const references = tag('Refs', tag('EndToEndId', escape(entry.endToEndId ?? 'NOTPROVIDED')));
  const own =
    version === '08'
      ? amount(amountMinor) + direction(amountMinor)
      : tag('AmtDtls', tag('TxAmt', amount(amountMinor)));
  return tag(
    'NtryDtls',
    tag('TxDtls', references, own, parties(entry, version), remittance(entry)),
  );
}

function entryOf(entry: EntryPlan, plan: StatementPlan): string {
  const { amountMinor, batchOf, text } = entry;
  const [domain, family, subFamily] = entry.code;
  const status = plan.version === '08' ? tag('Cd', 'BOOK') : 'BOOK';
  return tag(
    'Ntry',
    tag('NtryRef', entry.reference.slice(-8)),
    amount(amountMinor),
    direction(amountMinor),
    tag('Sts', status),
    tag('BookgDt', tag('Dt', entry.bookedOn ?? plan.date)),
    tag('ValDt', tag('Dt', entry.bookedOn ?? plan.date)),
    tag('AcctSvcrRef', entry.reference),
    tag(
      'BkTxCd',
      tag('Domn', tag('Cd', domain), tag('Fmly', tag('Cd', family), tag('SubFmlyCd', subFamily))),
    ),
    details(entry, plan.version),
    // A batch has no detail that could carry the text.
    batchOf === undefined ? '' : tag('AddtlNtryInf', escape(text ?? '')),
  );
}

/**
 * One CAMT.053 message with one statement, UTF-8, in the element order of the ISO schema.
 * The balances are written as given: whoever plans the statement makes them chain.
 */
export function camtFile(plan: StatementPlan): Uint8Array {
  const { version, date } = plan;
  const created = tag('CreDtTm', `${date}T18:30:00`);
  const period = tag(
    'FrToDt',
    tag('FrDtTm', `${date}T00:00:00`),
    tag('ToDtTm', `${date}T23:59:59`),
  );
  const bank = tag('Svcr', tag('FinInstnId', tag(version === '08' ? 'BICFI' : 'BIC', plan.bic)));
  const account = [accountOf(plan.iban), tag('Ccy', 'EUR'), tag('Nm', escape(plan.holder)), bank];
  const statement = tag(
    'Stmt',
    tag('Id', plan.id),
    tag('ElctrncSeqNb', String(plan.sequence)),
    tag('LglSeqNb', String(plan.sequence)),
    created,
    period,
    tag('Acct', ...account),
    balance('OPBD', plan.openingMinor, date),
    balance('CLBD', plan.closingMinor, date),
    ...plan.entries.map((entry) => `\n${entryOf(entry, plan)}`),
  );
  const header = tag('GrpHdr', tag('MsgId', `M-${plan.id}`), created);
  const namespace = `urn:iso:std:iso:20022:tech:xsd:camt.053.001.${version}`;
  return new TextEncoder().encode(
    `<?xml version="1.0" encoding="UTF-8"?>\n<Document xmlns="${namespace}">` +
      `${tag('BkToCstmrStmt', header, statement)}</Document>\n`,
  );
}
