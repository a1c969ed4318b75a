// Large inputs: made by the corpus' own generator, read in a process of their own, whose peak of memory over its
// start is what the input cost. HTTP inputs go to the running service.
import { execFileSync, spawnSync } from 'node:child_process';
import { createHmac } from 'node:crypto';
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { measured } from './common.mjs';
import { post } from './hostile-http.mjs';

const READER = fileURLToPath(new URL('read-one.mjs', import.meta.url));
/** Longer than any limit of the corpus; an input that takes so long hangs. */
const GIVE_UP_MS = 60_000;

export async function generated(service, dir, entry) {
  const folder = mkdtempSync(join(tmpdir(), 'voldaan-input-'));
  try {
    const file = join(folder, 'input');
    const out = openSync(file, 'w');
    const argv = [join(dir, 'gen/gen.mjs'), entry.generator, ...entry.args.map(String)];
    execFileSync(process.execPath, argv, { stdio: ['ignore', out, 'inherit'] });
    closeSync(out);
    return entry.as === 'http' ? await overHttp(service, entry, file) : inChild(entry, file);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function inChild({ as }, file) {
  const child = spawnSync(process.execPath, [READER, as, file], { timeout: GIVE_UP_MS });
  if (child.status !== 0) return { outcome: 'crash', why: String(child.stderr).slice(0, 200) };
  return JSON.parse(child.stdout);
}

async function overHttp(service, entry, file) {
  const { connection } = await service.tenant(entry.id);
  const body = readFileSync(file);
  const t = Math.floor(new Date(service.clock.now()).getTime() / 1000);
  const v1 = createHmac('sha256', service.secret).update(`${t}.`).update(body).digest('hex');
  const gzip = body[0] === 0x1f && body[1] === 0x8b ? { 'content-encoding': 'gzip' } : {};
  const headers = {
    'content-type': 'application/json',
    'webhook-signature': `t=${t},v1=${v1}`,
    ...gzip,
  };
  const request = { method: 'POST', path: '/webhooks/ap/ep_test_1', headers, body };
  const { value, ms, rssMiB } = await measured(() => post(service, request, connection));
  const outcome = value.status >= 400 ? 'reject' : 'accept';
  return { outcome, httpStatus: value.status, errorClass: value.problem.title, ms, rssMiB };
}
