import type { DunningPolicy } from '../../domain/dunning/policy.js';
import { makeFetchInbound } from '../../usecases/fetch-inbound.js';
import { makeFollowAnswer } from '../../usecases/follow-answer.js';
import type { Handler } from '../../usecases/handled.js';
import { makeIssueReminder } from '../../usecases/issue-reminder.js';
import { makeMatchEntries } from '../../usecases/match-entries.js';
import type { Messages } from '../../usecases/outbox-messages.js';
import type { Ports } from '../../usecases/ports.js';
import { makeProcessInbound } from '../../usecases/process-inbound.js';
import { makeReportToHost } from '../../usecases/report-to-host.js';
import { makeSendInvoice } from '../../usecases/send-invoice.js';
import { makeSendResponse } from '../../usecases/send-response.js';
import { makeTrackExchange } from '../../usecases/track-exchange.js';
import { makeTrackResponse } from '../../usecases/track-response.js';
import { makeTransmit } from '../../usecases/transmit.js';

/** Message kind -> the use case that handles it; every kind has one. */
export function makeJobs(
  ports: Ports,
  policies: (name: string) => DunningPolicy,
): Readonly<Record<keyof Messages, Handler>> {
  return {
    'send-invoice': makeSendInvoice(ports),
    transmit: makeTransmit(ports),
    'track-exchange': makeTrackExchange(ports),
    'follow-answer': makeFollowAnswer(ports),
    'send-response': makeSendResponse(ports),
    'track-response': makeTrackResponse(ports),
    'fetch-inbound': makeFetchInbound(ports),
    'process-inbound': makeProcessInbound(ports),
    'match-entries': makeMatchEntries(ports),
    'issue-reminder': makeIssueReminder(ports, policies),
    'report-to-host': makeReportToHost(ports),
  };
}
