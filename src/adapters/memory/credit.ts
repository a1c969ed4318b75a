import type { LimitDecision } from '../../domain/credit/limit.js';
import { groupBy } from '../../kernel/group.js';
import type {
  LimitRepository,
  ScoreRepository,
  StoredRelease,
  StoredScore,
} from '../../ports/credit-limits.js';
import type { CreditAlert, CreditRepository } from '../../ports/store.js';
import { DEBTORS } from './debtors.js';
import type { Plain, Session } from './memory.js';
import { ALLOCATIONS, isLive, ITEMS } from './money-rows.js';
import { ordered } from './order.js';
import { insert, needsAtEnd } from './refuse.js';
import type { Kind } from './table.js';

export const ALERTS: Kind<CreditAlert, 'live' | 'debtor'> = {
  name: 'credit_alert',
  key: ({ id }) => id,
  unique: {
    live: ({ debtorId, level, clearedAt }) =>
      clearedAt === undefined ? `${debtorId} ${level}` : null,
  },
  by: { debtor: ({ debtorId }) => debtorId },
};

export function creditRepository(session: Session): Plain<CreditRepository> {
  const alerts = session.rows(ALERTS);
  return {
    live: (debtorIds) =>
      (debtorIds === undefined ? alerts.all() : alerts.havingAny('debtor', debtorIds)).filter(
        ({ clearedAt }) => clearedAt === undefined,
      ),
    raise(alert) {
      needsAtEnd(session, DEBTORS, alert.debtorId);
      return alerts.add(alert) ? 'raised' : 'exists';
    },
    clear(debtorId, level, at) {
      const [alert] = alerts.having('live', `${debtorId} ${level}`);
      if (alert !== undefined) alerts.put({ ...alert, clearedAt: at });
    },
    all: () => alerts.all(),
  };
}

interface KeptLimit {
  readonly place: number;
  readonly decision: LimitDecision;
}

const LIMITS: Kind<KeptLimit, 'debtor'> = {
  name: 'credit_limit',
  key: ({ place }) => String(place),
  by: { debtor: ({ decision }) => decision.debtorId },
};

interface KeptRelease {
  readonly place: number;
  readonly release: StoredRelease;
}

const RELEASES: Kind<KeptRelease, 'debtor'> = {
  name: 'credit_release',
  key: ({ place }) => String(place),
  by: { debtor: ({ release }) => release.debtorId },
};

export function limitRepository(session: Session): Plain<LimitRepository> {
  const limits = session.rows(LIMITS);
  const releases = session.rows(RELEASES);
  return {
    add(decision) {
      const { what, source, amount, only, by, reason } = decision;
      const isSound =
        (what === 'limit') === (amount !== undefined) &&
        (amount === undefined || amount.minor >= 0n) &&
        (source === 'own' ? only === undefined : what !== 'unlimited') &&
        ![by, reason].includes('');
      if (!isSound) throw new Error('credit_limit_check: the decision is not whole');
      needsAtEnd(session, DEBTORS, decision.debtorId);
      insert(limits, { place: limits.next(), decision });
    },
    newest(debtorIds) {
      const kept = debtorIds === undefined ? limits.all() : limits.havingAny('debtor', debtorIds);
      const last = new Map(
        kept.map(({ decision }) => [`${decision.debtorId} ${decision.source}`, decision]),
      );
      return ordered(
        [...last.values()],
        ({ debtorId }) => debtorId,
        ({ source }) => source,
      );
    },
    history: (debtorId) => limits.having('debtor', debtorId).map(({ decision }) => decision),
    release(release) {
      needsAtEnd(session, DEBTORS, release.debtorId);
      insert(releases, { place: releases.next(), release });
    },
    releases: (debtorId) => releases.having('debtor', debtorId).map(({ release }) => release),
  };
}

const SCORES: Kind<StoredScore, 'debtor'> = {
  name: 'credit_score',
  key: ({ debtorId, on }) => `${debtorId} ${on}`,
  by: { debtor: ({ debtorId }) => debtorId },
};

export function scoreRepository(session: Session): Plain<ScoreRepository> {
  const scores = session.rows(SCORES);
  const byDebtor = (of?: readonly string[]): readonly (readonly StoredScore[])[] => {
    const inOrder = ordered(
      of === undefined ? scores.all() : scores.havingAny('debtor', of),
      ({ debtorId }) => debtorId,
      ({ on }) => on,
    );
    return [...groupBy(inOrder, ({ debtorId }) => debtorId).values()];
  };
  return {
    settledSince(after, debtorId) {
      const items = session.rows(ITEMS);
      const found = debtorId === undefined ? items.all() : items.having('debtor', debtorId);
      const settled = found
        .filter(
          ({ kind, amount, open }) => kind === 'invoice' && amount.minor > 0n && open.minor === 0n,
        )
        .flatMap((item) => {
          const live = session.rows(ALLOCATIONS).having('item', item.id).filter(isLive);
          const paidOn = live
            .map(({ on }) => on)
            .toSorted()
            .at(-1);
          const isPaid = live.some(({ writeOff }) => writeOff === undefined);
          return paidOn === undefined || paidOn <= after || !isPaid ? [] : [{ item, paidOn }];
        });
      return ordered(
        settled,
        ({ item }) => item.debtorId,
        ({ paidOn }) => paidOn,
        ({ item }) => item.id,
      ).map(({ item: { debtorId: of, amount, dueDate }, paidOn }) => ({
        ...{ debtorId: of, amount, dueDate, paidOn },
      }));
    },
    current: (debtorIds) => byDebtor(debtorIds).flatMap((own) => own.at(-1) ?? []),
    save(all) {
      for (const score of all) {
        needsAtEnd(session, DEBTORS, score.debtorId);
        scores.put(score);
      }
    },
    since: (after, debtorId) =>
      byDebtor(debtorId === undefined ? undefined : [debtorId]).flatMap((own) => {
        const inForce = own.findLast(({ on }) => on <= after);
        return own.filter(({ on }) => on >= (inForce?.on ?? ''));
      }),
    forgetBefore(day) {
      const old = byDebtor().flatMap((own) =>
        own.filter(({ on }) => on < day && own.some((later) => later.on > on && later.on <= day)),
      );
      for (const score of old) scores.drop(SCORES.key(score));
      return old.length;
    },
  };
}
