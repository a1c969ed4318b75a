import {
  type FakeAnswer,
  type FakeCall,
  type FakeReply,
  type ProviderFake,
  startProviderFake,
} from '../../../support/provider-fake.js';
import { NOW } from '../../../support/small-exchange.js';

/** A document as e-invoice.be keeps it (facts 9.2). */
export interface HeldDocument {
  readonly id: string;
  readonly bytes: string;
  readonly fileName: string;
  state: 'DRAFT' | 'TRANSIT' | 'FAILED' | 'SENT' | 'RECEIVED' | 'QUEUED';
  /** Null: not told */
  invoiceId: string | null;
  createdAt: string;
  sender: readonly [scheme: string | null, id: string | null];
  receiver: readonly [scheme: string | null, id: string | null];
}

export const BASE = 'https://api.e-invoice.be';
export const FILES = 'https://files.example.test';
export const KEY = 'key-of-the-tenant';

export interface EInvoiceBeFake extends ProviderFake {
  readonly documents: HeldDocument[];
  /** What the next call that sends a draft meets; `meanwhile`: an earlier call got it there, and it is refused (405). */
  next(
    trouble:
      'lose-answer' | 'lose-request' | FakeAnswer | { readonly meanwhile: HeldDocument['state'] },
  ): void;
  /** What the next upload meets. */
  nextUpload(trouble: 'lose-answer' | FakeAnswer): void;
  add(document: Partial<HeldDocument>): HeldDocument;
}

const detail = (status: number, text: string): FakeAnswer => ({ status, body: { detail: text } });
const numberIn = (xml: string): string | null => /<cbc:ID>([^<]*)<\/cbc:ID>/.exec(xml)?.[1] ?? null;

const BOXES: Readonly<Record<string, readonly string[]>> = {
  drafts: ['DRAFT'],
  outbox: ['TRANSIT', 'SENT', 'FAILED', 'QUEUED'],
  inbox: ['RECEIVED'],
};

/** e-invoice.be over a list of documents: uploaded as a draft, sent once; files lie elsewhere, behind signed links. */
export function startEInvoiceBe(): EInvoiceBeFake {
  const documents: HeldDocument[] = [];
  const sending: Parameters<EInvoiceBeFake['next']>[0][] = [];
  const uploading: Parameters<EInvoiceBeFake['nextUpload']>[0][] = [];

  function add(document: Partial<HeldDocument>): HeldDocument {
    const bytes = document.bytes ?? '<x/>';
    const added: HeldDocument = {
      ...{ id: `doc-${documents.length + 1}`, bytes, fileName: 'x.xml', state: 'DRAFT' as const },
      ...{ invoiceId: numberIn(bytes), createdAt: NOW },
      ...{ sender: [null, null] as const, receiver: [null, null] as const },
      ...document,
    };
    documents.push(added);
    return added;
  }

  const shown = ({ id, state, invoiceId }: HeldDocument): object => ({
    ...{ id, state, document_type: 'INVOICE', invoice_id: invoiceId, invoice_total: '100.00' },
  });

  function upload({ headers, body }: FakeCall): FakeReply {
    const trouble = uploading.shift();
    if (typeof trouble === 'object') return trouble;
    const boundary = /boundary=(.+)$/.exec(headers['content-type'] ?? '')?.[1] ?? '?';
    const [, part = ''] = String(body).split(`--${boundary}`);
    const [head = '', ...rest] = part.split('\r\n\r\n');
    const bytes = rest.join('\r\n\r\n').replace(/\r\n$/, '');
    const fileName = /name="file"; filename="([^"]*)"/.exec(head)?.[1];
    if (fileName === undefined) return detail(422, 'Field required');
    const added = add({ bytes, fileName });
    return trouble === 'lose-answer' ? 'reset' : { status: 201, body: shown(added) };
  }

  function send(found: HeldDocument, { query }: FakeCall): FakeReply {
    const trouble = sending.shift();
    if (trouble === 'lose-request') return 'reset';
    if (typeof trouble === 'object' && 'meanwhile' in trouble) {
      found.state = trouble.meanwhile;
      return detail(405, 'Document is not in draft state');
    }
    if (typeof trouble === 'object') return trouble;
    if (found.state !== 'DRAFT') return detail(405, 'Document is not in draft state');
    found.state = 'TRANSIT';
    found.sender = [query.get('sender_peppol_scheme'), query.get('sender_peppol_id')];
    found.receiver = [query.get('receiver_peppol_scheme'), query.get('receiver_peppol_id')];
    return trouble === 'lose-answer' ? 'reset' : { status: 200, body: shown(found) };
  }

  function list(box: string, { query }: FakeCall): FakeReply {
    const size = Number(query.get('page_size') ?? 20);
    const page = Number(query.get('page') ?? 1);
    const descending = query.get('sort_order') === 'desc';
    const found = documents
      .filter(({ state }) => BOXES[box]?.includes(state) === true)
      .filter(({ bytes }) => (numberIn(bytes) ?? '').includes(query.get('search') ?? ''))
      .sort((a, b) => a.createdAt.localeCompare(b.createdAt));
    if (descending) found.reverse();
    const items = found.slice((page - 1) * size, page * size).map(shown);
    const pages = Math.ceil(found.length / size);
    return { status: 200, body: { items, page, page_size: size, pages, total: found.length } };
  }

  function one(call: FakeCall, id: string, action: string | undefined): FakeReply {
    const found = documents.find((document) => document.id === id);
    if (found === undefined) return detail(404, 'Document not found');
    if (action === 'send') return send(found, call);
    if (action === undefined) return { status: 200, body: shown(found) };
    if (action === 'timeline') {
      const happened = (type: string): object => ({
        ...{ event_type: type, timestamp: found.createdAt, id: 'e', details: null },
      });
      const events = [happened('document_created'), happened('receive_success')];
      return { status: 200, body: { document_id: id, events } };
    }
    if (action !== 'ubl') return detail(404, 'Not Found');
    const [senderScheme, senderId] = found.sender;
    const [receiverScheme, receiverId] = found.receiver;
    return {
      status: 200,
      body: {
        ...{ id, file_name: found.fileName, signed_url: `${FILES}/${id}?signature=s` },
        ...{ sender_peppol_scheme: senderScheme, sender_peppol_id: senderId },
        ...{ receiver_peppol_scheme: receiverScheme, receiver_peppol_id: receiverId },
      },
    };
  }

  function answer(call: FakeCall): FakeReply {
    const [api = '', kind = '', id = '', action] = call.path;
    if (call.origin === FILES) {
      const found = documents.find((document) => document.id === api);
      return found === undefined ? { status: 404 } : { status: 200, body: found.bytes };
    }
    if (call.headers['authorization'] !== `Bearer ${KEY}`) return detail(401, 'Invalid token');
    if (kind in BOXES) return list(kind, call);
    if (kind === 'documents' && id === 'ubl') return upload(call);
    if (kind === 'documents') return one(call, id, action);
    if (kind !== 'validate') return detail(404, 'Not Found');
    const isValid = call.query.get('peppol_id') === '0208:0899965307';
    return {
      status: 200,
      body: {
        ...{ is_valid: isValid, dns_valid: isValid, business_card_valid: isValid },
        supported_document_types: isValid ? ['busdox-docid-qns::urn:a::b##c::2.1', 'Invoice'] : [],
        business_card: isValid ? { name: 'Bakkerij Noord', country_code: 'BE' } : null,
      },
    };
  }

  return {
    ...startProviderFake([BASE, FILES], answer),
    ...{ documents, add },
    next: (trouble) => sending.push(trouble),
    nextUpload: (trouble) => uploading.push(trouble),
  };
}
