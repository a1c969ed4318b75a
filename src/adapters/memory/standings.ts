import { claimsByAge } from '../../domain/ledger/ageing.js';
import type { AdministrationId } from '../../kernel/ids.js';
import { dateIn } from '../../kernel/dates.js';
import { sumMoney } from '../../kernel/money.js';
import type { StandingRepository } from '../../ports/standings.js';
import { lastOf, newestOf } from './bank.js';
import { ALERTS } from './credit.js';
import { isStopped } from './documents.js';
import { REMINDERS } from './dunning-rows.js';
import { LEFT } from './figure-facts.js';
import { TOLD, USED } from './firms.js';
import { undecided } from './inbox.js';
import { JOURNEY } from './journey.js';
import type { Plain, Session } from './memory.js';
import { ALLOCATIONS, ENTRIES, isBooked, ITEMS } from './money-rows.js';
import { MESSAGES } from './outbox.js';
import { DOCUMENTS, EXCHANGES } from './paper-kinds.js';
import { TASKS } from './tasks.js';

export function standingRepository(
  session: Session,
  administration: AdministrationId,
): Plain<StandingRepository> {
  const { rows, shared } = session;
  return {
    count(on) {
      const waiting = rows(ENTRIES)
        .all()
        .filter((entry) => isBooked(entry) && (entry.label ?? 'review') === 'review');
      return {
        lastBankDate: lastOf(newestOf(session)),
        waiting: waiting.length,
        failed: rows(MESSAGES).having('state', 'parked').length,
        held:
          rows(EXCHANGES).havingAny('state', ['held', 'rejected']).length +
          rows(DOCUMENTS)
            .having('direction', 'out')
            .filter(({ document }) => isStopped(document)).length,
        tasks: rows(TASKS)
          .having('state', 'open')
          .filter(({ dueOn }) => dueOn <= on).length,
        received: undecided(session).length,
        alerts: rows(ALERTS)
          .all()
          .filter(({ clearedAt }) => clearedAt === undefined).length,
      };
    },
    owed(on, currency) {
      const items = rows(ITEMS)
        .having('open', 'open')
        .filter(({ open }) => open.currency === currency);
      const late = items.filter(({ open, dueDate }) => open.minor > 0n && dueDate < on);
      return {
        open: sumMoney(
          items.map(({ open }) => open),
          currency,
        ),
        overdue: sumMoney(
          late.map(({ open }) => open),
          currency,
        ),
        overdueItems: late.length,
        ageing: claimsByAge(
          items.filter(({ open }) => open.minor > 0n),
          on,
          currency,
        ),
      };
    },
    toldAt: () => shared(TOLD).get(administration)?.at ?? null,
    tell(standing, at) {
      shared(TOLD).put({ administration, standing, at });
    },
    countUsage({ first, end, zone }) {
      const isDay = (day: string): boolean => day >= first && day < end;
      const isMoment = (at: Parameters<typeof dateIn>[0]): boolean => isDay(dateIn(at, zone));
      const matched = rows(ALLOCATIONS)
        .all()
        .flatMap(({ entryId, on }) => (entryId !== undefined && isDay(on) ? [entryId] : []));
      const reminded = rows(REMINDERS)
        .all()
        .flatMap(({ actionId, on }) => (isDay(on) ? [actionId] : []));
      return {
        sent: rows(EXCHANGES)
          .havingAny('state', LEFT)
          .filter(({ firstAttemptAt, stateAt }) => isMoment(firstAttemptAt ?? stateAt)).length,
        received: rows(DOCUMENTS)
          .having('direction', 'in')
          .filter(({ document }) => isMoment(document.at)).length,
        matched: new Set(matched).size,
        reminders: new Set(reminded).size,
        lookups: rows(JOURNEY)
          .all()
          .filter(({ entry: { kind, at } }) => kind === 'look-up' && isMoment(at)).length,
      };
    },
    keepUsage(month, usage, _at) {
      if (Object.values(usage).every((count) => count === 0)) return;
      shared(USED).put({ administration, month, usage });
    },
  };
}
