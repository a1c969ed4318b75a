import type {
  CreditAlternative,
  CreditAnswer,
  CreditReason,
} from '../../../domain/credit/credit.js';
import type { CreditSign } from '../../../domain/credit/concern.js';
import type { Difference } from '../../../domain/credit/identity.js';
import type { Light, LightReason, WatchReason } from '../../../domain/credit/light.js';
import type { ProposalGround } from '../../../domain/credit/proposal.js';
import type { LegalEvent } from '../../../domain/credit/report.js';

/** A task as people read it. */
export interface TaskWords {
  readonly subject: string;
  readonly text: string;
}

/** What an alert says of an exposure; amounts are written out already. */
export interface ExposureTold {
  readonly debtor: string;
  readonly exposure: string;
  /** Empty: not limited */
  readonly limit: string;
  readonly percent: string;
  readonly open: string;
  /** Empty: nothing is disputed */
  readonly disputed: string;
  readonly delivered: string;
  readonly orders: string;
  readonly credits: string;
}

/** Everything the guard says to people, per language. The compiler sees to it that none is missing. */
export interface CreditWords {
  readonly answers: Readonly<Record<CreditAnswer, string>>;
  readonly reasons: Readonly<Record<CreditReason, string>>;
  readonly alternatives: Readonly<Record<CreditAlternative, string>>;
  readonly lights: Readonly<Record<Light, string>>;
  readonly lightReasons: Readonly<Record<LightReason, string>>;
  readonly watchReasons: Readonly<Record<WatchReason, string>>;
  readonly signs: Readonly<Record<Exclude<CreditSign, WatchReason>, string>>;
  readonly grounds: Readonly<Record<ProposalGround, string>>;
  /** The amount is written out already, the grounds are in words */
  readonly proposal: (limit: string, why: string) => string;
  readonly differences: Readonly<
    Record<Difference['what'], (ours: string, theirs: string) => string>
  >;
  readonly legalEvents: Readonly<Record<LegalEvent['kind'], string>>;
  readonly sources: Readonly<Record<Difference['source'], string>>;
  readonly limitFrom: Readonly<Record<'own' | 'host' | 'insured' | 'none', string>>;
  readonly score: (score: number, band: string) => string;
  readonly noHistory: string;
  readonly unscreened: string;
  readonly screened: (on: string) => string;
  readonly exposure: (told: ExposureTold) => string;
  readonly ratingDropAlert: (debtor: string, before: string, now: string) => string;
  readonly ratingDrop: (debtor: string, before: string, now: string) => TaskWords;
  readonly insolvencyProposal: (debtor: string, event: string) => TaskWords;
  readonly insolvencyHold: (debtor: string, event: string) => TaskWords;
  /** The host package said so, without a register */
  readonly insolvencyTold: (debtor: string) => TaskWords;
  readonly ceased: (debtor: string) => TaskWords;
  readonly legalSituation: (debtor: string, situation: string) => TaskWords;
  readonly difference: (debtor: string, source: string, found: string) => TaskWords;
  readonly review: (debtor: string) => TaskWords;
}
