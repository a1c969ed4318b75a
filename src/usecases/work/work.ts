import type { DunningPolicy } from '../../domain/dunning/policy.js';
import { type Agreements, makeAgreements } from './agreements.js';
import { type DailyWork, makeDailyWork } from './daily-work.js';
import { type DebtorDesk, makeDebtorDesk } from './debtor-card.js';
import { type Disputes, makeDisputes } from '../dispute/disputes.js';
import { type CallDesk, makeCallDesk } from './open-call.js';
import { makePeople, type People } from '../task/people.js';
import type { Ports } from '../ports.js';
import { makeTasks, type Tasks } from './tasks.js';

/** The work of people: what they have to do, what they agreed with debtors, and what happened with whom. */
export interface Work {
  readonly tasks: Tasks;
  readonly calls: CallDesk;
  readonly disputes: Disputes;
  readonly agreements: Agreements;
  readonly people: People;
  readonly debtors: DebtorDesk;
  readonly daily: DailyWork;
}

export function makeWork(ports: Ports, policies: (name: string) => DunningPolicy): Work {
  return {
    tasks: makeTasks(ports),
    calls: makeCallDesk(ports),
    disputes: makeDisputes(ports),
    agreements: makeAgreements(ports),
    people: makePeople(ports),
    debtors: makeDebtorDesk(ports, policies),
    daily: makeDailyWork(ports, policies),
  };
}
