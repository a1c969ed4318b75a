import { addMs, type Instant } from '../../kernel/dates.js';
import type { ConnectionId } from '../../kernel/ids.js';
import type { MappingCheckRepository } from '../../ports/host-mapping.js';
import type { HostOff, HostOffRepository } from '../../ports/host-off.js';
import type { HostProblem, HostProblemRepository } from '../../ports/host-problems.js';
import type { HostReading, HostReadingRepository } from '../../ports/host-reading.js';
import type { HostWebhookRepository, KeptSubscription } from '../../ports/host-webhooks.js';
import { given, without } from './members.js';
import type { Plain, Session } from './memory.js';
import { ordered } from './order.js';
import type { Kind } from './table.js';

/** Milliseconds. */
const DAY_MS = 86_400_000;

/** A list is for people; what stands behind it comes when the first are mended. */
const LIST_MAX = 1_000;

/** One row at most. */
const ONE = 'one';

interface Reading extends HostReading {
  readonly wantedAt?: Instant;
}

export const READING: Kind<Reading> = { name: 'host_reading', key: () => ONE };

export function hostReadingRepository(session: Session): Plain<HostReadingRepository> {
  const reading = session.rows(READING);
  const now = (): Reading => reading.get(ONE) ?? { failures: 0 };
  return {
    get: () => without(now(), 'wantedAt'),
    want(by) {
      reading.put({ wantedAt: by, ...now() });
    },
    takeWish(at) {
      const { wantedAt } = now();
      if (wantedAt === undefined || wantedAt > at) return false;
      reading.put(without(now(), 'wantedAt'));
      return true;
    },
    wentWell(at) {
      reading.put({ ...given({ wantedAt: now().wantedAt }), readAt: at, failures: 0 });
    },
    failed(at, error, nextAt) {
      const before = now();
      const failures = before.failures + 1;
      reading.put({ ...before, failed: { at, error }, failures, nextAt });
    },
  };
}

const PROBLEMS: Kind<HostProblem> = {
  name: 'host_problem',
  key: ({ entity, hostId }) => `${entity} ${hostId}`,
};

export function hostProblemRepository(session: Session): Plain<HostProblemRepository> {
  const problems = session.rows(PROBLEMS);
  return {
    note(problem, at) {
      const { entity, hostId, label, reason, message, fact } = problem;
      const said = { entity, hostId, label, reason, message, ...given({ fact }) };
      const seenAt = problems.get(`${entity} ${hostId}`)?.seenAt ?? at;
      problems.put({ ...said, seenAt, triedAt: at });
    },
    clear(entity, hostIds) {
      for (const hostId of hostIds) problems.drop(`${entity} ${hostId}`);
    },
    tryAgain(reason) {
      for (const problem of problems.all().filter((one) => one.reason === reason))
        problems.put({ ...problem, triedAt: addMs(problem.seenAt, -DAY_MS) });
    },
    list: ({ triedBefore, limit = LIST_MAX } = {}) =>
      ordered(
        problems.all().filter(({ triedAt }) => triedBefore === undefined || triedAt < triedBefore),
        ({ triedAt }) => triedAt,
        ({ hostId }) => hostId,
      ).slice(0, limit),
  };
}

export const HOST_OFF: Kind<HostOff> = { name: 'host_off', key: () => ONE };

export function hostOffRepository(session: Session): Plain<HostOffRepository> {
  const off = session.rows(HOST_OFF);
  return {
    get: () => off.get(ONE),
    save(row) {
      off.put(row);
    },
    clear() {
      off.drop(ONE);
    },
  };
}

const WEBHOOKS: Kind<KeptSubscription> = {
  name: 'host_webhook',
  key: ({ connectionId }) => connectionId,
};

export function hostWebhookRepository(session: Session): Plain<HostWebhookRepository> {
  const webhooks = session.rows(WEBHOOKS);
  return {
    get: (id) => webhooks.get(id),
    save(subscription) {
      webhooks.put(subscription);
    },
    remove(id) {
      webhooks.drop(id);
    },
  };
}

interface Check {
  readonly connectionId: ConnectionId;
  readonly check: Parameters<MappingCheckRepository['save']>[1];
}

const CHECKS: Kind<Check> = {
  name: 'host_mapping_check',
  key: ({ connectionId }) => connectionId,
};

export function mappingCheckRepository(session: Session): Plain<MappingCheckRepository> {
  const checks = session.rows(CHECKS);
  return {
    get: (id) => checks.get(id)?.check ?? null,
    save(connectionId, check) {
      checks.put({ connectionId, check });
    },
  };
}
