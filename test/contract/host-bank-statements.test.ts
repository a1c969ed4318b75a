import { createHttpClient, type HttpClient } from '../../src/adapters/http/client.js';
import { createHttpProbe } from '../../src/compose/host-check.js';
import { plainDate } from '../../src/kernel/dates.js';
import type { ProbeAnswer, ProbeRequest } from '../../src/ports/host-probe.js';
import type { SandboxHost } from '../../src/sandbox/host/server.js';
import {
  type CheckedPromise,
  makeCheckHost,
} from '../../src/usecases/host/check-host/check-host.js';
import { ADMINISTRATION, startSeededHost, TOKEN } from '../support/sandbox-host.js';

let sandbox: SandboxHost;
let http: HttpClient;
beforeEach(async () => {
  sandbox = await startSeededHost();
  http = createHttpClient();
});
afterEach(async () => {
  http.close();
  await sandbox.close();
});

/** What the suite says of the sandbox when its answers are changed on the way. */
async function checked(
  change: (request: ProbeRequest, text: string) => string,
): Promise<readonly CheckedPromise[]> {
  const probe = createHttpProbe({ url: sandbox.url, token: TOKEN }, http);
  const send = async (request: ProbeRequest): Promise<ProbeAnswer> => {
    const answer = await probe.send(request);
    return { ...answer, text: answer.status === 200 ? change(request, answer.text) : answer.text };
  };
  const suite = makeCheckHost({ send });
  const today = plainDate('2026-11-20');
  const result = await suite({ administration: ADMINISTRATION, runId: 'run-1', today });
  if (!result.ok) throw new Error(result.error);
  return result.value;
}

test('a host of before bank statements were asked for is not asked for them', async () => {
  const old = await checked(({ path }, text) =>
    path.endsWith('/capabilities') ? text.replace(',"holdsBankStatements":true', '') : text,
  );
  const skipped = old.filter(({ outcome }) => outcome === 'skip').map(({ id }) => id);
  expect(skipped).toEqual(
    ['form', 'paging', 'cursor', 'unknown-cursor', 'limit'].map(
      (name) => `bank-statements.${name}`,
    ),
  );
});

test('the suite notices a host whose statements are no base64', async () => {
  const spoiled = await checked(({ path }, text) =>
    path.includes('/changes/bank-statements') ? text.replaceAll('"base64":"', '"base64":"<') : text,
  );
  expect(spoiled.find(({ id }) => id === 'bank-statements.form')?.outcome).toBe('fail');
});
