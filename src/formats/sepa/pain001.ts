import type { CreditTransferOrder } from '../../domain/collection/collection.js';
import type { Fault } from '../../kernel/fault.js';
import { err, ok, type Result } from '../../kernel/result.js';
import { makeChecks } from './checks.js';
import { type Element, writeDocument } from './elements.js';
import { account, agent, groupHeader, instructed, name, remittance, totals } from './parts.js';

const NAMESPACE = 'urn:iso:std:iso:20022:tech:xsd:pain.001.001.09';

/**
 * Writes a transfer order as pain.001.001.09 (CustomerCreditTransferInitiation), UTF-8; the same order gives the same
 * bytes. Errors and characters: as `writePain008`. Check a first file against your bank's guide.
 */
export function writePain001(order: CreditTransferOrder): Result<Uint8Array, readonly Fault[]> {
  const faults = faultsOf(order);
  if (faults.length > 0) return err(faults);
  const amounts = order.lines.map((line) => line.amount);
  const part: Element = [
    'PmtInf',
    [
      ['PmtInfId', order.partId],
      ['PmtMtd', 'TRF'],
      // Each refund its own debit: a person who looks for it finds it, and it is matched by its own id.
      ['BtchBookg', 'false'],
      ...totals(amounts),
      ['PmtTpInf', [['SvcLvl', [['Cd', 'SEPA']]]]],
      ['ReqdExctnDt', [['Dt', order.executeOn]]],
      ['Dbtr', [name(order.debtor.name)]],
      account('DbtrAcct', order.debtor.iban),
      agent('DbtrAgt', order.debtor),
      ['ChrgBr', 'SLEV'],
      ...order.lines.map(transactionOf),
    ],
  ];
  return ok(writeDocument(NAMESPACE, [['CstmrCdtTrfInitn', [groupHeader(order, amounts), part]]]));
}

function faultsOf(order: CreditTransferOrder): readonly Fault[] {
  const checks = makeChecks();
  const { lines } = order;
  checks.id('/GrpHdr/MsgId', order.messageId);
  checks.id('/PmtInf/PmtInfId', order.partId);
  checks.side('/PmtInf/Dbtr', order.debtor);
  checks.notEmpty('/PmtInf/CdtTrfTxInf', lines);
  const ids = lines.map(({ endToEndId }) => endToEndId);
  checks.once('/PmtInf/CdtTrfTxInf/PmtId/EndToEndId', ids);
  for (const [place, line] of lines.entries()) {
    const at = `/PmtInf/CdtTrfTxInf[${place + 1}]`;
    checks.id(`${at}/PmtId/EndToEndId`, line.endToEndId);
    checks.amount(`${at}/Amt/InstdAmt`, line.amount);
    checks.side(`${at}/Cdtr`, line.creditor);
  }
  return checks.faults;
}

function transactionOf(line: CreditTransferOrder['lines'][number]): Element {
  const { creditor } = line;
  return [
    'CdtTrfTxInf',
    [
      ['PmtId', [['EndToEndId', line.endToEndId]]],
      ['Amt', [instructed(line.amount)]],
      // Unlike in pain.008 the other bank may be left out whole.
      ...(creditor.bic === undefined ? [] : [agent('CdtrAgt', creditor)]),
      ['Cdtr', [name(creditor.name)]],
      account('CdtrAcct', creditor.iban),
      remittance(line.remittance),
    ],
  ];
}
