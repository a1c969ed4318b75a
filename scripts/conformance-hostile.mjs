// npm run conformance:hostile -- [--dir DIR] [--json]: hostile and bad inputs. XML and UBL go through receiving, CAMT
// through importing, HTTP through the real server, all with the clock of the corpus; large inputs each have a process
// of their own, so that their memory can be told. What is not built yet is said, and no failure.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { measured, readArguments, reporter } from './conformance/common.mjs';
import { generated } from './conformance/hostile-generated.mjs';
import { judge } from './conformance/hostile-judge.mjs';
import { sendHttp } from './conformance/hostile-http.mjs';
import { importCamt } from './conformance/hostile-camt.mjs';
import { receiveUbl } from './conformance/hostile-ubl.mjs';
import { tableRow } from './conformance/hostile-table.mjs';
import { startService } from './conformance/service.mjs';

const WAYS = { ubl: receiveUbl, camt: importCamt, http: sendHttp };

const given = readArguments('hostile');
if (given !== null) {
  const expected = JSON.parse(readFileSync(join(given.dir, 'expected.json'), 'utf8'));
  const service = await startService({ now: expected.now, secret: expected.signature.vectorKey });
  const report = reporter(given.json);
  try {
    for (const entry of expected.cases) {
      const { value, ms, rssMiB } = await measured(() => WAYS[entry.as](service, given.dir, entry));
      report.add({ id: entry.id, ...value, ...judge(entry, { ...value, ms, rssMiB }), ms, rssMiB });
    }
    for (const entry of expected.generated) {
      const value = await generated(service, given.dir, entry);
      report.add({ id: entry.id, ...value, ...judge(entry, value, true) });
    }
  } finally {
    await service.close();
  }
  for (const row of expected.table) {
    const value = await tableRow(row);
    report.add({ id: row.id, ...value, ...(value.agrees === undefined ? judge(row, value) : {}) });
  }
  report.end();
}
