import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { openSans } from '../../../src/adapters/fonts/open-sans.js';
import type { Invoice } from '../../../src/domain/invoice/invoice.js';
import { htmlOf } from '../../../src/formats/invoice-view/html.js';
import { pdfOf } from '../../../src/formats/invoice-view/pdf.js';
import { viewOf } from '../../../src/formats/invoice-view/view-of.js';
import { readUbl } from '../../../src/formats/ubl/read.js';
import { parseXml } from '../../../src/formats/xml/parse.js';
import { describeShared } from '../../support/shared.js';
import { readPdf } from '../../support/pdf-text.js';

function invoiceIn(xml: Uint8Array): Invoice | null {
  const root = parseXml(xml);
  const read = root.ok ? readUbl(root.value) : null;
  return read?.ok === true ? read.value.invoice : null;
}

/** The tags of a page: a raw `<` is one of ours, whatever a document writes. */
const tagsOf = (html: string): readonly string[] => html.match(/<[^<>]*>?/g) ?? [];

const OURS =
  /^<(?:!doctype html|\/?(?:html|head|meta|title|style|body|main|header|p|h[1-3]|span|div|section|address|br|dl|dt|dd|table|caption|colgroup|col|thead|tbody|tr|th|td|small|figure|figcaption|svg|path|footer)(?: (?:lang|charset|http-equiv|content|name|class|scope|data-name|width|viewBox|role|aria-label|shape-rendering|fill|d)="[^"]*")*)\/?>$/;

describeShared('the hostile documents of the shared material', (dir) => {
  const folder = join(dir, 'conformance/hostile');
  const files = ['ubl', 'xml'].flatMap((part) =>
    readdirSync(join(folder, part)).map((name) => `${part}/${name}`),
  );

  test('are shown without markup, direction marks or content of theirs, or refused', async () => {
    const fonts = await openSans();
    let shown = 0;
    for (const file of files) {
      const invoice = invoiceIn(readFileSync(join(folder, file)));
      if (invoice === null) continue;
      shown += 1;
      const view = viewOf(invoice, 'nl');
      const html = htmlOf(view);
      const text = JSON.stringify(view);
      expect([file, tagsOf(html).filter((tag) => !OURS.test(tag))]).toEqual([file, []]);
      expect([file, /[\p{Cc}\p{Cf}]/u.exec(text)?.[0]]).toEqual([file, undefined]);
      for (const { file: embedded } of invoice.attachments ?? []) {
        if (embedded !== undefined) expect(html).not.toContain(embedded.base64.slice(0, 40));
      }
      const { raw, pages } = readPdf(await pdfOf(view, fonts));
      expect(raw).not.toMatch(/\/(?:URI|Annots|JavaScript|EmbeddedFile)\b/);
      expect(pages.flat()).toContain(view.number);
    }
    expect(shown).toBeGreaterThan(25);
  }, 120_000);

  test('markup and templates in names stand there as they were written', () => {
    const nameIn = (file: string): string =>
      htmlOf(viewOf(invoiceIn(readFileSync(join(folder, file)))!, 'nl'));
    expect(nameIn('ubl/html-in-names.xml')).toContain('&lt;img src=x onerror=alert(1)&gt;');
    expect(nameIn('xml/cdata-markup.xml')).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
  });
});

describeShared('the corpora of the shared material', (dir) => {
  const invoices = ['own', 'cen', 'apache'].flatMap((name) =>
    gunzipSync(readFileSync(join(dir, `conformance/ubl/corpus-${name}.ndjson.gz`)))
      .toString()
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as { readonly name: string; readonly xml: string })
      .map(({ name: id, xml }) => ({ id, invoice: invoiceIn(Buffer.from(xml)) }))
      .filter(({ invoice }) => invoice !== null),
  );

  test('every invoice that can be read is shown as a page', () => {
    expect(invoices.length).toBeGreaterThan(1000);
    const broken = invoices.filter(({ invoice }) => {
      const html = htmlOf(viewOf(invoice!, 'fr'));
      return !html.endsWith('</html>\n') || tagsOf(html).some((tag) => !OURS.test(tag));
    });
    expect(broken.map(({ id }) => id)).toEqual([]);
  });

  test('every fortieth as PDF, too', async () => {
    const fonts = await openSans();
    for (const { id, invoice } of invoices.filter((_, index) => index % 40 === 0)) {
      const view = viewOf(invoice!, 'fr');
      const shown = readPdf(await pdfOf(view, fonts))
        .pages.flat()
        .join(' ')
        .replace(/\s/g, '');
      const total = view.totals.at(-1)?.amount.replace(/\s/g, '') ?? '';
      expect([id, shown.includes(total)]).toEqual([id, true]);
    }
  }, 120_000);
});
