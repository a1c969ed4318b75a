import fc from 'fast-check';
import { checkTotals } from '../../../src/domain/invoice/check-totals.js';
import { checkBeforeSending } from '../../../src/domain/invoice/checks.js';
import type { Invoice } from '../../../src/domain/invoice/invoice.js';
import { add, dec, parseDecimal, printDecimal } from '../../../src/kernel/decimal.js';
import { validateUbl } from '../../../src/formats/ubl/validate.js';
import { readUbl } from '../../../src/formats/ubl/read.js';
import type { XmlElement } from '../../../src/formats/xml/tree.js';
import { byValue } from '../../support/by-value.js';
import { legalInvoice } from '../../support/legal-invoice.js';
import { objectionsOf, readOf, treeOf, xmlOf } from '../../support/ubl.js';

const MAIL = { buyerKind: 'business', orderReferenceRequired: false, network: false } as const;

describe('any legal invoice', () => {
  test('is written without objection and read back as it was', () => {
    fc.assert(
      fc.property(legalInvoice, (made) => {
        expect(checkTotals(made)).toEqual([]);
        expect(checkBeforeSending(made, MAIL).filter((f) => f.severity === 'fatal')).toEqual([]);
        const xml = xmlOf(made);
        expect(objectionsOf(xml)).toEqual([]);
        const read = readOf(xml);
        expect(byValue(read.invoice)).toEqual(byValue(made));
        expect(read.unmapped).toEqual([]);
        expect(read.findings).toEqual([]);
        expect(xmlOf(read.invoice)).toBe(xml);
      }),
      { numRuns: 100 },
    );
  });

  test('is told to be wrong when one amount of its document changes', () => {
    fc.assert(
      fc.property(legalInvoice, fc.nat(), fc.boolean(), (made, pick, isMore) => {
        const root = treeOf(xmlOf(made));
        const amounts = moneyOf(root, made);
        const chosen = amounts[pick % amounts.length];
        if (chosen === undefined) throw new Error('A document without amounts');
        change(chosen, isMore ? '10' : '-10');
        const isRefused = validateUbl(root)?.accepted === false;
        const read = readUbl(root);
        const told = read.ok ? checkBeforeSending(read.value.invoice, MAIL) : read.error;
        const isWrong = told.some((f) => f.severity === 'fatal');
        const where = `${chosen.parent?.name ?? ''}/${chosen.name}`;
        expect([where, isRefused || isWrong]).toEqual([where, true]);
      }),
      { numRuns: 200 },
    );
  });
});

/**
 * Every amount of a document that some rule binds to others. Not bound: VAT in the VAT currency (nobody knows the rate of
 * exchange), a base amount beside a small percentage, and a price beside a quantity so small that the slack of R120
 * swallows the change.
 */
function moneyOf(root: XmlElement, made: Invoice): readonly XmlElement[] {
  const found: XmlElement[] = [];
  const isBound = (element: XmlElement, key: string): boolean => {
    if (key === 'Price/PriceAmount') return isPriceFelt(element);
    if (key === 'AllowanceCharge/BaseAmount') return false;
    return element.name !== 'TaxAmount' || currencyOf(element) === made.currency;
  };
  const visit = (element: XmlElement): void => {
    const parent = element.parent?.parent?.name === 'Price' ? 'Price' : element.parent?.name;
    const isAmount = currencyOf(element) !== undefined;
    if (isAmount && isBound(element, `${parent ?? ''}/${element.name}`)) found.push(element);
    element.children.forEach(visit);
  };
  visit(root);
  return found;
}

/** Whether 10 more on a price is more than a few cents on its line. */
function isPriceFelt(element: XmlElement): boolean {
  const textOf = (within: XmlElement | undefined, end: string): string | undefined =>
    within?.children.find((one) => one.name.endsWith(end))?.text;
  const quantity = Number(textOf(element.parent?.parent, 'edQuantity'));
  return Math.abs(quantity / Number(textOf(element.parent, 'BaseQuantity') ?? '1')) > 0.01;
}

function currencyOf(element: XmlElement): string | undefined {
  return element.attributes.find((one) => one.name === 'currencyID')?.value;
}

function change(element: XmlElement, by: string): void {
  const parsed = parseDecimal(element.text);
  if (!parsed.ok) throw new Error(element.text);
  (element as { text: string }).text = printDecimal(add(parsed.value, dec(by)));
}
