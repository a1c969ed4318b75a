import { createHash } from 'node:crypto';
import fc from 'fast-check';
import type { Invoice } from '../../../src/domain/invoice/invoice.js';
import { completeTotals } from '../../../src/domain/invoice/totals.js';
import { htmlOf } from '../../../src/formats/invoice-view/html.js';
import { viewOf } from '../../../src/formats/invoice-view/view-of.js';
import { FULL_INVOICE } from '../../support/full-invoice.js';
import { invoiceOf, lineOf } from '../../support/invoices.js';

const htmlWith = (changes: Partial<Invoice> = {}): string =>
  htmlOf(viewOf(completeTotals(invoiceOf(changes)), 'nl'));

/** The tags of a page without the texts between and inside quotes: what a browser builds. */
const tagsOf = (html: string): readonly string[] =>
  [...html.matchAll(/<\/?[a-z!][^>"]*(?:"[^"]*"[^>"]*)*>/gi)].map(([tag]) =>
    tag.replace(/"[^"]*"/g, '""'),
  );

/** Everything a page could load, run, send or follow. */
const ACTIVE =
  /<(?:script|a|img|iframe|object|embed|link|form|base|audio|video)\b|\s(?:on\w+|href|src|style|srcdoc)=|url\(|@import|data:/i;

describe('the HTML of an invoice', () => {
  test('says its language and loads, runs, sends and links nothing', () => {
    const html = htmlOf(viewOf(FULL_INVOICE, 'de'));
    expect(html).toMatch(/^<!doctype html>\n<html lang="de">\n/);
    expect(html.replace(/<style>[\s\S]*?<\/style>/, '')).not.toMatch(ACTIVE);
  });

  test('its policy forbids everything but its own style, named by hash', () => {
    const html = htmlWith();
    const style = /<style>([\s\S]*?)<\/style>/.exec(html)?.[1] ?? '';
    const hash = createHash('sha256').update(style).digest('base64');
    expect(html).toContain(
      `content="default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'"`,
    );
    expect(style).not.toMatch(/url\(|@import|expression/);
  });

  test('tables say what they are: caption, heads with scope', () => {
    const html = htmlOf(viewOf(FULL_INVOICE, 'nl'));
    const count = (part: string): number => html.split(part).length - 1;
    expect(count('<table')).toBe(4);
    expect(count('<caption>')).toBe(4);
    expect(count('<th scope="col"')).toBe(6 + 3 + 3 + 3);
    expect(htmlWith()).toMatch(/<svg [^>]*role="img" aria-label="QR-code voor deze betaling: €/);
  });

  test('whatever a document writes, the page is built of the same tags', () => {
    const word = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 });
    const hostile = fc.oneof(
      word,
      fc.constantFrom(
        '<script>alert(1)</script>',
        '"><img src=x onerror=alert(1)>',
        "' onmouseover='alert(1)",
        '</style></title><svg onload=alert(1)>',
        '&lt;b&gt;',
        '<!--',
        'javascript:alert(1)',
      ),
    );
    const page = (text: string): string =>
      htmlWith({
        number: `A${text}`,
        seller: { ...invoiceOf().seller, name: `A${text}` },
        buyerReference: `A${text}`,
        paymentTerms: `A${text}`,
        lines: [lineOf({ item: { name: `A${text}`, description: `A${text}` } })],
        attachments: [{ reference: 'R', url: `A${text}` }],
      }).replace(/<svg[\s\S]*?<\/svg>/, '');
    const expected = tagsOf(page('B'));
    fc.assert(
      fc.property(hostile, (text) => {
        // A line of its own is honest markup of ours.
        expect(tagsOf(page(text.replace(/[\p{Cc}\p{Zl}\p{Zp}]/gu, '')))).toEqual(expected);
      }),
      { examples: [['<script>alert(1)</script>'], ['"><img src=x onerror=alert(1)>']] },
    );
  });

  test('an embedded file is named and nothing more', () => {
    const base64 = Buffer.from('<script>alert(1)</script>').toString('base64');
    const file = { mediaType: 'text/html', name: 'x.html', base64 };
    const html = htmlWith({ attachments: [{ reference: 'R', file }] });
    expect(html).toContain('x.html');
    expect(html).not.toContain(base64.slice(0, 12));
  });
});
