import express, { type Request, type Response } from 'express';
import { z } from 'zod';
import type { Act } from '../../../domain/access/acts.js';
import { readForm, saying } from '../../../formats/json/faults.js';
import { policyNameField, readPolicy } from '../../../formats/json/policy.js';
import { readPolicyTest } from '../../../formats/json/policy-test.js';
import { fault } from '../../../kernel/fault.js';
import type { Follower, PolicyError } from '../../../usecases/policies.js';
import type { TestError } from '../../../usecases/policy-tests.js';
import type { App } from '../../app.js';
import { toJson } from '../codec.js';
import { type GuardedRoutes, guardedRoutes } from '../guarded.js';
import { signerOf } from '../identity.js';
import { problem } from '../problems.js';
import { conflict, inAdministration, type Scoped, UNKNOWN } from '../scoped.js';

/** Who decides; the interface itself where a program asks. */
const byOf = (request: Request): string => signerOf(request) ?? 'api';

/** Who follows a policy: a group, one debtor, or with neither the administration; null follows what is above. */
const assignment = z
  .strictObject({
    policy: policyNameField.nullable(),
    group: z.string().min(1).max(200).exactOptional(),
    debtor: z.string().min(1).max(200).exactOptional(),
  })
  .refine(({ group, debtor }) => group === undefined || debtor === undefined, {
    message: 'A policy goes to a group or to one debtor, not to both',
  });

/** The dunning policies of an administration, who follows them, and tests of one against another. */
export function policyRoutes(app: App): GuardedRoutes {
  const routes = guardedRoutes();
  const json = express.json({ limit: '64kb', strict: true, inflate: false });
  const scoped = (act: Act, work: Scoped) => inAdministration(app, act, work);
  const at = (path: string) => `/administrations/:administration/${path}`;

  routes.get(
    at('policies'),
    scoped('books.read', async (administration, _request, response) => {
      response.json({ policies: await app.policies.list(administration) });
    }),
  );
  routes.post(
    at('policies'),
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
    scoped('books.read', async (administration, request, response) => {
      const versions = await app.policies.versions(administration, nameIn(request.params['name']));
      if (versions === null) problem(response, [UNKNOWN]);
      else response.json({ versions });
    }),
  );
  routes.put(
    at('policy-assignment'),
    json,
    scoped('policies.manage', async (administration, request, response) => {
      const read = readForm(assignment, request.body, saying('VALUE', 'policy.assignment'));
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
    scoped('books.read', async (administration, _request, response) => {
      response.json({ tests: await app.policyTests.list(administration) });
    }),
  );
  routes.post(
    at('policy-tests'),
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

function followerOf({ group, debtor }: z.output<typeof assignment>): Follower {
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
