import { z } from 'zod';
import { bankSources, fetchedSource } from '../forms/bank.js';
import { importedStatement } from '../forms/books.js';
import { telling } from '../told.js';

const imported = importedStatement;

export const BANK = telling('bank', {
  importStatement: {
    says: 'Import a bank statement: CAMT, MT940 or CODA',
    more: 'The same statement again answers 200 and changes nothing.',
    body: ['application/octet-stream', 'application/xml', 'text/plain'],
    answers: { 200: imported, 201: imported },
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
