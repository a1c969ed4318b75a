import { Readable, Writable } from 'node:stream';
import { build } from '../../../src/entrypoints/cli/invoice.js';
import type { ExitCode, Io } from '../../../src/entrypoints/cli/io.js';
import { invoiceToJson } from '../../../src/formats/json/invoice.js';
import { invoiceOf } from '../../support/invoices.js';
import { xmlOf } from '../../support/ubl.js';

interface Answer {
  readonly name: string;
  readonly wellFormed: boolean;
  readonly error?: { readonly class: string };
}

interface Outcome {
  readonly out: string;
  readonly err: string;
  readonly codes: readonly ExitCode[];
}

function sink(chunks: Buffer[]): Writable {
  return new Writable({
    write(chunk: Buffer, _encoding, done) {
      chunks.push(Buffer.from(chunk));
      done();
    },
  });
}

async function run(args: readonly string[], input: string): Promise<Outcome> {
  const [out, err]: [Buffer[], Buffer[]] = [[], []];
  const codes: ExitCode[] = [];
  const io: Io = {
    stdin: Readable.from([Buffer.from(input)]),
    stdout: sink(out),
    stderr: sink(err),
    env: {},
    exit: (code) => codes.push(code),
  };
  await build(io).parseAsync([...args], { from: 'user' });
  return { out: Buffer.concat(out).toString(), err: Buffer.concat(err).toString(), codes };
}

const xml = xmlOf(invoiceOf());
const json = invoiceToJson(invoiceOf()) as Record<string, unknown>;

describe('voldaan invoice', () => {
  test('read prints the invoice with terms and unmapped values', async () => {
    const { out, codes } = await run(['read', '-'], xml);
    const read = JSON.parse(out);
    expect(codes).toEqual([]);
    expect(read.invoice.totals.payable).toBe('121.00');
    expect(read.terms[0]).toEqual([
      'BT-24',
      '/Invoice[1]/cbc:CustomizationID[1]',
      read.invoice.customizationId,
    ]);
    expect(read.unmapped).toEqual([]);
  });

  test.each([
    ['no XML', 'x', 'NOT_WELL_FORMED', 2],
    ['a DOCTYPE', '<!DOCTYPE a><a/>', 'FORBIDDEN_CONSTRUCT', 2],
    ['another document', '<a/>', 'UNSUPPORTED_DOCUMENT', 2],
    ['a wrong structure', xml.replace(/<cbc:IssueDate>.*?<\/cbc:IssueDate>/, ''), 'SCHEMA', 1],
  ])('read refuses %s', async (_name, input, errorClass, code) => {
    const { out, err, codes } = await run(['read', '-'], input);
    expect(JSON.parse(out).error.class).toBe(errorClass);
    expect(err).not.toBe('');
    expect(codes).toEqual([code]);
  });

  test('write prints the same bytes that the writer makes, and computes absent totals', async () => {
    const { out, codes } = await run(['write', '-'], JSON.stringify({ invoice: json }));
    expect(out).toBe(xml);
    expect(codes).toEqual([]);
  });

  test('write refuses given totals that do not add up', async () => {
    const invoice = { ...json, totals: { gross: '120.00' } };
    const { out, codes } = await run(['write', '-', '--json'], JSON.stringify({ invoice }));
    expect(JSON.parse(out).error).toMatchObject({ class: 'RULE', code: 'invoice.BR-CO-15' });
    expect(new Set(codes)).toEqual(new Set([1]));
  });

  test('write refuses what is no JSON, and names the place of a wrong field', async () => {
    expect((await run(['write', '-'], '{')).codes).toEqual([2]);
    const { out } = await run(
      ['write', '-', '--json'],
      JSON.stringify({ invoice: { ...json, x: 1 } }),
    );
    expect(JSON.parse(out).error.path).toBe('/invoice/x');
  });

  test('validate accepts a correct document, with a warning for nothing', async () => {
    const { out, codes } = await run(['validate', '-', '--json'], xml);
    expect(JSON.parse(out)).toMatchObject({
      profile: 'peppol-bis-3',
      wellFormed: true,
      xsdValid: true,
      cen: [],
      peppol: [],
      fired: [],
      fatal: false,
      accept: true,
      verdict: 'accept',
    });
    expect(codes).toEqual([]);
  });

  test('validate rejects a total that the rules refuse, and says which rule and where', async () => {
    const { out, codes } = await run(
      ['validate', '-', '--json'],
      xml.replace(/(<cbc:TaxInclusiveAmount[^>]*>)[^<]*/, '$199.00'),
    );
    const answer = JSON.parse(out);
    expect(answer).toMatchObject({ xsdValid: true, fatal: true, accept: false, verdict: 'reject' });
    expect(answer.cen).toContainEqual(['BR-CO-15', 'fatal', '/Invoice[1]']);
    expect(answer.fired).toContain('BR-CO-16');
    expect(new Set(codes)).toEqual(new Set([1]));
  });

  test('validate rejects what the schema refuses', async () => {
    const { out, codes } = await run(['validate', '-', '--json'], xml.replace('>121.00<', '>1e3<'));
    expect(JSON.parse(out)).toMatchObject({ xsdValid: false, accept: false, verdict: 'reject' });
    expect(new Set(codes)).toEqual(new Set([1]));
  });

  test('validate --ndjson answers each line in order and survives broken ones', async () => {
    const lines = [
      JSON.stringify({ name: 'a', xml }),
      'no json',
      JSON.stringify({ name: 'b', xmlBase64: Buffer.from(xml).toString('base64') }),
      '',
      JSON.stringify({ name: 'c' }),
      JSON.stringify({ name: 'd', xml: '<a' }),
    ];
    const { out, codes } = await run(['validate', '--ndjson', '-'], lines.join('\n'));
    const answers = out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as Answer);
    expect(answers.map((a) => [a.name, a.wellFormed, a.error?.class])).toEqual([
      ['a', true, undefined],
      ['line 2', false, 'NOT_WELL_FORMED'],
      ['b', true, undefined],
      ['line 4', false, 'USAGE'],
      ['d', false, 'NOT_WELL_FORMED'],
    ]);
    expect(codes).toContain(2);
  });
});
