import { CODE_LISTS } from '../code-lists.js';
import { bothGerman } from '../countries.js';
import { isPlainDate } from '../dates.js';
import { hasAttribute } from '../demands.js';
import { AMOUNTS, anywhere } from '../en16931/codes.js';
import { oncePer } from '../judged.js';
import { path } from '../path.js';
import { type Condition, fatal, on, onWhen, type Pattern, type RuleGroup } from '../rule.js';
import { attributeOf, inOnePiece, normalize, raw, trimmed } from '../text.js';
import { hasKnownProfile } from './document.js';

const LISTS = CODE_LISTS['peppol-3.0.21'];
const INDICATOR = path('ChargeIndicator');
const REASON_CODE = path('TaxExemptionReasonCode');
const ID = path('ID');

/** The raw value of the attribute is a code of the list. */
function isAttribute(name: string, codes: ReadonlySet<string>): Condition {
  return (element) => codes.has(attributeOf(element, name) ?? '');
}

/** The trimmed text, in one piece, is a code of the list. */
function isText(codes: ReadonlySet<string>): Condition {
  return (element) => codes.has(normalize(inOnePiece(element)));
}

/** Of an allowance (`false`) or charge (`true`), by the very word: neither 0 and 1 nor blanks around it count. */
const saysIndicator = (word: string): Condition => {
  const says = oncePer((entry) => INDICATOR.some(entry, (found) => raw(found) === word));
  return (code, document) => code.parent !== undefined && says(code.parent, document);
};

/** Type codes are judged only where the business process is known. */
function isTypeCode(codes: ReadonlySet<string>): Condition {
  const isListed = isText(codes);
  return (code, document) => !hasKnownProfile(code, document) || isListed(code, document);
}

/** Invoice types between German parties only: partial invoice and corrected invoice. */
const GERMAN_TYPES: ReadonlySet<string> = new Set(['326', '384']);

const isGermanIfPartial: Condition = (code, document) =>
  !GERMAN_TYPES.has(trimmed(code)) || bothGerman(code, document);

const DATES = [
  'IssueDate',
  'DueDate',
  'TaxPointDate',
  'StartDate',
  'EndDate',
  'ActualDeliveryDate',
];

/** Reason of the exemption -> the only VAT category it goes with. */
const EXEMPTIONS: readonly (readonly [id: string, reason: string, category: string])[] = [
  ['P0104', 'VATEX-EU-G', 'G'],
  ['P0105', 'VATEX-EU-O', 'O'],
  ['P0106', 'VATEX-EU-IC', 'K'],
  ['P0107', 'VATEX-EU-AE', 'AE'],
  ['P0108', 'VATEX-EU-D', 'E'],
  ['P0109', 'VATEX-EU-F', 'E'],
  ['P0110', 'VATEX-EU-I', 'E'],
  ['P0111', 'VATEX-EU-J', 'E'],
];

/** The reason is compared raised but not trimmed. */
const exemptionGroup = ([id, reason, code]: (typeof EXEMPTIONS)[number]): RuleGroup =>
  onWhen(
    '//TaxCategory',
    (category) => raw(REASON_CODE.the(category)).toUpperCase() === reason,
    fatal(
      `PEPPOL-EN16931-${id}`,
      'BT-121 BT-118',
      (category) => trimmed(ID.the(category)) === code,
    ),
  );

/** Last official pattern: codes, dates and reasons of exemption. */
export const CODES: Pattern = [
  onWhen(
    '//EmbeddedDocumentBinaryObject',
    hasAttribute('mimeCode'),
    fatal('PEPPOL-EN16931-CL001', 'BT-125', isAttribute('mimeCode', LISTS.MIMECODE.codes)),
  ),
  onWhen(
    '//AllowanceCharge/AllowanceChargeReasonCode',
    saysIndicator('false'),
    fatal('PEPPOL-EN16931-CL002', 'BT-98 BT-140', isText(LISTS.UNCL5189.codes)),
  ),
  onWhen(
    '//AllowanceCharge/AllowanceChargeReasonCode',
    saysIndicator('true'),
    fatal('PEPPOL-EN16931-CL003', 'BT-105 BT-145', isText(LISTS.UNCL7161.codes)),
  ),
  on(
    '//InvoicePeriod/DescriptionCode',
    fatal('PEPPOL-EN16931-CL006', 'BT-8', isText(LISTS.UNCL2005.codes)),
  ),
  on(
    anywhere(AMOUNTS),
    fatal('PEPPOL-EN16931-CL007', 'BT-5 BT-6', isAttribute('currencyID', LISTS.ISO4217.codes)),
  ),
  on(
    '//InvoiceTypeCode',
    fatal('PEPPOL-EN16931-P0100', 'BT-3', isTypeCode(LISTS.invoiceTypes.codes)),
    fatal('PEPPOL-EN16931-P0112', 'BT-3', isGermanIfPartial),
  ),
  on(
    '//CreditNoteTypeCode',
    fatal('PEPPOL-EN16931-P0101', 'BT-3', isTypeCode(LISTS.creditNoteTypes.codes)),
  ),
  on(
    anywhere(DATES),
    fatal('PEPPOL-EN16931-F001', 'BT-2 BT-7 BT-9 BT-72 BT-73 BT-74 BT-134 BT-135', (date) =>
      isPlainDate(inOnePiece(date)),
    ),
  ),
  onWhen(
    '//EndpointID',
    hasAttribute('schemeID'),
    fatal('PEPPOL-EN16931-CL008', 'BT-34 BT-49', isAttribute('schemeID', LISTS.eaid.codes)),
  ),
  ...EXEMPTIONS.map(exemptionGroup),
];
