import type { Request, RequestHandler, Response } from 'express';
import type { z } from 'zod';
import type { Act } from '../../../domain/access/acts.js';
import { readForm, saying } from '../../../formats/json/faults.js';
import { bytesOfBase64 } from '../../../kernel/base64.js';
import type { Fault } from '../../../kernel/fault.js';
import type { Result } from '../../../kernel/result.js';
import type { OnboardingView } from '../../../usecases/exchange/onboarding.js';
import type { StepBy } from '../../../usecases/exchange/onboarding-step.js';
import type { App } from '../../app.js';
import { onboardingLines } from '../../text/onboarding.js';
import { asItStands } from '../as-it-stands.js';
import { type GuardedRoutes, guardedRoutes } from '../guarded.js';
import { signedBody } from '../identity.js';
import { jsonBody } from '../json-body.js';
import { spoken } from '../people.js';
import { problem } from '../problems.js';
import { inAdministration } from '../scoped.js';
import { ONBOARDING } from '../told/onboarding.js';
import type { Described } from '../told.js';

/** A scan of 10 MiB as base64, with names and dates. */
const AUTHORITY_MAX = 14_680_064;

type Signed = z.ZodType<{ readonly by: string }>;
type Take<Form extends Signed, T> = (
  step: StepBy,
  asked: z.output<Form>,
) => Promise<Result<T, readonly Fault[]>>;

/** The way of an administration to sending for real, step by step; every answer says where it stands then. */
export function onboardingRoutes(app: App): GuardedRoutes {
  const routes = guardedRoutes();
  const json = jsonBody({ bytesMax: 65_536 });
  const { onboarding } = app;
  const at = (path: string) => `/administrations/:administration/onboarding${path}`;

  function post<Form extends Signed, T>(
    [act, path, told]: readonly [Act, string, Described & { readonly body: Form }],
    take: Take<Form, T>,
    answer: (request: Request, response: Response, done: T) => void,
    body: RequestHandler = json,
  ): void {
    routes.post(
      at(path),
      told,
      body,
      inAdministration(app, act, async (administration, request, response) => {
        const form = told.body as z.ZodType<z.output<Form>>;
        const read = readForm(form, signedBody(request), saying('VALUE', 'onboarding.form'));
        if (!read.ok) {
          problem(response, read.error);
          return;
        }
        const done = await take({ administration, by: read.value.by }, read.value);
        if (done.ok) answer(request, response, done.value);
        else problem(response, done.error.map(asItStands));
      }),
    );
  }
  const step = <Form extends Signed>(
    route: readonly [Act, string, Described & { readonly body: Form }],
    take: Take<Form, OnboardingView>,
    body?: RequestHandler,
  ): void => {
    post(route, take, say, body);
  };

  routes.get(
    at(''),
    ONBOARDING.readOnboarding,
    inAdministration(app, 'books.read', async (administration, request, response) => {
      say(request, response, await onboarding.show(administration));
    }),
  );
  step(['connections.manage', '/sender', ONBOARDING.chooseSender], (by, { by: _by, ...choice }) =>
    onboarding.chooseSender(by, choice),
  );
  step(['connections.manage', '/identify', ONBOARDING.identifyAdministration], (by, { mandate }) =>
    onboarding.identify(by, mandate),
  );
  step(
    ['connections.manage', '/authority', ONBOARDING.recordAuthority],
    (by, { by: _by, document, ...given }) =>
      onboarding.authorise(by, {
        ...given,
        ...(document === undefined ? {} : { document: bytesOfBase64(document) }),
      }),
    jsonBody({ bytesMax: AUTHORITY_MAX }),
  );
  step(['connections.manage', '/withdraw', ONBOARDING.withdrawAuthority], (by, { reason }) =>
    onboarding.withdraw(by, reason),
  );
  step(['connections.manage', '/look-up', ONBOARDING.lookUpPublisher], (by) =>
    onboarding.lookUp(by),
  );
  step(['connections.manage', '/register', ONBOARDING.registerReceiver], (by, how) =>
    onboarding.register(by, how),
  );
  // It is sent by whoever delivers: a request of one administration does not work off the messages of all.
  step(['connections.manage', '/test', ONBOARDING.sendTestInvoice], (by) => onboarding.test(by));
  step(['connections.manage', '/check', ONBOARDING.checkTestInvoice], (by, how) =>
    onboarding.checkTest(by, how),
  );
  step(['network.decide', '/live', ONBOARDING.goLive], (by) => onboarding.goLive(by));
  post(
    ['network.decide', '/key', ONBOARDING.giveMigrationKey],
    (by) => onboarding.migrationKey(by),
    (_request, response, migrationKey) => response.status(201).json({ migrationKey }),
  );
  step(['network.decide', '/leave', ONBOARDING.leaveNetwork], (by, how) =>
    onboarding.leave(by, how),
  );
  return routes;
}

function say(request: Request, response: Response, view: OnboardingView): void {
  response.json({ ...view, lines: onboardingLines(view, spoken(request, response)) });
}
