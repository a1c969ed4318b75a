import { isReportDue, reportPeriods } from '../../domain/figures/period.js';
import { domainOf, type EmailAddress, parseEmail } from '../../domain/party/email.js';
import { sentence } from '../../formats/report/print.js';
import { keyLines } from '../../formats/report/text.js';
import type { ReportView } from '../../formats/report/view.js';
import { reportView } from '../../formats/report/view-of.js';
import type { Administration } from '../../domain/party/administration.js';
import type { AdministrationId } from '../../kernel/ids.js';
import { assertNever } from '../../kernel/result.js';
import type { Mail, MailError, MailMessage } from '../../ports/mail.js';
import type { ClaimedMessage, Tx } from '../../ports/store.js';
import {
  awaitConnection,
  done,
  type Handled,
  type Handler,
  isTimeForCall,
} from '../outbox/handled.js';
import { loadReport } from './make-report.js';
import { nextTryAt } from '../outbox/next-try.js';
import { openTask } from '../task/open-task.js';
import { type Messages, put } from '../outbox/outbox-messages.js';
import { connectionOf, type Ports } from '../ports.js';

/**
 * Puts the reports of an administration in the outbox, from the first working day of the week or month on, once per period
 * and mailbox. An outage makes a report late, never two. Answers how many were put.
 */
export function makeReportsDue(ports: Ports) {
  return (administration: AdministrationId): Promise<number> =>
    ports.store.inTransaction(administration, async (tx) => {
      const { zone, country, settings } = await tx.administration.get();
      const reports = settings.figures?.reports;
      if (reports === undefined) return 0;
      const today = ports.clock.today(zone);
      const calendar = ports.calendar(country);
      let count = 0;
      for (const kind of reports.kinds) {
        if (!isReportDue(kind, today, (day) => calendar.isWorkingDay(day))) continue;
        const { name } = reportPeriods(kind, today);
        for (const to of reports.to.length === 0 ? [null] : reports.to) {
          const key = `${kind}:${name}:${to ?? 'task'}`;
          const payload = { kind, on: today, to };
          const at = ports.clock.now();
          if ((await put(tx, ports.ids, 'send-report', key, payload, at)) === 'added') count += 1;
        }
      }
      return count;
    });
}

/** A report that is ready to leave. */
interface Ready {
  readonly administration: Administration;
  readonly view: ReportView;
  readonly mail: Mail;
  readonly to: EmailAddress;
}

/**
 * One attempt to bring a report to one mailbox. SMTP cannot be asked what became of a message: without an answer it is not
 * sent again, and a task says so.
 */
export function makeSendReport(ports: Ports): Handler {
  return async (id, message) => {
    const payload = message.payload as Messages['send-report'];
    const ready = await ports.store.inTransaction(id, (tx) => prepare(ports, tx, payload));
    if ('outcome' in ready) return ready;
    if (message.uncertain)
      return done('An earlier attempt left no answer', (tx) =>
        tell(ports, tx, message, ready.view, 'mailUnsure'),
      );
    const written = await mailOf(ports, id, message, ready);
    if (!isTimeForCall(message, ports.clock.now()))
      return again(ports, message, 'Making it took too long.');
    const sent = await ready.mail.send(written);
    if (!sent.ok) return afterError(ports, message, ready, sent.error);
    return done(`The mail server took it: ${sent.value.answer}`);
  };
}

async function prepare(
  ports: Ports,
  tx: Tx,
  { kind, on, to }: Messages['send-report'],
): Promise<Ready | Handled> {
  const administration = await tx.administration.get();
  const view = reportView(await loadReport(ports, tx, { kind, on }));
  const address = to === null ? null : parseEmail(to);
  if (address === null) {
    const text = sentence(view.language, 'ready', { kind, date: on });
    return done('A task says that it is ready', (saving) =>
      taskFor(ports, saving, `report:${kind}:${view.number}`, view, text),
    );
  }
  const connection = await connectionOf(tx, 'mail');
  if (connection === null) return awaitConnection('mail', ports.clock.now());
  return { administration, view, mail: ports.outside.mail(connection), to: address };
}

async function taskFor(
  ports: Ports,
  tx: Tx,
  key: string,
  view: ReportView,
  text: string,
): Promise<void> {
  const { zone } = await tx.administration.get();
  await openTask(ports, tx, {
    ...{ key, kind: 'report', role: 'manager', openItemIds: [] },
    dueOn: ports.clock.today(zone),
    subject: `${view.title} ${view.number}`,
    text: [text, ...keyLines(view)].join('\n'),
  });
}

async function mailOf(
  ports: Ports,
  id: AdministrationId,
  message: ClaimedMessage,
  { administration, view, mail, to }: Ready,
): Promise<MailMessage> {
  // Loaded when first needed: they bring libraries.
  const [{ reportPdf }, { reportXlsx }] = await Promise.all([
    import('../../formats/report/pdf.js'),
    import('../../formats/report/xlsx.js'),
  ]);
  const name = `voldaan-${view.number}`;
  const digest = ports.digest(new TextEncoder().encode(`${id} ${message.key}`)).slice(0, 40);
  return {
    messageId: `${digest}@${domainOf(mail.from)}`,
    at: ports.clock.now(),
    senderName: administration.sender.name,
    to,
    subject: `${view.title} ${view.number} – ${view.sender}`,
    text: [view.period, '', ...keyLines(view), '', sentence(view.language, 'mail'), ''].join('\n'),
    attachments: [
      {
        name: `${name}.pdf`,
        mediaType: 'application/pdf',
        bytes: await reportPdf(view, await ports.viewFonts()),
      },
      {
        name: `${name}.xlsx`,
        mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
        bytes: await reportXlsx(view),
      },
    ],
  };
}

function afterError(
  ports: Ports,
  message: ClaimedMessage,
  { view }: Ready,
  error: MailError,
): Handled {
  switch (error.kind) {
    case 'transient':
      return again(ports, message, error.message);
    case 'precondition':
      return { outcome: { kind: 'parked', note: error.message, uncertain: false } };
    case 'refused':
      return done(error.message, (tx) =>
        tell(ports, tx, message, view, 'mailRefused', error.message),
      );
    case 'unknown':
      return done(error.message, (tx) => tell(ports, tx, message, view, 'mailUnsure'));
    default:
      return assertNever(error.kind);
  }
}

function again(ports: Ports, message: ClaimedMessage, note: string): Handled {
  const nextAt = nextTryAt(ports.clock.now(), message);
  return { outcome: { kind: 'retry', nextAt, note, uncertain: false } };
}

/** A person learns that a report did not certainly arrive. */
async function tell(
  ports: Ports,
  tx: Tx,
  message: ClaimedMessage,
  view: ReportView,
  word: 'mailRefused' | 'mailUnsure',
  reason = '',
): Promise<void> {
  const { to } = message.payload as Messages['send-report'];
  const text = sentence(view.language, word, { to: to ?? '', reason });
  await taskFor(ports, tx, `${word}:${message.key}`, view, text);
}
