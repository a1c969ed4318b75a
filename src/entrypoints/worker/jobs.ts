import type { DunningPolicy } from '../../domain/dunning/policy.js';
import { makeAnnounceHandOver } from '../../usecases/instrument/announce-hand-over.js';
import { makeCallWebhook } from '../../usecases/event/call-webhook.js';
import { makeConfirmAgreement } from '../../usecases/work/confirm-agreement.js';
import { makeHandOverCase, makeWithdrawCase } from '../../usecases/instrument/deliver-case.js';
import { makeFetchInbound } from '../../usecases/inbox/fetch-inbound.js';
import { makeFollowAnswer } from '../../usecases/exchange/follow-answer.js';
import type { Handler } from '../../usecases/outbox/handled.js';
import { makeIssueReminder } from '../../usecases/dunning/issue-reminder.js';
import { makeMatchEntries } from '../../usecases/bank/match-entries.js';
import { leavingOnlyFromHome } from '../../usecases/installation.js';
import type { Messages } from '../../usecases/outbox/outbox-messages.js';
import type { Ports } from '../../usecases/ports.js';
import { makeProcessInbound } from '../../usecases/inbox/process-inbound.js';
import { makeReportToHost } from '../../usecases/host/report-to-host.js';
import { makeSendAnotherWay } from '../../usecases/exchange/send-another-way.js';
import { makeSendInvoice } from '../../usecases/exchange/send-invoice.js';
import { makeSendReport } from '../../usecases/figures/send-report.js';
import { makeSendResponse } from '../../usecases/inbox/send-response.js';
import { makeTrackExchange } from '../../usecases/exchange/track-exchange.js';
import { makeTrackResponse } from '../../usecases/inbox/track-response.js';
import { makeTransmit } from '../../usecases/exchange/transmit.js';

/**
 * What may go on in a copy of the database: reading and deciding, and sending, which asks for itself in the transaction
 * of each attempt. Everything else reaches outside.
 */
const STAYS_INSIDE = ['send-invoice', 'process-inbound', 'match-entries', 'transmit'] as const;

/** Message kind -> the use case that handles it; every kind has one. */
export function makeJobs(
  ports: Ports,
  policies: (name: string) => DunningPolicy,
): Readonly<Record<keyof Messages, Handler>> {
  const handlers = {
    'send-invoice': makeSendInvoice(ports),
    transmit: makeTransmit(ports),
    'send-another-way': makeSendAnotherWay(ports),
    'track-exchange': makeTrackExchange(ports),
    'follow-answer': makeFollowAnswer(ports),
    'send-response': makeSendResponse(ports),
    'track-response': makeTrackResponse(ports),
    'fetch-inbound': makeFetchInbound(ports),
    'process-inbound': makeProcessInbound(ports),
    'match-entries': makeMatchEntries(ports),
    'issue-reminder': makeIssueReminder(ports, policies),
    'confirm-agreement': makeConfirmAgreement(ports),
    'send-report': makeSendReport(ports),
    'report-to-host': makeReportToHost(ports),
    'announce-hand-over': makeAnnounceHandOver(ports, policies),
    'hand-over-case': makeHandOverCase(ports, policies),
    'withdraw-case': makeWithdrawCase(ports),
    'call-webhook': makeCallWebhook(ports),
  };
  return leavingOnlyFromHome(ports, handlers, STAYS_INSIDE);
}
