import { parseXml } from '../../../src/formats/xml/parse.js';
import type { XmlElement } from '../../../src/formats/xml/tree.js';

/**
 * Element order of the ISO 20022 messages, those elements we write: pain.008.001.08 and pain.001.001.09. Two of the
 * names have a tree of their own on each side (Cdtr, Dbtr), with the same order inside.
 */
export const ELEMENT_ORDER: Readonly<Record<string, readonly string[]>> = {
  Document: ['CstmrDrctDbtInitn', 'CstmrCdtTrfInitn'],
  CstmrDrctDbtInitn: ['GrpHdr', 'PmtInf'],
  CstmrCdtTrfInitn: ['GrpHdr', 'PmtInf'],
  GrpHdr: ['MsgId', 'CreDtTm', 'NbOfTxs', 'CtrlSum', 'InitgPty'],
  InitgPty: ['Nm'],
  PmtInf: [
    ...['PmtInfId', 'PmtMtd', 'BtchBookg', 'NbOfTxs', 'CtrlSum', 'PmtTpInf', 'ReqdColltnDt'],
    ...['ReqdExctnDt', 'Dbtr', 'DbtrAcct', 'DbtrAgt', 'Cdtr', 'CdtrAcct', 'CdtrAgt', 'ChrgBr'],
    ...['CdtrSchmeId', 'DrctDbtTxInf', 'CdtTrfTxInf'],
  ],
  PmtTpInf: ['SvcLvl', 'LclInstrm', 'SeqTp'],
  DrctDbtTxInf: [...['PmtId', 'InstdAmt', 'DrctDbtTx', 'DbtrAgt', 'Dbtr', 'DbtrAcct', 'RmtInf']],
  MndtRltdInf: ['MndtId', 'DtOfSgntr', 'AmdmntInd', 'AmdmntInfDtls'],
  AmdmntInfDtls: ['OrgnlMndtId', 'OrgnlCdtrSchmeId', 'OrgnlDbtrAcct'],
  OrgnlCdtrSchmeId: ['Nm', 'Id'],
  Othr: ['Id', 'SchmeNm'],
  CdtTrfTxInf: ['PmtId', 'Amt', 'CdtrAgt', 'Cdtr', 'CdtrAcct', 'RmtInf'],
};

/** Read by our strict reader. */
export function readBack(bytes: Uint8Array): XmlElement {
  const read = parseXml(bytes);
  if (!read.ok) throw new Error(read.error.message);
  return read.value;
}

/** Elements that stand where the order does not have them; empty when all is well. */
export function misplaced(element: XmlElement): readonly string[] {
  const order = ELEMENT_ORDER[element.name];
  const names = element.children.map(({ name }) => name);
  const places = names.map((name) => order?.indexOf(name) ?? 0);
  const here = names.filter(
    (_, at) =>
      order !== undefined && ((places[at] ?? -1) < (places[at - 1] ?? 0) || places[at] === -1),
  );
  const found = here.map((name) => `${element.name}/${name}`);
  return [...found, ...element.children.flatMap(misplaced)];
}

/** `path text` of every leaf, in order: what a reader sees. */
export function leavesOf(element: XmlElement, path = ''): readonly string[] {
  const at = `${path}/${element.name}`;
  if (element.children.length === 0) return [`${at} ${element.text}`];
  return element.children.flatMap((inner) => leavesOf(inner, at));
}
