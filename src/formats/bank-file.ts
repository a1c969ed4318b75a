import type { Statement } from '../domain/bank/statement.js';
import type { Fault } from '../kernel/fault.js';
import type { Result } from '../kernel/result.js';
import { readCamtBytes } from './camt/read.js';
import { readCodaBytes } from './coda/read.js';
import { looksLikeCoda } from './coda/sign.js';

/** What every bank file comes to, whatever its format. */
export interface BankFile {
  readonly statements: readonly Statement[];
}

/** Reads a bank file held in memory, CODA or CAMT, told apart by how it begins; faults are those of its reader. */
export function readBankFile(bytes: Uint8Array): Result<BankFile, Fault> {
  return looksLikeCoda(bytes) ? readCodaBytes(bytes) : readCamtBytes(bytes);
}
