import {
  type FakeAnswer,
  type FakeCall,
  type FakeReply,
  type ProviderFake,
  startProviderFake,
} from '../../../support/provider-fake.js';
import { ME, NOW } from '../../../support/small-exchange.js';
import { printParticipant } from '../../../../src/domain/party/participant.js';

/** A document as Recommand keeps it (facts 9.3). */
export interface RecommandRecord {
  readonly id: string;
  readonly companyId: string;
  readonly direction: 'incoming' | 'outgoing';
  readonly senderId: string;
  readonly receiverId: string;
  readonly docTypeId: string;
  readonly processId: string;
  readonly xml: string | null;
  readonly envelopeId: string | null;
  readonly peppolMessageId: string;
  readonly createdAt: string;
  readonly sentOverPeppol: boolean;
  readAt: string | null;
  deliveries?: unknown;
  deliveryStatus?: unknown;
}

export const BASE = 'https://app.recommand.eu';
export const COMPANY = 'c_1';
export const KEY = { apiKey: 'key_1', apiSecret: 'secret of the key' };

export interface RecommandFake extends ProviderFake {
  readonly documents: RecommandRecord[];
  /** What the next document sent meets. */
  next(trouble: 'lose-answer' | 'lose-request' | FakeAnswer): void;
  receive(xml: string | null, overrides?: Partial<RecommandRecord>): RecommandRecord;
  /** Somebody sends it in the provider's own pages, or it was sent earlier. */
  sent(xml: string, overrides?: Partial<RecommandRecord>): RecommandRecord;
  /** Participants whose look-up works and finds them. */
  readonly registered: Set<string>;
}

const failure = (status: number, errors: unknown): FakeAnswer => ({
  status,
  body: { success: false, errors },
});

const success = (body: object): FakeAnswer => ({ status: 200, body: { success: true, ...body } });

/** Recommand over a list of documents: it sends within the call, under no key, and keeps what worked. */
export function startRecommand(): RecommandFake {
  const documents: RecommandRecord[] = [];
  const troubles: Parameters<RecommandFake['next']>[0][] = [];
  const registered = new Set(['0208:0899965307']);

  function add(record: Partial<RecommandRecord>): RecommandRecord {
    const serial = documents.length + 1;
    const added: RecommandRecord = {
      ...{ id: `doc_${serial}`, companyId: COMPANY, direction: 'outgoing' as const },
      ...{ senderId: printParticipant(ME), receiverId: '0208:0899965307', xml: '<x/>' },
      ...{ docTypeId: 'type', processId: 'process', envelopeId: `sbdh-${serial}` },
      ...{ peppolMessageId: `as4-${serial}`, createdAt: NOW, sentOverPeppol: true, readAt: null },
      ...record,
    };
    documents.push(added);
    return added;
  }

  function send(body: Readonly<Record<string, string>>): FakeReply {
    const trouble = troubles.shift();
    if (trouble === 'lose-request') return 'reset';
    if (trouble !== undefined && trouble !== 'lose-answer') return trouble;
    const { recipient = '', document = '', doctypeId = '', processId = '' } = body;
    const record = add({ receiverId: recipient, xml: document, docTypeId: doctypeId, processId });
    if (trouble === 'lose-answer') return 'reset';
    const { id, envelopeId, peppolMessageId, sentOverPeppol } = record;
    const email = { sentOverEmail: false, emailRecipients: [] };
    return success({
      ...{ teamId: 't', companyId: COMPANY, id, envelopeId, peppolMessageId, sentOverPeppol },
      ...email,
    });
  }

  /** Newest first, as its own query orders them. */
  const newest = (): RecommandRecord[] =>
    [...documents].reverse().sort((a, b) => b.createdAt.localeCompare(a.createdAt));
  const listed = ({ xml: _, ...rest }: RecommandRecord): object => rest;

  function list({ query }: FakeCall): FakeReply {
    const limit = Number(query.get('limit') ?? 10);
    const page = Number(query.get('page') ?? 1);
    const found = newest().filter(
      (one) =>
        one.direction === query.get('direction') &&
        one.companyId === query.get('companyId') &&
        one.createdAt >= (query.get('from') ?? ''),
    );
    const pagination = {
      total: found.length,
      page,
      limit,
      totalPages: Math.ceil(found.length / limit),
    };
    return success({
      documents: found.slice((page - 1) * limit, page * limit).map(listed),
      pagination,
    });
  }

  function one(call: FakeCall, id: string | undefined): FakeReply {
    const found = documents.find((record) => record.id === id);
    if (found === undefined) return failure(404, 'Document not found');
    if (call.method === 'GET') return success({ document: found });
    found.readAt = NOW;
    return success({});
  }

  function answer(call: FakeCall): FakeReply {
    const expected = Buffer.from(`${KEY.apiKey}:${KEY.apiSecret}`).toString('base64');
    if (call.headers['authorization'] !== `Basic ${expected}`) return failure(401, 'Unauthorized');
    const [, , first, second] = call.path;
    if (first === COMPANY && second === 'send')
      return send(call.body as Readonly<Record<string, string>>);
    if (first === 'documents') return second === undefined ? list(call) : one(call, second);
    if (first === 'inbox') {
      const unread = newest().filter(
        (record) => record.direction === 'incoming' && record.readAt === null,
      );
      return success({ documents: unread.map(listed) });
    }
    if (first !== 'verify') return failure(404, 'Not found');
    const { peppolAddress } = call.body as { readonly peppolAddress: string };
    if (!registered.has(peppolAddress))
      return { status: 200, body: { success: true, isValid: false } };
    return success({
      ...{ isValid: true, smpUrl: 'https://smp.example.test/', companyName: 'Bakkerij Noord' },
      supportedDocuments: [{ name: 'Invoice', docTypeId: 'busdox-docid-qns::urn:a::b##c::2.1' }],
    });
  }

  return {
    ...startProviderFake(BASE, answer),
    ...{ documents, registered },
    next: (trouble) => troubles.push(trouble),
    receive: (xml, overrides) =>
      add({
        ...{ direction: 'incoming', senderId: '0208:0899965307', xml },
        ...{ receiverId: printParticipant(ME), ...overrides },
      }),
    sent: (xml, overrides) => add({ xml, ...overrides }),
  };
}
