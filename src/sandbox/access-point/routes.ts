import { createHash, randomUUID } from 'node:crypto';
import express, { type Request, type Response, type Router } from 'express';
import { base64Of, bytesOfBase64 } from '../../kernel/base64.js';
import type { Instant } from '../../kernel/dates.js';
import { inspectDocument } from './document.js';
import { makeGate } from './gate.js';
import type { Misbehaving } from '../lib/misbehave.js';
import type { Aside } from './misbehave.js';
import type { Account, Envelope, InboundMessage, OutboundTransmission } from './model.js';
import type { Network } from './network.js';
import { isOwn, providerName, publisherOf } from './owners.js';
import { refuse } from './refuse.js';
import { deregister, makeMigrationKey, register, tellRegistration } from './registry.js';
import { keyOf, participantKey, type StateStore } from './state.js';

/** Largest document taken. */
const DOCUMENT_BYTES_MAX = 10 * 1024 * 1024;
/** Inbox entries per answer; the rest comes after these are acknowledged. */
const INBOX_PAGE = 100;
const KEY_FORM = /^[\x21-\x7e]{1,200}$/;

interface RouteDeps {
  readonly store: StateStore;
  readonly network: Network;
  readonly misbehaving: Misbehaving<Aside>;
  readonly clock: () => Instant;
  readonly recognisesKeys: boolean;
  /** Runs what the clock has reached and sends webhooks, after the answer left. */
  readonly afterwards: () => void;
}

/** The API under `/v1`: documents out, directory, documents in. */
export function makeRoutes(deps: RouteDeps): Router {
  const router = express.Router();
  const body = express.raw({ type: () => true, limit: DOCUMENT_BYTES_MAX });
  router.use(makeGate(deps.store), deps.misbehaving.middleware);
  router.post('/transmissions', body, (req, res) => {
    takeTransmission(deps, req, res);
  });
  router.get('/transmissions', (req, res) => {
    const { key } = req.query;
    const found = typeof key === 'string' ? byKey(deps, accountOf(res), key) : undefined;
    answerTransmission(res, found);
  });
  router.get('/transmissions/:id', (req, res) => {
    const found = deps.store.state.transmissions.get(req.params.id);
    answerTransmission(res, found?.apiKey === accountOf(res).apiKey ? found : undefined);
  });
  router.get('/lookup/:participant', (req, res) => {
    lookup(deps, req.params.participant, res);
  });
  router.post('/registrations', express.json(), (req, res) => {
    register(deps.store, accountOf(res), req, res);
  });
  router.get('/registrations/:participant', (req, res) => {
    tellRegistration(deps.store, accountOf(res), req.params.participant, res);
  });
  router.delete('/registrations/:participant', (req, res) => {
    deregister(deps.store, accountOf(res), req.params.participant, res);
  });
  router.post('/registrations/:participant/migration-key', (req, res) => {
    makeMigrationKey(deps.store, accountOf(res), req.params.participant, res);
  });
  router.get('/inbox', (_req, res) => {
    const waiting = [...deps.store.state.inbound.values()]
      .filter((message) => !message.acknowledged && isIn(accountOf(res), message))
      .slice(0, INBOX_PAGE);
    res.json({ documents: waiting.map(({ transportId }) => ({ transportId })) });
  });
  router.get('/inbox/:transportId', (req, res) => {
    fetchInbound(deps, req.params.transportId, res);
  });
  router.post('/inbox/:transportId/acknowledge', (req, res) => {
    acknowledge(deps, req.params.transportId, res);
  });
  return router;
}

/** The refusals come first, in order of precedence; taking it is the one effect at the end. */
function takeTransmission(deps: RouteDeps, req: Request, res: Response): void {
  const account = accountOf(res);
  const envelope = envelopeOf(req);
  const key = req.get('idempotency-key') ?? '';
  const country = req.get('x-country') ?? '';
  if (envelope === null || !KEY_FORM.test(key) || !/^[A-Z]{2}$/.test(country)) {
    refuse(
      res,
      400,
      'malformed-request',
      'A header is missing or malformed: Idempotency-Key, X-Sender, X-Receiver, X-Document-Type, X-Process, X-Country.',
    );
    return;
  }
  const bytes = Buffer.isBuffer(req.body) ? req.body : Buffer.alloc(0);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const earlier = deps.recognisesKeys ? byKey(deps, account, key) : undefined;
  if (earlier !== undefined) {
    if (earlier.sha256 === sha256 && earlier.receiver === envelope.receiver)
      answerTransmission(res, earlier);
    else refuse(res, 409, 'key-conflict', 'This key was used for other bytes or another receiver.');
    return;
  }
  if (!isOwn(account, envelope.sender)) {
    refuse(res, 403, 'sender-not-yours', `${envelope.sender} does not belong to this account.`);
    return;
  }
  const receiver = deps.store.state.directory.get(participantKey(envelope.receiver));
  if (receiver?.documentTypes.includes(envelope.documentType) !== true) {
    refuse(
      res,
      422,
      'receiver-not-registered',
      `${envelope.receiver} is not registered for this document type.`,
    );
    return;
  }
  if (deps.misbehaving.take('refuse-document')) {
    refuse(res, 422, 'document-invalid', 'The sandbox was asked to refuse this document.');
    return;
  }
  const inspected = inspectDocument(bytes, envelope);
  if (!inspected.ok) {
    refuse(res, 422, 'document-invalid', 'The document was refused.', inspected.error);
    return;
  }
  const id = `trm_${randomUUID()}`;
  const transmission: OutboundTransmission = {
    id,
    transportId: req.get('x-transport-id') ?? id,
    apiKey: account.apiKey,
    key,
    ...envelope,
    country,
    sha256,
    bytesBase64: base64Of(bytes),
    summary: inspected.value,
    state: 'accepted',
    at: deps.clock(),
  };
  deps.store.commit([
    { kind: 'transmission-accepted', transmission },
    ...deps.network.afterAcceptance(transmission),
  ]);
  if (deps.misbehaving.take('lose-answer')) req.socket.destroy();
  else answerTransmission(res.status(202), transmission);
  deps.afterwards();
}

function envelopeOf(req: Request): Envelope | null {
  const sender = req.get('x-sender');
  const receiver = req.get('x-receiver');
  const documentType = req.get('x-document-type');
  const process = req.get('x-process');
  if (!sender || !receiver || !documentType || !process) return null;
  return { sender, receiver, documentType, process };
}

function byKey(
  { store: { state } }: RouteDeps,
  { apiKey }: Account,
  key: string,
): OutboundTransmission | undefined {
  const id = state.transmissionsByKey.get(keyOf({ apiKey, key }));
  return id === undefined ? undefined : state.transmissions.get(id);
}

function answerTransmission(res: Response, found: OutboundTransmission | undefined): void {
  if (found === undefined) {
    refuse(res, 404, 'transmission-not-found', 'No such transmission was ever taken.');
    return;
  }
  const { id, key, state, at, message } = found;
  res.json({ id, key, state, at, ...(message === undefined ? {} : { message }) });
}

function lookup(deps: RouteDeps, participant: string, res: Response): void {
  const entry = deps.store.state.directory.get(participantKey(participant));
  if (entry === undefined) {
    res.json({ participant, registered: false, documentTypes: [] });
    return;
  }
  const { documentTypes, name } = entry;
  const publisher = publisherOf(deps.store.state, entry);
  const provider =
    entry.provider ?? (publisher === undefined ? 'elsewhere' : providerName(publisher));
  res.json({ participant, registered: true, documentTypes, name, provider });
}

/** Whether a message lies in the inbox of an account. */
function isIn(account: Account, { receiver, apiKey }: InboundMessage): boolean {
  return isOwn(account, receiver) && (apiKey === undefined || apiKey === account.apiKey);
}

function fetchInbound(deps: RouteDeps, transportId: string, res: Response): void {
  const message = deps.store.state.inbound.get(transportId);
  if (message === undefined || !isIn(accountOf(res), message)) {
    refuse(res, 404, 'document-not-found', 'No such document is in this inbox.');
    return;
  }
  res
    .set({
      'content-type': 'application/xml',
      'x-sender': message.sender,
      'x-receiver': message.receiver,
      'x-document-type': message.documentType,
      'x-process': message.process,
      'x-received-at': message.receivedAt,
    })
    .send(Buffer.from(bytesOfBase64(message.bytesBase64)));
}

function acknowledge(deps: RouteDeps, transportId: string, res: Response): void {
  const message = deps.store.state.inbound.get(transportId);
  if (message === undefined || !isIn(accountOf(res), message)) {
    refuse(res, 404, 'document-not-found', 'No such document is in this inbox.');
    return;
  }
  if (!message.acknowledged) deps.store.commit([{ kind: 'inbound-acknowledged', transportId }]);
  res.status(204).end();
}

/** Set by the gate before any route runs. */
function accountOf(res: Response): Account {
  return res.locals['account'] as Account;
}
