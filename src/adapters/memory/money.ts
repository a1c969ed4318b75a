import { administrationRepository } from './administrations.js';
import { bankRepository } from './bank.js';
import { debtorRepository } from './debtors.js';
import { learnedRepository } from './learned.js';
import { ledgerRepository } from './ledger.js';
import { noticeRepository } from './notices.js';
import { onAccountRepository } from './on-account.js';
import { lawRateRepository, rateRepository } from './rates.js';
import type { Held } from './held.js';

/** Who owes what, what came in, and what is done about the rest. */
export const MONEY = {
  administration: administrationRepository,
  debtors: debtorRepository,
  ledger: ledgerRepository,
  onAccount: onAccountRepository,
  bank: bankRepository,
  learned: learnedRepository,
  notices: noticeRepository,
  rates: rateRepository,
  lawRates: lawRateRepository,
} satisfies Held;
