import type { BankFileError } from '../../ports/bank-source.js';

/** A file that no source hands over, however it is asked; sizes in bytes. */
export function tooLarge(size: number, bytesMax: number): BankFileError {
  const message = `The file has ${size} bytes, at most ${bytesMax} are taken. Ask the bank for shorter periods.`;
  return { about: 'file', message };
}
