import { attribute, type XmlElement } from '../../../xml/tree.js';
import { childNamed, lineage, nameOf, textOf } from './nav.js';
import { TERM_NAMES } from './term-names.js';
import { TERM_PATHS } from './term-paths.js';
import type { Words } from './words.js';

const AT: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries(TERM_PATHS).map(([path, terms]) => [path, terms.split(' ')]),
);

const NAMES: ReadonlyMap<string, Words> = new Map(Object.entries(TERM_NAMES));

/** Name of a business term or group in four languages, or undefined for none of the standard. */
export function termName(term: string): Words | undefined {
  return NAMES.get(term);
}

/**
 * Business term written at a path (below the document, attributes with @); `near` is the element there, or the nearest
 * around it. Where UBL writes two terms in one place the content decides: allowance or charge, VAT number or other.
 */
export function termAt(path: string, near: XmlElement): string | undefined {
  const [first, second] = AT.get(path) ?? [];
  if (first === undefined || second === undefined) return first;
  const chooser = CHOOSERS.find(([ending]) => path.includes(ending))?.[1];
  return chooser?.(near) === true ? second : first;
}

/** Part of the path -> whether the second term is meant. */
const CHOOSERS: readonly (readonly [part: string, second: (near: XmlElement) => boolean])[] = [
  ['AllowanceCharge', isCharge],
  ['PartyTaxScheme', isOtherTax],
  ['PartyIdentification', (near) => attribute(near, 'schemeID') === 'SEPA'],
  ['AdditionalDocumentReference', (near) => !isInvoicedObject(near)],
  ['TaxTotal', isAccountingCurrency],
];

/** The allowance or charge an element belongs to says true: a charge. */
export function isCharge(near: XmlElement): boolean {
  const holder = around(near, 'AllowanceCharge');
  return holder !== undefined && /^(?:true|1)$/.test(textOf(childNamed(holder, 'ChargeIndicator')));
}

function isOtherTax(near: XmlElement): boolean {
  const holder = around(near, 'PartyTaxScheme');
  const scheme = holder === undefined ? undefined : childNamed(holder, 'TaxScheme');
  const id = scheme === undefined ? '' : textOf(childNamed(scheme, 'ID'));
  return id !== '' && id.toUpperCase() !== 'VAT';
}

function isInvoicedObject(near: XmlElement): boolean {
  const holder = around(near, 'AdditionalDocumentReference');
  return holder !== undefined && textOf(childNamed(holder, 'DocumentTypeCode')) === '130';
}

function isAccountingCurrency(near: XmlElement): boolean {
  const { root } = lineage(near);
  const currency = attribute(near, 'currencyID');
  return (
    currency !== undefined &&
    currency === textOf(childNamed(root, 'TaxCurrencyCode')) &&
    currency !== textOf(childNamed(root, 'DocumentCurrencyCode'))
  );
}

/** The element itself or the nearest around it with that name. */
export function around(element: XmlElement, name: string): XmlElement | undefined {
  let at: XmlElement | undefined = element;
  while (at !== undefined && nameOf(at) !== name) at = at.parent;
  return at;
}
