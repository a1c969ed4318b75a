import { appendFile, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { auditHeadsFile } from '../../../src/adapters/audit-heads/file.js';
import type { Instant } from '../../../src/kernel/dates.js';

const at = '2026-11-22T08:00:00.000Z' as Instant;
const head = (chain: string, position: number) => ({ chain, position, hash: 'ab'.repeat(32) });

test('heads are added to, found by their chain, and survive a line that was cut by a crash', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'voldaan-heads-'));
  try {
    const path = join(folder, 'data', 'audit-heads.ndjson');
    const heads = auditHeadsFile(path);
    expect(await heads.of('adm_1')).toEqual([]);
    await heads.append([head('*', 3), head('adm_1', 1)], at);
    await appendFile(path, '{"chain":"adm_1","posi');
    await heads.append([head('adm_1', 2), head('adm_12', 9)], at);
    expect(await heads.of('adm_1')).toEqual([head('adm_1', 1), head('adm_1', 2)]);
    expect(await heads.of('*')).toEqual([head('*', 3)]);
  } finally {
    await rm(folder, { recursive: true });
  }
});
