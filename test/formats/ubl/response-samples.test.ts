import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readInvoiceResponse } from '../../../src/formats/ubl/response-read.js';
import { parseXml } from '../../../src/formats/xml/parse.js';

const folder = 'samples/response';
const samples = readdirSync(folder).filter((name) => /^invoice-response\..*\.xml$/.test(name));

/** What the reader says of a sample, in the form of its expected file: sentences may improve, codes may not. */
function outcome(path: string): unknown {
  const root = parseXml(readFileSync(path));
  if (!root.ok) throw new Error(root.error.message);
  const read = readInvoiceResponse(root.value);
  const brief = (
    faults: readonly { class: string; code: string; severity: string; path: string }[],
  ): unknown =>
    faults.map(({ class: as, code, severity, path: where }) => [as, code, severity, where]);
  return read.ok
    ? { response: read.value.response, findings: brief(read.value.findings) }
    : { faults: brief(read.error) };
}

describe('samples of Invoice Responses', () => {
  test.each(samples)('%s is read as expected', (name) => {
    const expectedPath = join(folder, name.replace(/\.xml$/, '.expected.json'));
    const found = JSON.parse(JSON.stringify(outcome(join(folder, name)))) as unknown;
    if (process.env['UPDATE'] === '1')
      writeFileSync(expectedPath, `${JSON.stringify(found, null, 2)}\n`);
    expect(existsSync(expectedPath)).toBe(true);
    expect(found).toEqual(JSON.parse(readFileSync(expectedPath, 'utf8')));
  });

  test.each(['R001', 'R002', 'R004', 'R005', 'R006', 'R007'])(
    '%s is broken alone by its sample',
    (rule) => {
      const found = outcome(join(folder, `invoice-response.broken-${rule.toLowerCase()}.xml`));
      const { findings } = found as { findings: readonly (readonly string[])[] };
      expect(findings.map(([, code]) => code)).toEqual([`response.${rule}`]);
    },
  );
});
