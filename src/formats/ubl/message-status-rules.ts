import { fault, type Fault } from '../../kernel/fault.js';
import {
  LINE_REASONS,
  MESSAGE_LEVEL_RESPONSE,
  MESSAGE_LEVEL_STATUS,
  type MessageStatus,
} from './message-status.js';

/** Seat id of a service provider (SPIS), scheme 0242, with an optional suffix (schematron of MLS 1.0.1). */
const SEAT = /^[0-9]{6}(-[0-9A-Z_]{3,12}(\.[0-9A-Z\-._~]{3,24})?)?$/i;
const SEAT_SCHEME = '0242';
/** A time of day with zone. */
const ZONED_TIME = /^\d{2}:\d{2}:\d{2}(\.\d{1,9})?(Z|[+-]\d{2}:\d{2})$/;
/** What can be the cause of a rejection; a warning cannot. */
const CAUSES: readonly string[] = ['BV', 'SV', 'FD'];

interface StatusRule {
  readonly id: string;
  readonly of: readonly MessageStatus['kind'][];
  readonly path: string;
  readonly breaks: (status: MessageStatus) => boolean;
  readonly says: string;
}

const BOTH = ['mls', 'mlr'] as const;
const RESPONSE = 'DocumentResponse/Response';
const LINE_STATUS = 'DocumentResponse/LineResponse/Response/Status/StatusReasonCode';

/** All fatal. The official schematron numbers its rules otherwise: these names are ours (facts/peppol 6). */
const RULES: readonly StatusRule[] = [
  {
    id: 'customization',
    of: BOTH,
    path: 'CustomizationID',
    breaks: ({ kind, customization }) => customization !== identifiersOf(kind).customization,
    says: `The CustomizationID must be ${MESSAGE_LEVEL_STATUS.customization} in an MLS, ${MESSAGE_LEVEL_RESPONSE.customization} in an MLR.`,
  },
  {
    id: 'profile',
    of: BOTH,
    path: 'ProfileID',
    breaks: ({ kind, profile }) => profile !== identifiersOf(kind).process,
    says: `The ProfileID must be ${MESSAGE_LEVEL_STATUS.process} in an MLS, ${MESSAGE_LEVEL_RESPONSE.process} in an MLR.`,
  },
  {
    id: 'issue-time',
    of: ['mls'],
    path: 'IssueTime',
    breaks: ({ issueTime = '' }) => !ZONED_TIME.test(issueTime),
    says: 'An MLS needs an IssueTime with zone, such as 10:15:00+01:00.',
  },
  {
    id: 'sender-scheme',
    of: ['mls'],
    path: 'SenderParty/EndpointID',
    breaks: ({ sender }) => sender.scheme !== SEAT_SCHEME,
    says: 'The sender of an MLS is a service provider: its scheme must be 0242.',
  },
  {
    id: 'sender-seat',
    of: ['mls'],
    path: 'SenderParty/EndpointID',
    breaks: ({ sender }) => !SEAT.test(sender.value),
    says: 'The sender of an MLS must be a seat id: six digits, and perhaps a suffix, such as 000306.',
  },
  {
    id: 'receiver-scheme',
    of: ['mls'],
    path: 'ReceiverParty/EndpointID',
    breaks: ({ receiver }) => receiver.scheme !== SEAT_SCHEME,
    says: 'The receiver of an MLS is a service provider: its scheme must be 0242.',
  },
  {
    id: 'receiver-seat',
    of: ['mls'],
    path: 'ReceiverParty/EndpointID',
    breaks: ({ receiver }) => !SEAT.test(receiver.value),
    says: 'The receiver of an MLS must be a seat id: six digits, and perhaps a suffix, such as 000306.',
  },
  {
    id: 'line-reason',
    of: ['mls'],
    path: LINE_STATUS,
    breaks: ({ lines }) => lines.some(({ reason }) => !LINE_REASONS.some((one) => one === reason)),
    says: `Every line of an MLS gives a reason: ${LINE_REASONS.join(', ')}.`,
  },
  {
    id: 'rejection-described',
    of: ['mls'],
    path: `${RESPONSE}/Description`,
    breaks: ({ code, description = '' }) => code === 'RE' && description.trim() === '',
    says: 'A rejection (RE) needs a Description that says why.',
  },
  {
    id: 'rejection-caused',
    of: ['mls'],
    path: LINE_STATUS,
    breaks: ({ code, lines }) => code === 'RE' && !lines.some(isCause),
    says: `A rejection (RE) needs at least one line with the reason ${CAUSES.join(', ')}.`,
  },
  {
    id: 'positive-warns-only',
    of: ['mls'],
    path: LINE_STATUS,
    breaks: ({ code, lines }) => code !== 'RE' && lines.some(isCause),
    says: 'A positive status (AP, AB) may carry warnings (BW) and nothing graver.',
  },
];

/** The rules over a status that was read or is to be written; what cannot be read at all is told by the reader. */
export function checkMessageStatus(status: MessageStatus): readonly Fault[] {
  return RULES.filter((rule) => rule.of.includes(status.kind) && rule.breaks(status)).map((rule) =>
    fault('RULE', `message-status.${rule.id}`, `/ApplicationResponse/${rule.path}`, rule.says),
  );
}

function identifiersOf(
  kind: MessageStatus['kind'],
): typeof MESSAGE_LEVEL_STATUS | typeof MESSAGE_LEVEL_RESPONSE {
  return kind === 'mls' ? MESSAGE_LEVEL_STATUS : MESSAGE_LEVEL_RESPONSE;
}

function isCause({ reason = '' }: MessageStatus['lines'][number]): boolean {
  return CAUSES.includes(reason);
}
