import { z } from 'zod';
import { bankFile, bankSources, fetchedSource } from '../forms/bank.js';
import { importedStatement } from '../forms/books.js';
import { NEXT } from '../page.js';
import { telling } from '../told.js';

/** What the file is called where it came from, as people look for it again. */
export const STATEMENT_QUERY = z.object({ name: z.string().min(1).max(200).optional() });

const imported = importedStatement;

export const BANK = telling('bank', {
  importStatement: {
    says: 'Import a bank statement: CAMT, MT940 or CODA',
    more: 'The same statement again answers 200 and changes nothing.',
    query: STATEMENT_QUERY,
    body: ['application/octet-stream', 'application/xml', 'text/plain'],
    answers: { 200: imported, 201: imported },
  },
  listBankFiles: {
    says: 'Bank files that came in, newest first, and why one was refused',
    paged: true,
    answers: { 200: z.strictObject({ files: z.array(bankFile), ...NEXT }) },
  },
  fetchStatements: {
    says: 'Ask the sources of statements now',
    answers: { 200: z.strictObject({ fetched: z.array(fetchedSource) }) },
  },
  readBankSources: {
    says: 'How the sources of statements are doing, and how fresh the accounts are',
    answers: { 200: bankSources },
  },
});
