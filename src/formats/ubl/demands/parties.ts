import { CREDITOR_SCHEME } from '../party-terms.js';
import { at, type Demand } from './demand.js';

/** What EN 16931 and its binding to UBL ask of the parties of every invoice. */
export const PARTIES: readonly Demand[] = [
  {
    rule: 'BR-06',
    term: 'BT-27',
    message: 'The seller has no name. Fill it in.',
    broken: ({ seller }) => at('/seller/name', seller.name === undefined),
  },
  {
    rule: 'BR-07',
    term: 'BT-44',
    message: 'The buyer has no name. Fill it in.',
    broken: ({ buyer }) => at('/buyer/name', buyer.name === undefined),
  },
  {
    rule: 'BR-09',
    term: 'BT-40',
    message: 'The address of the seller has no country. Fill in its two letters, such as BE.',
    broken: ({ seller }) => at('/seller/address/country', seller.address?.country === undefined),
  },
  {
    rule: 'BR-11',
    term: 'BT-55',
    message: 'The address of the buyer has no country. Fill in its two letters, such as BE.',
    broken: ({ buyer }) => at('/buyer/address/country', buyer.address?.country === undefined),
  },
  {
    rule: 'BR-CO-26',
    term: 'BT-30',
    message: 'Nothing identifies the seller. Fill in his register number or VAT number.',
    broken: ({ seller }) =>
      at(
        '/seller/legalId',
        seller.vatId === undefined &&
          seller.legalId === undefined &&
          (seller.identifiers ?? []).every((id) => id.scheme === CREDITOR_SCHEME),
      ),
  },
  {
    rule: 'UBL-SR-16',
    term: 'BT-46',
    message: 'The buyer has several identifiers; the invoice has room for one. Keep one.',
    broken: ({ buyer }) => at('/buyer/identifiers', (buyer.identifiers?.length ?? 0) > 1),
  },
  {
    rule: 'UBL-SR-20',
    term: 'BT-60',
    message: 'The payee has several identifiers; the invoice has room for one. Keep one.',
    broken: ({ payee }) => at('/payee/identifiers', (payee?.identifiers?.length ?? 0) > 1),
  },
  {
    rule: 'BR-17',
    term: 'BT-59',
    message: 'The payee has no name, or that of the seller. Name who is paid, or leave him out.',
    broken: ({ payee, seller }) =>
      at(
        '/payee/name',
        payee !== undefined && [undefined, seller.name, seller.tradingName].includes(payee.name),
      ),
  },
  {
    rule: 'BR-18',
    term: 'BT-62',
    message: 'The tax representative has no name. Fill it in.',
    broken: ({ taxRepresentative: one }) =>
      at('/taxRepresentative/name', one !== undefined && one.name === undefined),
  },
  {
    rule: 'BR-20',
    term: 'BT-69',
    message: 'The address of the tax representative has no country. Fill in its two letters.',
    broken: ({ taxRepresentative: one }) =>
      at(
        '/taxRepresentative/address/country',
        one !== undefined && one.address?.country === undefined,
      ),
  },
  {
    rule: 'BR-56',
    term: 'BT-63',
    message: 'The tax representative has no VAT number. Fill it in.',
    broken: ({ taxRepresentative: one }) =>
      at('/taxRepresentative/vatId', one !== undefined && one.vatId === undefined),
  },
  {
    rule: 'BR-57',
    term: 'BT-80',
    message: 'The delivery address has no country. Fill in its two letters, such as BE.',
    broken: ({ delivery }) =>
      at(
        '/delivery/address/country',
        delivery?.address !== undefined && delivery.address.country === undefined,
      ),
  },
];
