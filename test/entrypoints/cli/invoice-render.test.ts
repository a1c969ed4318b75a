import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { plainDate } from '../../../src/kernel/dates.js';
import { runLine } from '../../support/run-cli.js';
import { invoiceOf } from '../../support/invoices.js';
import { completeTotals } from '../../../src/domain/invoice/totals.js';
import { xmlOf } from '../../support/ubl.js';

const samples = join(import.meta.dirname, '../../../samples');
const INVOICE = join(samples, 'send/belgian-ogm.expected.xml');

let dir = '';
beforeAll(() => {
  dir = mkdtempSync(join(tmpdir(), 'voldaan-render-'));
});
afterAll(() => {
  rmSync(dir, { recursive: true });
});

const render = (line: string, stdin = ''): ReturnType<typeof runLine> =>
  runLine(['invoice', 'render', ...line.replace('DIR', dir).split(' ')], { stdin });

describe('voldaan invoice render', () => {
  test('prints the page in Dutch, or in the language asked for', async () => {
    const { stdout, stderr, code } = await render(`${INVOICE} --html`);
    expect([stderr, code]).toEqual(['', 0]);
    expect(stdout).toBe(readFileSync(join(samples, 'render/belgian-ogm.nl.expected.html'), 'utf8'));
    expect((await render(`${INVOICE} --html --lang fr`)).stdout).toContain('<html lang="fr">');
  });

  test('writes a PDF to a file and nothing elsewhere', async () => {
    const { stdout, stderr, code } = await render(`${INVOICE} --pdf -o DIR/a.pdf`);
    expect([stdout, stderr, code]).toEqual(['', '', 0]);
    expect(readFileSync(join(dir, 'a.pdf')).subarray(0, 8).toString()).toBe('%PDF-1.7');
  });

  test('reads standard input, and prints a PDF into a pipe', async () => {
    const { stdout, code } = await render('- --pdf', readFileSync(INVOICE, 'utf8'));
    expect(code).toBe(0);
    expect(stdout).toMatch(/^%PDF-1\.7[\s\S]*%%EOF/);
  });

  test.each([
    ['no form', `${INVOICE} --json`, 2, 'USAGE'],
    ['two forms', `${INVOICE} --html --pdf --json`, 2, 'USAGE'],
    ['another language', `${INVOICE} --html --lang xx --json`, 2, 'USAGE'],
    ['no such file', 'DIR/none.xml --html --json', 2, 'USAGE'],
    ['no place to write', `${INVOICE} --html -o DIR/none/a.html --json`, 2, 'USAGE'],
  ])('refuses %s', async (_what, line, exit, kind) => {
    const { stdout, code } = await render(line);
    expect([code, (JSON.parse(stdout) as { error: { class: string } }).error.class]).toEqual([
      exit,
      kind,
    ]);
  });

  test.each([
    ['no XML', 'x', 2, 'NOT_WELL_FORMED'],
    ['a DOCTYPE', '<!DOCTYPE a><a/>', 2, 'FORBIDDEN_CONSTRUCT'],
    ['another document', '<a/>', 2, 'UNSUPPORTED_DOCUMENT'],
  ])('refuses %s and shows nothing', async (_what, stdin, exit, kind) => {
    const { stdout, stderr, code } = await render('- --html --json', stdin);
    expect([code, (JSON.parse(stdout) as { error: { class: string } }).error.class]).toEqual([
      exit,
      kind,
    ]);
    expect(stderr).not.toBe('');
    expect((await render('- --html', stdin)).stdout).toBe('');
  });

  test('shows a doubtful document and tells what is doubtful beside it', async () => {
    const xml = xmlOf(completeTotals(invoiceOf({ issueDate: plainDate('2026-11-02') })));
    const { stdout, stderr, code } = await render(
      '- --html',
      xml.replace('>2026-11-02<', '>2026-11-02Z<'),
    );
    expect(code).toBe(0);
    expect(stdout).toContain('2 november 2026');
    expect(stderr).toMatch(/^-: \/Invoice\[1\]\/cbc:IssueDate\[1\]: IssueDate is .*time zone.*\n$/);
  });
});
