import { assertNever } from '../kernel/result.js';
import type { HostError, HostReceipt } from '../ports/host.js';
import type { ClaimedMessage } from '../ports/store.js';
import { awaitConnection, done, type Handled, type Handler, parked } from './handled.js';
import { nextTryAt } from './next-try.js';
import { connectionOf, type Ports } from './ports.js';
import type { Messages } from './outbox-messages.js';

/**
 * Delivers one report to the host package. After an unclear answer it reads back by key before repeating,
 * so the host never holds the same effect twice (INV-9).
 */
export function makeReportToHost(ports: Ports): Handler {
  return async (administration, message) => {
    const { report } = message.payload as Messages['report-to-host'];
    const connection = await ports.store.inTransaction(administration, (tx) =>
      connectionOf(tx, 'host'),
    );
    if (connection === null) return awaitConnection('host', ports.clock.now());
    const host = ports.outside.host(connection);
    if (message.uncertain) {
      const found = await host.findReport(report.kind, report.key);
      if (!found.ok) return afterHostError(ports, found.error, message, true);
      if (found.value !== null) return receipt(found.value);
    }
    const reported = await host.report(report);
    return reported.ok
      ? receipt(reported.value)
      : afterHostError(ports, reported.error, message, false);
  };
}

function receipt(value: HostReceipt): Handled {
  return done(
    value.existed ? `Host has it already as ${value.hostId}` : `Host wrote ${value.hostId}`,
  );
}

/** What a host error means for the message: try again, ask first, or leave it to a person. */
export function afterHostError(
  ports: Ports,
  error: HostError,
  message: ClaimedMessage,
  stillUncertain: boolean,
): Handled {
  const nextAt = nextTryAt(ports.clock.now(), message, error);
  const retry = (uncertain: boolean): Handled => ({
    outcome: {
      kind: 'retry',
      nextAt,
      note: `${error.kind}: ${error.message}`,
      uncertain: uncertain || stillUncertain,
    },
  });
  switch (error.kind) {
    case 'unreachable':
    case 'throttled':
    case 'unauthorised':
      return retry(false);
    case 'unknown':
    case 'malformed':
      return retry(true);
    case 'refused':
      return parked(
        `The host refused: ${error.message}. Mend it there, then release this message.`,
      );
    default:
      return assertNever(error.kind);
  }
}
