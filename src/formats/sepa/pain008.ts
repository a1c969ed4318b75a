import type {
  DirectDebitLine,
  DirectDebitOrder,
  DirectDebitPart,
} from '../../domain/collection/collection.js';
import type { Amendment } from '../../domain/collection/mandate.js';
import { normalIban } from '../../domain/party/identifiers.js';
import type { Fault } from '../../kernel/fault.js';
import { err, ok, type Result } from '../../kernel/result.js';
import { type Checks, makeChecks } from './checks.js';
import { type Element, writeDocument } from './elements.js';
import { account, agent, groupHeader, instructed, name, remittance, totals } from './parts.js';

const NAMESPACE = 'urn:iso:std:iso:20022:tech:xsd:pain.008.001.08';

/**
 * Writes a direct-debit order as pain.008.001.08 (CustomerDirectDebitInitiation), UTF-8; the same order gives the same
 * bytes. Names and remittance are brought into the SEPA characters. Errors: VALUE faults with the path of what cannot be
 * written (ids, amounts, accounts, creditor identifiers). What the schemes ask beyond the schema is general knowledge:
 * check a first file against your bank's guide.
 */
export function writePain008(order: DirectDebitOrder): Result<Uint8Array, readonly Fault[]> {
  const checks = makeChecks();
  checkOrder(checks, order);
  if (checks.faults.length > 0) return err(checks.faults);
  const amounts = order.parts.flatMap((part) => part.lines.map((line) => line.amount));
  return ok(
    writeDocument(NAMESPACE, [
      ['CstmrDrctDbtInitn', [groupHeader(order, amounts), ...order.parts.map(partOf)]],
    ]),
  );
}

function checkOrder(checks: Checks, order: DirectDebitOrder): void {
  const { parts } = order;
  checks.id('/GrpHdr/MsgId', order.messageId);
  checks.notEmpty('/PmtInf', parts);
  const partIds = parts.map(({ id }) => id);
  checks.once('/PmtInf/PmtInfId', partIds);
  const endToEndIds = parts.flatMap(({ lines }) => lines.map(({ endToEndId }) => endToEndId));
  checks.once('/PmtInf/DrctDbtTxInf/PmtId/EndToEndId', endToEndIds);
  for (const [index, part] of parts.entries()) {
    const at = `/PmtInf[${index + 1}]`;
    checks.id(`${at}/PmtInfId`, part.id);
    checks.side(`${at}/Cdtr`, part.creditor);
    checks.creditorId(`${at}/CdtrSchmeId`, part.creditor.creditorId);
    checks.notEmpty(`${at}/DrctDbtTxInf`, part.lines);
    for (const [place, line] of part.lines.entries())
      checkLine(checks, line, `${at}/DrctDbtTxInf[${place + 1}]`);
  }
}

function checkLine(checks: Checks, line: DirectDebitLine, at: string): void {
  checks.id(`${at}/PmtId/EndToEndId`, line.endToEndId);
  checks.amount(`${at}/InstdAmt`, line.amount);
  checks.id(`${at}/DrctDbtTx/MndtRltdInf/MndtId`, line.mandate.id);
  checks.side(`${at}/Dbtr`, line.debtor);
}

function partOf(part: DirectDebitPart): Element {
  const { creditor } = part;
  return [
    'PmtInf',
    [
      ['PmtInfId', part.id],
      ['PmtMtd', 'DD'],
      // One credit for the whole part: what it is recognised by is the PmtInfId.
      ['BtchBookg', 'true'],
      ...totals(part.lines.map((line) => line.amount)),
      [
        'PmtTpInf',
        [
          ['SvcLvl', [['Cd', 'SEPA']]],
          ['LclInstrm', [['Cd', part.scheme]]],
          ['SeqTp', part.sequence],
        ],
      ],
      ['ReqdColltnDt', part.collectOn],
      ['Cdtr', [name(creditor.name)]],
      account('CdtrAcct', creditor.iban),
      agent('CdtrAgt', creditor),
      ['ChrgBr', 'SLEV'],
      ['CdtrSchmeId', [schemeId(creditor.creditorId)]],
      ...part.lines.map(transactionOf),
    ],
  ];
}

function schemeId(creditorId: string): Element {
  const other: Element = [
    'Othr',
    [
      ['Id', normalIban(creditorId)],
      ['SchmeNm', [['Prtry', 'SEPA']]],
    ],
  ];
  return ['Id', [['PrvtId', [other]]]];
}

function transactionOf(line: DirectDebitLine): Element {
  const { mandate, debtor } = line;
  const amended = mandate.amendments.length > 0;
  return [
    'DrctDbtTxInf',
    [
      ['PmtId', [['EndToEndId', line.endToEndId]]],
      instructed(line.amount),
      [
        'DrctDbtTx',
        [
          [
            'MndtRltdInf',
            [
              ['MndtId', mandate.id],
              ['DtOfSgntr', mandate.signedOn],
              ['AmdmntInd', amended ? 'true' : undefined],
              ['AmdmntInfDtls', amended ? amendmentOf(mandate.amendments) : undefined],
            ],
          ],
        ],
      ],
      agent('DbtrAgt', debtor),
      ['Dbtr', [name(debtor.name)]],
      account('DbtrAcct', debtor.iban),
      remittance(line.remittance),
    ],
  ];
}

/** Several changes since the bank was last told are one: what it knew before the first of them. */
function amendmentOf(amendments: readonly Amendment[]): readonly Element[] {
  const oldest = <K extends keyof Amendment>(key: K): Amendment[K] | undefined =>
    amendments.find((amendment) => amendment[key] !== undefined)?.[key];
  const creditorName = oldest('oldCreditorName');
  const creditorId = oldest('oldCreditorId');
  const creditor: readonly Element[] = [
    ...(creditorName === undefined ? [] : [name(creditorName)]),
    ...(creditorId === undefined ? [] : [schemeId(creditorId)]),
  ];
  return [
    ['OrgnlMndtId', oldest('oldMandateId')],
    ['OrgnlCdtrSchmeId', creditor.length === 0 ? undefined : creditor],
    [
      'OrgnlDbtrAcct',
      // "Same mandate, new debtor account": taken for an account at the same bank and at another one, so the old IBAN
      // need not be told. General knowledge of the EPC guidelines; check your bank's guide.
      oldest('oldAccount') === undefined ? undefined : [['Id', [['Othr', [['Id', 'SMNDA']]]]]],
    ],
  ];
}
