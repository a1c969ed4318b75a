import { fault, type Fault } from '../../../kernel/fault.js';
import { err, ok, type Result } from '../../../kernel/result.js';
import { printParticipant, sameParticipant } from '../../../domain/party/participant.js';
import type { WebhookContent, WebhookReader, WebhookRequest } from '../../../ports/access-point.js';
import { readSbdh } from '../../../formats/sbdh/read.js';
import { isOneOf } from '../fields.js';
import { headerOf } from '../signatures.js';
import { type PhossSettings, webhookSecrets } from './settings.js';

/** The static header that is set at the access point. */
const SECRET_HEADER = 'x-voldaan-secret';
const INSTANCE_HEADER = 'x-sbdh-instance-id';
/** An envelope with its attachments; what our reader takes. */
const ENVELOPE_BYTES_MAX = 25 * 1024 * 1024;

/**
 * Takes the envelope that phoss-ap hands over (`http_post_sync`). The shared secret in a header stands for a signature,
 * so it is known who calls before the body is read. Errors, in order of precedence: AUTH, those of the envelope reader,
 * VALUE (header and envelope disagree, or the receiver is not ours).
 */
export function makePhossWebhookReader(settings: PhossSettings): WebhookReader {
  const secrets = webhookSecrets(settings);
  const admits: WebhookReader['admits'] = (headers) =>
    isOneOf(headerOf(headers, SECRET_HEADER) ?? '', secrets);
  return {
    takes: { mediaType: 'application/xml', bytesMax: ENVELOPE_BYTES_MAX },
    admits,
    read: (request) =>
      admits(request.headers) ? readDocument(settings, request) : err(notShown()),
  };
}

function readDocument(
  { participants, country }: PhossSettings,
  { headers, body, now }: WebhookRequest,
): Result<WebhookContent, Fault> {
  const read = readSbdh(body);
  if (!read.ok) return read;
  const { instanceId, sender, receiver, documentType, process, bytes } = read.value;
  const announced = headerOf(headers, INSTANCE_HEADER);
  if (announced !== undefined && announced !== instanceId) return err(otherInstance());
  if (!participants.some((ours) => sameParticipant(ours, receiver)))
    return err(otherReceiver(printParticipant(receiver)));
  const envelope = { sender, receiver, documentType, process };
  return ok({
    kind: 'document',
    document: { id: instanceId, transportId: instanceId, ...envelope, receivedAt: now, bytes },
    answer: { countryCodeC4: country },
  });
}

function notShown(): Fault {
  const message =
    'The header X-Voldaan-Secret does not hold the secret of this connection. Set it as a static header at the access point.';
  return fault('AUTH', 'webhook.secret-wrong', '', message);
}

function otherInstance(): Fault {
  const message =
    'The header X-SBDH-Instance-ID names another transmission than the envelope. The access point must hand over one and the same.';
  return fault('VALUE', 'webhook.other-instance', '', message);
}

function otherReceiver(receiver: string): Fault {
  const message = `The envelope is for ${receiver}, which is not a participant of this connection. Add it to its participants, or send it elsewhere.`;
  return fault('VALUE', 'webhook.other-receiver', '', message);
}
