import type { ParticipantId } from '../../domain/party/participant.js';
import { PARTICIPANT_SCHEME } from '../../domain/party/sml.js';
import type {
  NetworkIdentifier,
  ServiceEndpoint,
  ServiceGroup,
  ServiceMetadata,
} from '../../formats/smp/model.js';
import { readServiceGroup, readServiceMetadata } from '../../formats/smp/read.js';
import { err, ok, type Result } from '../../kernel/result.js';
import { isSuccess } from '../http/answers.js';
import type { HttpClient } from '../http/client.js';
import type { PeppolSettings } from './settings.js';
import { smpUrl } from './sml.js';

/** One SMP, asked about one participant. */
export interface SmpClient {
  /** Null: this SMP does not know the participant. Errors are sentences. */
  group(): Promise<Result<ServiceGroup | null, string>>;
  /** How a document type is received; asked after the group alone, because some SMPs answer 200 to anything. */
  endpoints(documentType: NetworkIdentifier): Promise<Result<readonly ServiceEndpoint[], string>>;
}

/** Speaks Peppol SMP 1 over HTTP: no redirect is followed but the one in the document itself, and that at most once. */
export function makeSmpClient(
  { base, participant }: { readonly base: URL; readonly participant: ParticipantId },
  settings: Pick<PeppolSettings, 'addresses'>,
  http: HttpClient,
): SmpClient {
  // Values compare without case; published they are in lower case, and not every SMP is lenient.
  const own = `${participant.scheme}:${participant.value}`.toLowerCase();
  const root = base.href.replace(/\/+$/, '');
  const groupUrl = `${root}/${encodeURIComponent(`${PARTICIPANT_SCHEME}::${own}`)}`;

  const isOwn = ({ scheme, value }: NetworkIdentifier): boolean =>
    scheme === PARTICIPANT_SCHEME && value.toLowerCase() === own;

  async function group(): Promise<Result<ServiceGroup | null, string>> {
    const bytes = await get(http, groupUrl);
    if (!bytes.ok || bytes.value === null) return bytes as Result<null, string>;
    const read = readServiceGroup(bytes.value);
    if (!read.ok) return err(read.error.message);
    return isOwn(read.value.participant) ? ok(read.value) : err(notAbout(own));
  }

  async function metadata(url: string): Promise<Result<ServiceMetadata, string>> {
    const bytes = await get(http, url);
    if (!bytes.ok) return bytes;
    if (bytes.value === null) return err('The SMP lists a document type and does not describe it.');
    const read = readServiceMetadata(bytes.value);
    return read.ok ? read : err(read.error.message);
  }

  async function endpoints(
    wanted: NetworkIdentifier,
  ): Promise<Result<readonly ServiceEndpoint[], string>> {
    const id = encodeURIComponent(`${wanted.scheme}::${wanted.value}`);
    let told = await metadata(`${groupUrl}/services/${id}`);
    if (told.ok && told.value.kind === 'redirect') {
      const elsewhere = smpUrl(told.value.href, settings);
      if (elsewhere === null) return err('The SMP points to an address that may not be called.');
      told = await metadata(elsewhere.href);
    }
    if (!told.ok) return told;
    if (told.value.kind === 'redirect') return err('The SMP points on more than once.');
    const { documentType, participant: whose } = told.value;
    const same = documentType.scheme === wanted.scheme && documentType.value === wanted.value;
    return same && isOwn(whose) ? ok(told.value.endpoints) : err(notAbout(own));
  }

  return { group, endpoints };
}

function notAbout(asked: string): string {
  return `The SMP was asked about ${asked} and answers about something else.`;
}

/** The body of a 200; null for a 404. */
async function get(http: HttpClient, url: string): Promise<Result<Uint8Array | null, string>> {
  const answer = await http.send({ method: 'GET', url, headers: { accept: 'application/xml' } });
  if (!answer.ok) return err(`The SMP gave no answer: ${answer.error.message}`);
  if (answer.value.status === 404) return ok(null);
  if (!isSuccess(answer.value)) return err(`The SMP answers ${answer.value.status}.`);
  return ok(answer.value.body);
}
