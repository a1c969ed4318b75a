import { supplierIn } from '../countries.js';
import { both, present } from '../demands.js';
import { path } from '../path.js';
import { fatal, onWhen, type Pattern } from '../rule.js';
import { trimmed } from '../text.js';
import { schemeOf } from '../vat-scheme.js';

const COMPANY_ID = path('CompanyID');
const TAX_CODE = /^[A-Z0-9]{11,16}$/;

const isItalian = supplierIn('IT');

/** Peppol BIS 3, national rules: Italy. */
export const ITALY: Pattern = [
  onWhen(
    '//AccountingSupplierParty/Party/PartyTaxScheme',
    both(isItalian, (scheme) => schemeOf(scheme) !== 'VAT'),
    fatal('IT-R-001', 'BT-32', (scheme) => TAX_CODE.test(trimmed(COMPANY_ID.the(scheme)))),
  ),
  onWhen(
    '//AccountingSupplierParty/Party',
    isItalian,
    fatal('IT-R-002', 'BT-35', present('PostalAddress/StreetName')),
    fatal('IT-R-003', 'BT-37', present('PostalAddress/CityName')),
    fatal('IT-R-004', 'BT-38', present('PostalAddress/PostalZone')),
  ),
];
