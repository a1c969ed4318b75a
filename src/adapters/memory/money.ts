import { administrationRepository } from './administrations.js';
import { bankRepository } from './bank.js';
import { debtorRepository } from './debtors.js';
import { learnedRepository } from './learned.js';
import { ledgerRepository } from './ledger.js';
import { noticeRepository } from './notices.js';
import { onAccountRepository } from './on-account.js';
import { lawRateRepository, rateRepository } from './rates.js';
import { agreementRepository, disputeRepository } from './agreements.js';
import { claimRepository, termsRepository } from './claims.js';
import { dunningRepository } from './dunning.js';
import { policyRepository } from './policies.js';
import { bankSourceRepository } from './bank-sources.js';
import { collectionRepository, mandateRepository, refundRepository } from './collections.js';
import { creditRepository, limitRepository, scoreRepository } from './credit.js';
import { inquiryRepository } from './inquiries.js';
import { standingRepository } from './standings.js';
import { figureRepository } from './figures.js';
import { listReader } from './lists.js';
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
  dunning: dunningRepository,
  policies: policyRepository,
  terms: termsRepository,
  claims: claimRepository,
  agreements: agreementRepository,
  disputes: disputeRepository,
  credit: creditRepository,
  limits: limitRepository,
  scores: scoreRepository,
  inquiries: inquiryRepository,
  mandates: mandateRepository,
  collections: collectionRepository,
  refunds: refundRepository,
  bankSources: bankSourceRepository,
  standings: standingRepository,
  figures: figureRepository,
  lists: listReader,
} satisfies Held;
