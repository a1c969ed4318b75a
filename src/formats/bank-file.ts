import type { Statement } from '../domain/bank/statement.js';
import type { Fault } from '../kernel/fault.js';
import type { Result } from '../kernel/result.js';
import { readCamtBytes } from './camt/read.js';
import { readCodaBytes } from './coda/read.js';
import { looksLikeCoda } from './coda/sign.js';
import { readMt940Bytes } from './mt940/read.js';
import { looksLikeMt940 } from './mt940/sign.js';

/** What every bank file comes to, whatever its format. */
export interface BankFile {
  readonly statements: readonly Statement[];
}

/**
 * Reads a bank file held in memory, MT940, CODA or CAMT, told apart by how it begins; faults are those of its reader.
 */
export function readBankFile(bytes: Uint8Array): Result<BankFile, Fault> {
  if (looksLikeMt940(bytes)) return readMt940Bytes(bytes);
  return looksLikeCoda(bytes) ? readCodaBytes(bytes) : readCamtBytes(bytes);
}
