import type { XmlElement } from '../../../xml/tree.js';
import { isGreekNumber, readsAsInteger } from '../check-digits.js';
import { CODE_LISTS } from '../code-lists.js';
import { customerIn, supplierAloneIn, supplierExactlyAt, supplierIn } from '../countries.js';
import { both, filled } from '../demands.js';
import { once, oncePer } from '../judged.js';
import { floatOf } from '../numbers.js';
import { path } from '../path.js';
import { type Condition, fatal, onWhen, type Pattern, type Rule, warn } from '../rule.js';
import { attributeOf, charactersOf, lengthOf, normalize, raw } from '../text.js';
import { Undecidable } from '../undecidable.js';
import { hasExactVatScheme, isVat, schemeOf } from '../vat-scheme.js';

const SCHEME = path('PartyTaxScheme');
const SUPPLIER_SCHEME = path('AccountingSupplierParty/Party/PartyTaxScheme');
const REPRESENTATIVE_SCHEME = path('TaxRepresentativeParty/PartyTaxScheme');
const COMPANY_ID = path('CompanyID');
const ISSUE_DATE = path('IssueDate');
const NAME = path('PartyName/Name');
const REFERENCE = path('AdditionalDocumentReference');
const DESCRIPTION = path('DocumentDescription');

const TYPES = CODE_LISTS['peppol-3.0.21'].greekDocumentType.codes;
const PIECES = 6;
const TAX_NUMBER_LENGTH = 9;
/** EAS code of Greek tax numbers. */
const EAS = '9933';

/** A demand on one piece, counted from 1, of a document number cut at its bars; a missing piece meets none. */
function piece(
  at: number,
  holds: (text: string, ...args: Parameters<Condition>) => boolean,
): Condition {
  return (id, document) => {
    const text = raw(id).split('|')[at - 1];
    return text !== undefined && holds(text, id, document);
  };
}

/** Tax numbers of seller and representative: characters 3 to 11 of their VAT identifiers. */
const taxNumbers = once((document) => {
  const schemes = [
    ...SUPPLIER_SCHEME.all(document.root),
    ...REPRESENTATIVE_SCHEME.all(document.root),
  ];
  const ids = schemes.filter(hasExactVatScheme).map(COMPANY_ID.the);
  return new Set(ids.map((id) => charactersOf(raw(id), 2, 2 + TAX_NUMBER_LENGTH)));
});

/** GR-R-001-2 */
const isTaxNumberOfIssuer = piece(
  1,
  (text, _, document) =>
    lengthOf(normalize(text)) === TAX_NUMBER_LENGTH &&
    isGreekNumber(text) &&
    taxNumbers(document).has(text),
);

const DATE = /^(?:0[1-9]|[12]\d|3[01])\/(?:0[1-9]|1[0-2])\/(?:19|20)\d{2}$/;

const issueDate = once((document) => raw(ISSUE_DATE.the(document.root)));

/** GR-R-001-3: the issue date as DD/MM/YYYY. */
const isIssueDate = piece(2, (text, _, document) => {
  const written = text.split('/').slice(0, 3).join('/');
  const [year = '', month = '', day = ''] = issueDate(document).split('-');
  return DATE.test(written) && written === `${day}/${month}/${year}`;
});

/** GR-R-001-4: a number that is no integer stops the official rule. */
const isBranch = piece(3, (text, id) => {
  if (normalize(text) === '' || Number.isNaN(floatOf(text))) return false;
  if (!readsAsInteger(text)) throw new Undecidable('not-a-number', id);
  return !/^[ \t\r\n]*-0*[1-9]/.test(text);
});

const hasText = (text: string): boolean => text !== '';

const NUMBER_RULES: readonly Rule[] = [
  fatal('GR-R-001-1', 'BT-1', (id) => raw(id) !== '' && raw(id).split('|').length === PIECES),
  fatal('GR-R-001-2', 'BT-1 BT-31 BT-63', isTaxNumberOfIssuer),
  fatal('GR-R-001-3', 'BT-1 BT-2', isIssueDate),
  fatal('GR-R-001-4', 'BT-1', isBranch),
  fatal(
    'GR-R-001-5',
    'BT-1',
    piece(4, (text) => TYPES.has(text)),
  ),
  fatal('GR-R-001-6', 'BT-1', piece(5, hasText)),
  fatal('GR-R-001-7', 'BT-1', piece(6, hasText)),
];

const isGreekVat = (id: XmlElement): boolean => {
  const text = raw(id);
  return text.startsWith('EL') && isGreekNumber(text.slice(2));
};

/** Exactly one VAT identifier in all registrations, and a Greek one. */
const hasGreekVat: Condition = (party) => {
  const schemes = SCHEME.all(party).filter((scheme) => schemeOf(scheme) === 'VAT');
  const [id, ...others] = schemes.flatMap(COMPANY_ID.all);
  return id !== undefined && others.length === 0 && isGreekVat(id);
};

const hasName: Condition = (party) => hasText(raw(NAME.the(party)));

const isGreekEndpoint: Condition = (endpoint) =>
  attributeOf(endpoint, 'schemeID') === EAS && isGreekNumber(raw(endpoint));

const describedAs = (text: string): ((reference: XmlElement) => boolean) => {
  return (reference) => DESCRIPTION.some(reference, (found) => raw(found) === text);
};
const isMark = describedAs('##M.AR.K##');
const isMarked = oncePer(isMark);
const isUrl = describedAs('##INVOICE|URL##');

function references(root: XmlElement, isKind: (reference: XmlElement) => boolean): number {
  return REFERENCE.all(root).filter(isKind).length;
}

const GREEK = ['GR', 'EL'] as const;
const fromGreece = supplierIn(...GREEK);
const withinGreece = both(fromGreece, customerIn(...GREEK));
const fromGreekAddress = both(fromGreece, supplierExactlyAt('GR'));

/** Peppol BIS 3, national rules: Greece, what is asked of Greek suppliers. */
export const GREECE: Pattern = [
  onWhen('ID', fromGreece, ...NUMBER_RULES),
  onWhen(
    '//AccountingSupplierParty/Party',
    fromGreece,
    fatal('GR-R-002', 'BT-28', hasName),
    warn('GR-S-011', 'BT-31', hasGreekVat),
  ),
  onWhen(
    '//AccountingSupplierParty/Party/PartyTaxScheme/CompanyID',
    both(fromGreece, (id, document) => id.parent !== undefined && isVat(id.parent, document)),
    fatal('GR-R-003', 'BT-31', isGreekVat),
  ),
  onWhen(
    '.',
    fromGreekAddress,
    fatal('GR-R-004-1', 'BT-122 BT-123', (root) => references(root, isMark) === 1),
    warn('GR-S-008-1', 'BT-122 BT-123', (root) => references(root, isUrl) === 1),
    fatal('GR-R-008-2', 'BT-122 BT-123', (root) => references(root, isUrl) <= 1),
  ),
  onWhen(
    '//AdditionalDocumentReference/ID',
    both(
      fromGreekAddress,
      (id, document) => id.parent !== undefined && isMarked(id.parent, document),
    ),
    fatal('GR-R-004-2', 'BT-122', (id) => /^[1-9]/.test(raw(id))),
  ),
  onWhen(
    '//AdditionalDocumentReference',
    both(fromGreece, isUrl),
    fatal('GR-R-008-3', 'BT-124', filled('Attachment/ExternalReference/URI')),
  ),
  onWhen('//AccountingCustomerParty/Party', fromGreece, fatal('GR-R-005', 'BT-45', hasName)),
  onWhen(
    '//AccountingSupplierParty/Party/EndpointID',
    supplierAloneIn(...GREEK),
    fatal('GR-R-009', 'BT-34', isGreekEndpoint),
  ),
];

/** What is asked where the buyer is Greek too; a pattern of its own. */
export const GREEK_RECEIVERS: Pattern = [
  onWhen('//AccountingCustomerParty/Party', withinGreece, fatal('GR-R-006', 'BT-48', hasGreekVat)),
  onWhen(
    '//AccountingCustomerParty/Party/EndpointID',
    withinGreece,
    fatal('GR-R-010', 'BT-49', isGreekEndpoint),
  ),
];
