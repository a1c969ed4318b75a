import type { LinkPurpose, LinkRefusal, Problem } from '../../../domain/link/link.js';

/** Everything a page says, in one language; `#` stands for what is put in. */
export interface LinkWords {
  readonly title: Readonly<Record<LinkPurpose, string>>;
  readonly lead: Readonly<Record<LinkPurpose, string>>;
  readonly go: Readonly<Record<LinkPurpose, string>>;
  readonly send: Readonly<Record<LinkPurpose, string>>;
  readonly thanks: Readonly<Record<LinkPurpose, string>>;
  readonly problems: Readonly<Record<Problem, string>>;
  readonly refusals: Readonly<Record<LinkRefusal, string>>;
  readonly openNow: string;
  readonly invoice: string;
  readonly dated: string;
  readonly due: string;
  readonly open: string;
  readonly ofAmount: string;
  readonly total: string;
  readonly nothingOpen: string;
  readonly nothingToSay: string;
  readonly disputed: string;
  readonly promised: string;
  readonly coming: string;
  readonly toPay: string;
  readonly account: string;
  readonly inNameOf: string;
  readonly mention: string;
  readonly scan: string;
  readonly whichInvoices: string;
  readonly whatProblem: string;
  readonly explain: string;
  readonly payOn: string;
  readonly payOnHint: string;
  readonly question: string;
  readonly reach: string;
  readonly optional: string;
  readonly otherwise: string;
  readonly reachUs: string;
  readonly phone: string;
  readonly email: string;
  readonly gone: string;
  readonly goneText: string;
  readonly busy: string;
  readonly languages: string;
}
