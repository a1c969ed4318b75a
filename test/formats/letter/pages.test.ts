import { openSans } from '../../../src/adapters/fonts/open-sans.js';
import type { LetterFacts } from '../../../src/formats/letter/facts.js';
import { mailPage } from '../../../src/formats/letter/mail-page.js';
import { letterPdf } from '../../../src/formats/letter/pdf.js';
import { renderLetter } from '../../../src/formats/letter/render.js';
import { LANGUAGES } from '../../../src/formats/letter/template.js';
import { letterTransfer, paymentBox } from '../../../src/formats/letter/transfer.js';
import { viewOf } from '../../../src/formats/invoice-view/view-of.js';
import { euros } from '../../support/ledger.js';
import { CLAIMS, FACTS, factsOf, SEVERAL } from '../../support/letters.js';
import { readPdf } from '../../support/pdf-text.js';
import { isOk } from '../../support/results.js';
import { salesInvoice } from '../../support/stage-world.js';

const LINKED: LetterFacts = {
  ...FACTS,
  payUrl: 'https://pay.example/1?a=1&b=2',
  links: { problem: 'https://us.example/d', promise: 'https://us.example/p' },
};

function page(facts: LetterFacts): string {
  return mailPage(facts, isOk(renderLetter(facts)));
}

async function pdf(facts: LetterFacts, copies = 0) {
  const views = Array.from({ length: copies }, () => viewOf(salesInvoice(1).invoice, 'nl'));
  const bytes = await letterPdf(facts, isOk(renderLetter(facts)), views, await openSans());
  return { bytes, ...readPdf(bytes) };
}

describe('the page of a mail', () => {
  test.each(LANGUAGES)('says in %s every word of the text', (language) => {
    const facts = factsOf('formal', language);
    const shown = page(facts).replaceAll(/<[^>]+>/g, ' ');
    for (const { kind, paragraphs } of isOk(renderLetter(facts)).parts)
      for (const line of kind === 'items' ? [] : paragraphs.flat()) expect(shown).toContain(line);
  });

  test('fetches nothing, runs nothing, and says its language', () => {
    const html = page(LINKED);
    expect(html).toContain('<html lang="nl">');
    expect(html).not.toMatch(/<(?:script|img|link|iframe)|src=|url\(|@import/i);
    expect(html).toContain('prefers-color-scheme: dark');
    expect(html).toContain('<th scope="col">');
  });

  test('turns our own addresses into links, and nothing else', () => {
    const html = page({
      ...LINKED,
      debtor: { ...FACTS.debtor, contact: 'x https://evil.example/' },
    });
    expect(html).toContain('<a href="https://pay.example/1?a=1&amp;b=2">Meteen betalen</a>');
    expect(html.match(/<a /g)).toHaveLength(3);
  });

  test('never links to anything but the web', () => {
    expect(page({ ...FACTS, payUrl: 'javascript:alert(1)' })).not.toContain('<a ');
  });
});

describe('the PDF of a letter', () => {
  test('holds the address, the words, the table and the way to pay', async () => {
    const address = ['Kerkstraat 1', '9000 Gent'];
    const { pages } = await pdf({ ...SEVERAL, debtor: { ...FACTS.debtor, address } });
    const text = pages.flat().join(' ').replaceAll('\u00a0', ' ');
    for (const part of ['Kerkstraat 1', '9000 Gent', '€ 1.210,00', 'PO-77', '24 november 2026'])
      expect(text).toContain(part);
    expect(text).toContain('BE68 5390 0754 7034');
  });

  test('is followed by copies of the invoices in the same file', async () => {
    const alone = await pdf(FACTS);
    const { pages } = await pdf(FACTS, 2);
    expect(pages.length).toBe(alone.pages.length + 2);
    expect(pages.at(-1)?.join(' ')).toContain('2026-0001');
  });

  test('has the same bytes each time', async () => {
    const [one, two] = [await pdf(FACTS, 1), await pdf(FACTS, 1)];
    expect(Buffer.compare(one.bytes, two.bytes)).toBe(0);
  });
});

describe('the QR code of a letter', () => {
  test('asks for what is open, with the reference of a single invoice as text', () => {
    expect(paymentBox(FACTS).qr?.payload).toBe(
      'BCD\n002\n1\nSCT\nKREDBEBB\nAtelier Peeters BV\nBE68539007547034\nEUR1210.00\n\n\n+++202/6000/12320+++',
    );
  });

  test('counts what is claimed, and names several invoices by number', () => {
    const items = [...FACTS.items, { ...FACTS.items[0]!, number: '2026-0150' }];
    const transfer = letterTransfer({ ...FACTS, items, claims: CLAIMS });
    expect(transfer).toMatchObject({
      amount: { unscaled: 246_383n, scale: 2 },
      remittance: { kind: 'text', value: '2026-0142 2026-0150' },
    });
  });

  test('is left out where nothing is in euros, or more is named than a transfer can say', () => {
    const dollars = FACTS.items.map((item) => ({ ...item, open: euros('5.00', 'USD') }));
    expect(letterTransfer({ ...FACTS, items: dollars })).toBeNull();
    const many = Array.from({ length: 20 }, (_, n) => ({
      ...FACTS.items[0]!,
      number: `2026-${n}00`,
    }));
    expect(paymentBox({ ...FACTS, items: many }).qr).toBeUndefined();
  });
});
