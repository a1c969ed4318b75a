import type { Response, Request } from 'express';
import type { z } from 'zod';
import type { Act } from '../../../domain/access/acts.js';
import { readForm, saying } from '../../../formats/json/faults.js';
import { readPolicy } from '../../../formats/json/policy.js';
import { readPolicyTest } from '../../../formats/json/policy-test.js';
import { fault } from '../../../kernel/fault.js';
import type { Follower, PolicyError } from '../../../usecases/dunning/policies.js';
import type { TestError } from '../../../usecases/dunning/policy-tests.js';
import type { App } from '../../app.js';
import { toJson } from '../codec.js';
import { type GuardedRoutes, guardedRoutes } from '../guarded.js';
import { signerOf } from '../identity.js';
import { problem } from '../problems.js';
import { conflict, inAdministration, type Scoped, UNKNOWN } from '../scoped.js';
import { jsonBody } from '../json-body.js';
import { POLICIES } from '../told/policies.js';

/** Who decides; the interface itself where a program asks. */
const byOf = (request: Request): string => signerOf(request) ?? 'api';

/** The dunning policies of an administration, who follows them, and tests of one against another. */
export function policyRoutes(app: App): GuardedRoutes {
  const routes = guardedRoutes();
  const json = jsonBody({ bytesMax: 65_536 });
  const scoped = (act: Act, work: Scoped) => inAdministration(app, act, work);
  const at = (path: string) => `/administrations/:administration/${path}`;

  routes.get(
    at('policies'),
    POLICIES.listPolicies,
    scoped('books.read', async (administration, _request, response) => {
      response.json({ policies: await app.policies.list(administration) });
    }),
  );
  routes.post(
    at('policies'),
    POLICIES.savePolicy,
    json,
    scoped('policies.manage', async (administration, request, response) => {
      const read = readPolicy(request.body);
      if (!read.ok) {
        problem(response, read.error);
        return;
      }
      const saved = await app.policies.save(administration, read.value, byOf(request));
      if (!saved.ok) refuse(response, saved.error);
      else response.status(saved.value.outcome === 'added' ? 201 : 200).json(saved.value);
    }),
  );
  routes.get(
    at('policies/:name'),
    POLICIES.readPolicy,
    scoped('books.read', async (administration, request, response) => {
      const versions = await app.policies.versions(administration, nameIn(request.params['name']));
      if (versions === null) problem(response, [UNKNOWN]);
      else response.json({ versions });
    }),
  );
  routes.put(
    at('policy-assignment'),
    POLICIES.assignPolicy,
    json,
    scoped('policies.manage', async (administration, request, response) => {
      const read = readForm(
        POLICIES.assignPolicy.body,
        request.body,
        saying('VALUE', 'policy.assignment'),
      );
      if (!read.ok) {
        problem(response, read.error);
        return;
      }
      const { policy } = read.value;
      const assigned = await app.policies.assign(
        administration,
        followerOf(read.value),
        policy,
        byOf(request),
      );
      if (assigned.ok) response.json({ ...read.value, held: assigned.value });
      else refuse(response, assigned.error);
    }),
  );
  routes.get(
    at('policy-tests'),
    POLICIES.listPolicyTests,
    scoped('books.read', async (administration, _request, response) => {
      response.json({ tests: await app.policyTests.list(administration) });
    }),
  );
  routes.post(
    at('policy-tests'),
    POLICIES.startPolicyTest,
    json,
    scoped('policies.manage', async (administration, request, response) => {
      const read = readPolicyTest(request.body);
      if (!read.ok) {
        problem(response, read.error);
        return;
      }
      const started = await app.policyTests.start(administration, read.value);
      if (started.ok) response.status(201).json(started.value);
      else refuse(response, started.error);
    }),
  );
  routes.get(
    at('policy-tests/:name'),
    POLICIES.comparePolicies,
    scoped('books.read', async (administration, request, response) => {
      const within = withinOf(request.query['within']);
      if (within === null) {
        const message = 'within is a number of days, 1 to 365.';
        problem(response, [fault('VALUE', 'policy.within', '/within', message)]);
        return;
      }
      const name = nameIn(request.params['name']);
      const compared = await app.policyTests.compare(administration, name, within);
      if (compared.ok) response.json(toJson(compared.value));
      else refuse(response, compared.error);
    }),
  );
  routes.post(
    at('policy-tests/:name/end'),
    POLICIES.endPolicyTest,
    scoped('policies.manage', async (administration, request, response) => {
      const ended = await app.policyTests.end(administration, nameIn(request.params['name']));
      if (ended.ok) response.json({ until: ended.value });
      else refuse(response, ended.error);
    }),
  );
  return routes;
}

function refuse(response: Response, error: PolicyError | TestError): void {
  problem(response, error.kind === 'forbidden' ? error.faults : [conflict('policy', error)]);
}

function followerOf({ group, debtor }: z.output<typeof POLICIES.assignPolicy.body>): Follower {
  if (group !== undefined) return { of: 'group', group };
  return debtor === undefined ? { of: 'administration' } : { of: 'debtor', debtor };
}

function nameIn(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

/** Undefined: as the use case has it; null: not a number of days. */
function withinOf(value: unknown): number | undefined | null {
  if (value === undefined) return undefined;
  return typeof value === 'string' && /^(?:[1-9]\d?|[12]\d\d|3[0-5]\d|36[0-5])$/.test(value)
    ? Number(value)
    : null;
}
