import express, { type Request, type Response, Router } from 'express';
import { z } from 'zod';
import type { Instant } from '../../kernel/dates.js';
import { answerErrors, listen, type Problem } from '../lib/http.js';
import {
  createMisbehaving,
  misbehaviourApi,
  misbehaviourJson,
  type Misbehaving,
} from '../lib/misbehave.js';
import { groupXml, metadataXml, redirectXml } from './documents.js';
import { openSmpState, type PublishedType, type SmpState } from './state.js';

/**
 * What it does wrong in an answer: knows everybody and takes everything, answers about somebody else, or sends a
 * document no reader may expand.
 */
export type SmpAside = (typeof ASIDES)[number];
const ASIDES = ['knows-everybody', 'somebody-else', 'hostile'] as const;
const asideJson = z.object({ kind: z.enum(ASIDES), times: z.int().min(1).max(1_000_000) });
const smpMisbehaviourJson = z.union([misbehaviourJson, asideJson]);
export type SmpMisbehaviour = z.output<typeof smpMisbehaviourJson>;

/** A running SMP with a directory beside it: real HTTP on loopback. */
export interface SandboxSmp extends SmpState {
  /** `http://127.0.0.1:<port>` */
  readonly url: string;
  /** Paths it was asked for, in order */
  readonly asked: readonly string[];
  misbehave(what: SmpMisbehaviour): void;
  /** Ends every misbehaviour. */
  behave(): void;
  close(): Promise<void>;
}

interface Deps {
  readonly state: SmpState;
  readonly misbehaving: Misbehaving<SmpAside>;
  readonly clock: () => Instant;
}

const HOSTILE = `<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>`;
const PREFIX = 'iso6523-actorid-upis::';

/** Starts an SMP (Peppol SMP 1) and a directory in its form, both of what was published here. */
export async function startSandboxSmp({
  port,
  clock,
}: {
  /** 0 takes a free one */
  readonly port: number;
  readonly clock: () => Instant;
}): Promise<SandboxSmp> {
  const state = openSmpState();
  const misbehaving = createMisbehaving<SmpAside>(tellProblem);
  const misbehave = (what: SmpMisbehaviour): void => {
    if (isAside(what)) misbehaving.misbehaveAside(what.kind, what.times);
    else misbehaving.misbehave(what);
  };
  const behave = (): void => {
    misbehaving.behave();
  };
  const asked: string[] = [];
  const app = express();
  app.disable('x-powered-by');
  app.use('/sandbox', misbehaviourApi(smpMisbehaviourJson, { misbehave, behave }, tellProblem));
  app.use((request, _response, next) => {
    asked.push(decodeURIComponent(request.path));
    next();
  });
  app.use(misbehaving.middleware, routes({ state, misbehaving, clock }));
  app.use(answerErrors(tellProblem));
  const listening = await listen(app, port);
  return {
    ...state,
    ...{ url: listening.url, asked, misbehave, behave },
    close: async () => {
      misbehaving.stop();
      await listening.close();
    },
  };
}

function isAside(what: SmpMisbehaviour): what is z.output<typeof asideJson> {
  return ASIDES.some((kind) => kind === what.kind);
}

function tellProblem(response: Response, { status, detail }: Problem): void {
  response.status(status).type('text/plain').send(detail);
}

function routes(deps: Deps): Router {
  const api = Router();
  api.get('/search/1.0/json', (request, response) => {
    response.json(search(deps.state, request));
  });
  api.get('/:participant', (request, response) => {
    tellGroup(deps, request, response);
  });
  api.get('/:participant/services/:type', (request, response) => {
    tellMetadata(deps, request, response);
  });
  return api;
}

function tellGroup({ state, misbehaving }: Deps, request: Request, response: Response): void {
  const asked = participantIn(request.params['participant']);
  if (misbehaving.take('hostile')) {
    tellXml(response, Buffer.from(HOSTILE));
    return;
  }
  const found = state.find(asked);
  if (found === undefined && !misbehaving.take('knows-everybody')) {
    response.status(404).end();
    return;
  }
  const base = `http://${request.get('host') ?? ''}${request.path}`;
  const addresses = (found?.types ?? []).map(
    ({ id }) => `${base}/services/${encodeURIComponent(id)}`,
  );
  const about = misbehaving.take('somebody-else') ? '0208:0000000097' : asked;
  tellXml(response, groupXml(about, addresses));
}

function tellMetadata(
  { state, misbehaving, clock }: Deps,
  request: Request<{ participant: string; type: string }>,
  response: Response,
): void {
  const { params, query } = request;
  const asked = participantIn(params.participant);
  const published = state.find(asked)?.types.find(({ id }) => id === params.type);
  if (misbehaving.take('hostile')) {
    tellXml(response, Buffer.from(HOSTILE));
    return;
  }
  const all = published === undefined && misbehaving.take('knows-everybody');
  const type = all ? everything(params.type) : published;
  if (type === undefined || type.undescribed === true) {
    response.status(404).end();
    return;
  }
  // Whoever was sent on to `?arrived` is told; a redirect without it goes on for ever.
  if (type.redirect !== undefined && query['arrived'] === undefined) {
    tellXml(response, redirectXml(type.redirect));
    return;
  }
  const [scheme = '', ...value] = type.id.split('::');
  const identifier = { scheme, value: value.join('::') };
  const about = misbehaving.take('somebody-else') ? '0208:0000000097' : asked;
  tellXml(response, metadataXml(about, identifier, type.endpoints, clock()));
}

/** An SMP that takes whatever it is asked for. */
function everything(id: string): PublishedType {
  const process = 'urn:fdc:peppol.eu:2017:poacc:billing:01:1.0';
  return { id, endpoints: [{ process, transportProfile: 'peppol-transport-as4-v2_0' }] };
}

function search(state: SmpState, { query }: Request): object {
  const { name, country } = query;
  const wanted = typeof name === 'string' ? name.toLowerCase() : '';
  const found = state
    .all()
    .filter((one) => one.name?.toLowerCase().includes(wanted) === true)
    .filter((one) => country === undefined || one.country === country);
  return {
    version: '1.0',
    'total-result-count': found.length,
    'used-result-count': found.length,
    matches: found.map(({ participant, name: own, country: countryCode, types }) => ({
      participantID: { scheme: PREFIX.slice(0, -2), value: participant },
      docTypes: types.map(({ id }) => ({ scheme: id.split('::')[0], value: id })),
      entities: [{ name: [{ name: own }], countryCode, regDate: '2026-01-01' }],
    })),
  };
}

/** Express took the percent signs off. */
function participantIn(text: unknown): string {
  return typeof text === 'string' && text.startsWith(PREFIX) ? text.slice(PREFIX.length) : '';
}

function tellXml(response: Response, bytes: Uint8Array): void {
  response.type('application/xml').send(Buffer.from(bytes));
}
