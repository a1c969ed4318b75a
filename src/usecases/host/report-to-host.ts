import type { PlainDate } from '../../kernel/dates.js';
import { assertNever, ok, type Result } from '../../kernel/result.js';
import { REPORT_CAPABILITIES } from '../../formats/json/host-reports.js';
import { matchTask } from '../../formats/letter/match-task.js';
import { onAccountTask } from '../../formats/letter/on-account-task.js';
import type { Administration } from '../../domain/party/administration.js';
import type {
  HostCapabilities,
  HostError,
  HostPackage,
  HostReceipt,
  HostReport,
} from '../../ports/host.js';
import type { ClaimedMessage, Connection, Tx } from '../../ports/store.js';
import { awaitMapping, keptBack } from './check-mapping.js';
import {
  awaitConnection,
  done,
  type Handled,
  type Handler,
  inTwoParts,
  isTimeForCall,
} from '../outbox/handled.js';
import { nextTryAt } from '../outbox/next-try.js';
import { connectionOf, type Ports } from '../ports.js';
import type { Messages } from '../outbox/outbox-messages.js';

/**
 * Delivers one report to the host package. After an unclear answer it reads back by key before repeating,
 * so the host never holds the same effect twice (INV-9).
 */
export function makeReportToHost(ports: Ports): Handler {
  return inTwoParts(ports.store, async (tx, _, message) => {
    const connection = await connectionOf(tx, 'host');
    const books = await tx.administration.get();
    if (connection === null)
      return () => Promise.resolve(awaitConnection('host', ports.clock.now(), message.uncertain));
    const paid = await paidItem(tx, (message.payload as Messages['report-to-host']).report);
    return () => report(ports, message, connection, { books, paid });
  });
}

async function report(
  ports: Ports,
  message: ClaimedMessage,
  connection: Connection,
  { books, paid }: { readonly books: Administration; readonly paid: PaidItem | null },
): Promise<Handled> {
  const host = ports.outside.host(connection);
  const asked = message.payload as Messages['report-to-host'];
  const told = await asTheHostTakesIt(host, asked, books, ports.clock.today(books.zone));
  // Nothing was asked about an earlier attempt yet: what was uncertain stays so.
  if (!told.ok) return afterHostError(ports, told.error, message, message.uncertain);
  if (told.value === null) return done('The host is not told of this: it takes no such report');
  const { kind, key } = told.value;
  const found = message.uncertain ? await host.findReport(kind, key) : ok(null);
  if (!found.ok) return afterHostError(ports, found.error, message, true);
  if (found.value === null) {
    const kept = await keptBack(ports, connection, told.value);
    if (!kept.ok) return afterHostError(ports, kept.error, message, message.uncertain);
    if (kept.value.length > 0) return awaitMapping(ports, kept.value);
  }
  // Whoever was overtaken while it asked must not write: another worker may be writing the same (INV-9).
  if (found.value === null && !isTimeForCall(message, ports.clock.now()))
    return tooLate(ports, message);
  const reported = found.value === null ? await host.report(told.value) : ok(found.value);
  if (!reported.ok) return afterHostError(ports, reported.error, message, false);
  const asking = await askToMatch(ports, host, told.value, books, paid);
  // The payment stands: the next attempt finds it, and asks again.
  return asking.ok ? receipt(reported.value) : afterHostError(ports, asking.error, message, true);
}

/** Of what a payment is, as people know it. */
interface PaidItem {
  readonly debtorHostId: string;
  readonly number: string;
}

async function paidItem(tx: Tx, report: HostReport): Promise<PaidItem | null> {
  if (report.kind !== 'payment') return null;
  const item = await tx.ledger.itemByHostId(report.invoiceHostId);
  const debtor = item === null ? null : await tx.debtors.byId(item.debtorId);
  return item === null || debtor === null
    ? null
    : { debtorHostId: debtor.hostId, number: item.number };
}

/** A package that books a payment and matches nothing leaves that to a person: he is asked, once. */
async function askToMatch(
  ports: Pick<Ports, 'clock'>,
  host: HostPackage,
  report: HostReport,
  { language, zone }: Administration,
  paid: PaidItem | null,
): Promise<Result<unknown, HostError>> {
  if (report.kind !== 'payment' || paid === null) return ok(null);
  const capabilities = await host.capabilities();
  if (!capabilities.ok) return capabilities;
  const { matchesPayments, takesTasks, takesNotes } = capabilities.value;
  if (matchesPayments || !(takesTasks || takesNotes)) return ok(null);
  const { amount, bankReference, invoiceHostId } = report;
  const { subject, text } = matchTask(language, { amount, number: paid.number, bankReference });
  const about = {
    ...{ key: `match:${report.key}`, debtorHostId: paid.debtorHostId },
    invoiceHostIds: [invoiceHostId],
  };
  return host.report(
    takesTasks
      ? { ...about, kind: 'task', subject, text, dueOn: ports.clock.today(zone) }
      : { ...about, kind: 'note', text },
  );
}

/** Reports that become something else for a host without these; a received document is refused by it, for a person. */
const TOLD_OTHERWISE: readonly string[] = [
  'takesPurchaseDecisions',
  'takesPaymentsOnAccount',
  'takesClaims',
  'takesReminders',
  'takesNotes',
  'takesDocuments',
  'takesJournals',
  'takesTasks',
  'takesAlerts',
  'takesCreditStatus',
] satisfies readonly (keyof HostCapabilities)[];

/**
 * What a host cannot be told as it is: money on account that it cannot book becomes a task for somebody who can; a held
 * purchase document waits for its release where the host would post it at once; a claim becomes a task, an alert or a
 * reminder a note. Null: nothing is told, and it is kept on our side alone.
 */
async function asTheHostTakesIt(
  host: HostPackage,
  { report, otherwise }: Messages['report-to-host'],
  { language }: Administration,
  today: PlainDate,
): Promise<Result<HostReport | null, HostError>> {
  const isHeld = report.kind === 'purchase-document' && report.heldFor !== undefined;
  const needed = isHeld ? 'takesPurchaseDecisions' : REPORT_CAPABILITIES[report.kind];
  if (needed === null || !TOLD_OTHERWISE.includes(needed)) return ok(report);
  const capabilities = await host.capabilities();
  if (!capabilities.ok) return capabilities;
  const isTaken = capabilities.value[needed];
  if (report.kind === 'purchase-document') return ok(isTaken ? report : null);
  if (report.kind === 'claim') {
    // What a host was told as a task before it took claims goes on as tasks.
    const known = report.what === 'asked' ? null : await host.findReport('claim', report.claimKey);
    if (known !== null && !known.ok) return known;
    return ok(isTaken && known?.value !== null ? report : (otherwise ?? null));
  }
  if (report.kind === 'purchase-decision') {
    if (!isTaken) return ok(otherwise ?? null);
    // A host that learned to take decisions meanwhile was never told of the document.
    const known = await host.findReport('purchase-document', report.purchaseKey);
    return known.ok ? ok(known.value === null ? (otherwise ?? null) : report) : known;
  }
  if (isTaken) return ok(report);
  if (report.kind !== 'payment-on-account' && report.kind !== 'payment-on-account-undone')
    return ok(otherwise === undefined ? asWords(report, capabilities.value, today) : otherwise);
  const { key, debtorHostId, amount, bankReference } = report;
  const what =
    report.kind === 'payment-on-account-undone'
      ? 'taken-off'
      : amount.minor > 0n
        ? 'put'
        : 'paid-back';
  const text = onAccountTask(language, what, amount, bankReference);
  return ok({ key, kind: 'task', debtorHostId, ...text, dueOn: today, invoiceHostIds: [] });
}

/** The same in words, as a note or else as a task, where there is something to say; under the same key. */
function asWords(
  report: HostReport,
  { takesNotes, takesTasks }: HostCapabilities,
  today: PlainDate,
): HostReport | null {
  if (report.kind !== 'alert' && report.kind !== 'reminder' && report.kind !== 'task') return null;
  const { key, debtorHostId } = report;
  const invoiceHostIds = report.kind === 'alert' ? [] : report.invoiceHostIds;
  const about = { key, debtorHostId, invoiceHostIds };
  const text = report.kind === 'task' ? `${report.subject}\n${report.text}` : report.text;
  if (takesNotes) return { ...about, kind: 'note', text };
  if (!takesTasks || report.kind === 'task') return null;
  const [subject = text] = text.split('\n');
  return { ...about, kind: 'task', subject: subject.slice(0, SUBJECT_MAX), text, dueOn: today };
}

/** Characters of a subject: a line in a list. */
const SUBJECT_MAX = 120;

/** Nothing was written here; what an earlier attempt did stays as unclear as it was. */
export function tooLate({ clock }: Pick<Ports, 'clock'>, message: ClaimedMessage): Handled {
  const note = 'The answers before took so long that no time was left to write';
  const nextAt = nextTryAt(clock.now(), message);
  return { outcome: { kind: 'retry', nextAt, note, uncertain: message.uncertain } };
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
      return {
        outcome: {
          kind: 'parked',
          note: `The host refused: ${error.message}. Mend it there, then release this message.`,
          // Only where it could not be read back something may stand there: else an undo withdraws the message.
          ...(stillUncertain ? {} : { uncertain: false }),
        },
      };
    default:
      return assertNever(error.kind);
  }
}
