import { readFirmDefaults, writeFirmDefaults } from '../../../formats/json/firm-defaults.js';
import { hostMappingOverrideToJson, parseHostMapping } from '../../../formats/json/host-mapping.js';
import { readPolicy } from '../../../formats/json/policy.js';
import { readForm, saying } from '../../../formats/json/faults.js';
import type { StoredDefaults } from '../../../ports/firms.js';
import type { App } from '../../app.js';
import { firmFault, firmFaults } from '../../firm-faults.js';
import { toJson } from '../codec.js';
import { type GuardedRoutes, guardedRoutes } from '../guarded.js';
import { signerOf } from '../identity.js';
import { jsonBody } from '../json-body.js';
import { problem } from '../problems.js';
import { inFirm } from '../scoped.js';
import { FIRMS } from '../told/firms.js';

/** What a firm lays down for all its administrations: settings, dunning policies, what codes of packages mean. */
export function firmRuleRoutes(app: App): GuardedRoutes {
  const routes = guardedRoutes();
  const json = jsonBody();

  routes.get(
    '/firms/:firm/defaults',
    FIRMS.readFirmDefaults,
    inFirm(app, 'firm.read', async ({ id }, _request, response) => {
      const found = await app.firmRules.defaults(id);
      if (found.ok) response.json(defaultsForm(found.value));
      else problem(response, [firmFault(found.error)]);
    }),
  );
  routes.put(
    '/firms/:firm/defaults',
    FIRMS.setFirmDefaults,
    json,
    inFirm(app, 'policies.manage', async ({ id }, request, response) => {
      const read = readFirmDefaults(request.body);
      if (!read.ok) {
        problem(response, read.error);
        return;
      }
      const laid = await app.firmRules.layDown(id, read.value, signerOf(request) ?? 'api');
      if (laid.ok) response.json(defaultsForm(laid.value));
      else problem(response, [firmFault(laid.error)]);
    }),
  );
  routes.get(
    '/firms/:firm/policies',
    FIRMS.listFirmPolicies,
    inFirm(app, 'firm.read', async ({ id }, _request, response) => {
      const all = await app.firmRules.policies(id);
      if (all.ok) response.json({ policies: all.value.kept, shipped: all.value.shipped });
      else problem(response, [firmFault(all.error)]);
    }),
  );
  routes.post(
    '/firms/:firm/policies',
    FIRMS.saveFirmPolicy,
    json,
    inFirm(app, 'policies.manage', async ({ id }, request, response) => {
      const read = readPolicy(request.body);
      if (!read.ok) {
        problem(response, read.error);
        return;
      }
      const saved = await app.firmRules.savePolicy(id, read.value, signerOf(request) ?? 'api');
      if (saved.ok) response.json({ policy: saved.value });
      else problem(response, firmFaults(saved.error));
    }),
  );
  routes.get(
    '/firms/:firm/mappings/:adapter',
    FIRMS.readFirmMapping,
    inFirm(app, 'firm.read', async ({ id }, request, response) => {
      const adapter = String(request.params['adapter']);
      const shown = await app.firmMappings.read(id, adapter);
      if (!shown.ok) {
        problem(response, [firmFault(shown.error)]);
        return;
      }
      const { own, rows } = shown.value;
      response.json({ adapter, mapping: hostMappingOverrideToJson(own), rows: toJson(rows) });
    }),
  );
  routes.put(
    '/firms/:firm/mappings/:adapter',
    FIRMS.setFirmMapping,
    json,
    inFirm(app, 'connections.manage', async ({ id }, request, response) => {
      const asked = readForm(DRY_RUN, request.query, saying('USAGE', 'firm.question'));
      const read = parseHostMapping(request.body);
      if (!asked.ok || !read.ok) {
        problem(
          response,
          [asked, read].flatMap((one) => (one.ok ? [] : one.error)),
        );
        return;
      }
      const dryRun = asked.value.dryRun === 'true';
      const said = Object.keys(hostMappingOverrideToJson(read.value)).length > 0;
      const adapter = String(request.params['adapter']);
      const mapping = said ? read.value : null;
      const judged = await app.firmMappings.set(id, adapter, mapping, { dryRun });
      if (judged.ok) response.json(toJson({ saved: !dryRun, effects: judged.value }));
      else problem(response, [firmFault(judged.error)]);
    }),
  );
  return routes;
}

const DRY_RUN = FIRMS.setFirmMapping.query;

function defaultsForm(stored: StoredDefaults | null): object {
  if (stored === null) return { version: 0, defaults: {}, savedAt: null, savedBy: null };
  return { ...stored, defaults: writeFirmDefaults(stored.defaults) };
}
