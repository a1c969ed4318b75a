import { subtract } from '../../kernel/decimal.js';
import type { Invoice, InvoiceLine } from '../../domain/invoice/invoice.js';
import { childrenOf, type XmlElement } from '../xml/tree.js';
import {
  isCharge,
  LINE_ALLOWANCES,
  readAllowances,
  readVatCategory,
  writeAllowance,
  writeVatCategory,
} from './allowances.js';
import { amount, cac, cbc, identifier, type Maybe, number } from './builder.js';
import { readPeriod, writePeriod } from './header.js';
import { CAC } from './namespaces.js';
import {
  compact,
  group,
  groups,
  missing,
  type Place,
  readAmount,
  readAttribute,
  readDecimal,
  readIdentifier,
  readText,
  type Reading,
  someOf,
  take,
  textOf,
  value,
} from './reading.js';

type Price = NonNullable<InvoiceLine['price']>;
type Item = InvoiceLine['item'];
type Classification = NonNullable<Item['classifications']>[number];
type Property = NonNullable<Item['properties']>[number];

/** UNCL1001 130: the document reference of a line that names an invoiced object (BT-128). */
const OBJECT_TYPE = '130';

const NAMES = {
  invoice: { line: 'InvoiceLine', quantity: 'InvoicedQuantity' },
  'credit-note': { line: 'CreditNoteLine', quantity: 'CreditedQuantity' },
} as const;

/** BG-25 */
export function readLines(
  reading: Reading,
  root: XmlElement,
  kind: Invoice['kind'],
): readonly InvoiceLine[] {
  const names = NAMES[kind];
  return childrenOf(root, CAC, names.line).map((line) => readLine(reading, line, names.quantity));
}

function readLine(reading: Reading, line: XmlElement, quantityName: string): InvoiceLine {
  const quantity = readDecimal(reading, line, quantityName, 'BT-129');
  const price = readPrice(reading, line);
  if (quantity === undefined) missing(reading, line, 'BT-129', 'The line is read without it.');
  if (price === undefined) missing(reading, line, 'BT-146', 'The line is read without it.');
  const item = group(line, 'Item');
  return compact<InvoiceLine>({
    id: readText(reading, line, 'ID', 'BT-126') ?? '',
    note: readText(reading, line, 'Note', 'BT-127'),
    objectIdentifier: readObjectIdentifier(reading, line),
    quantity,
    unit: readAttribute(reading, value(line, quantityName), 'unitCode', 'BT-130'),
    net: readAmount(reading, line, 'LineExtensionAmount', 'BT-131'),
    orderLineReference: readText(reading, group(line, 'OrderLineReference'), 'LineID', 'BT-132'),
    buyerAccountingReference: readText(reading, line, 'AccountingCost', 'BT-133'),
    period: readPeriod(reading, group(line, 'InvoicePeriod'), { start: 'BT-134', end: 'BT-135' }),
    allowanceCharges: readAllowances(reading, line, LINE_ALLOWANCES),
    price,
    vat: readVatCategory(reading, group(item, 'ClassifiedTaxCategory'), 'BT-151', 'BT-152'),
    item: readItem(reading, item),
  });
}

function readObjectIdentifier(reading: Reading, line: XmlElement): InvoiceLine['objectIdentifier'] {
  const reference = groups(line, 'DocumentReference').find(
    (entry) => textOf(value(entry, 'DocumentTypeCode')) === OBJECT_TYPE,
  );
  if (reference === undefined) return undefined;
  take(reading, value(reference, 'DocumentTypeCode'), 'BT-128-0');
  return readIdentifier(reading, reference, 'ID', 'BT-128');
}

/** BG-29 */
function readPrice(reading: Reading, line: XmlElement): Price | undefined {
  const price = group(line, 'Price');
  const net = readAmount(reading, price, 'PriceAmount', 'BT-146');
  if (net === undefined) return undefined;
  // A charge on a price is no term of EN 16931 (Peppol R044 forbids it): it stays unmapped.
  const allowance = groups(price, 'AllowanceCharge').find((entry) => !isCharge(entry));
  const discount = readAmount(reading, allowance, 'Amount', 'BT-147');
  if (allowance !== undefined && discount !== undefined) {
    take(reading, value(allowance, 'ChargeIndicator'), 'BT-147-0');
  }
  return compact<Price>({
    net,
    discount,
    gross: readAmount(reading, allowance, 'BaseAmount', 'BT-148'),
    baseQuantity: readDecimal(reading, price, 'BaseQuantity', 'BT-149'),
    baseUnit: readAttribute(reading, value(price, 'BaseQuantity'), 'unitCode', 'BT-150'),
  });
}

/** BG-31 */
function readItem(reading: Reading, item: Place): Item {
  const text = (parent: Place, name: string, term: string): string | undefined =>
    readText(reading, parent, name, term);
  return compact<Item>({
    name: text(item, 'Name', 'BT-153'),
    description: text(item, 'Description', 'BT-154'),
    sellerId: text(group(item, 'SellersItemIdentification'), 'ID', 'BT-155'),
    buyerId: text(group(item, 'BuyersItemIdentification'), 'ID', 'BT-156'),
    standardId: readIdentifier(reading, group(item, 'StandardItemIdentification'), 'ID', 'BT-157'),
    classifications: someOf(
      groups(item, 'CommodityClassification').map((entry) => readClassification(reading, entry)),
    ),
    originCountry: text(group(item, 'OriginCountry'), 'IdentificationCode', 'BT-159'),
    properties: someOf(
      groups(item, 'AdditionalItemProperty').map((entry) => readProperty(reading, entry)),
    ),
  });
}

function readClassification(reading: Reading, entry: XmlElement): Classification | undefined {
  const element = value(entry, 'ItemClassificationCode');
  const code = take(reading, element, 'BT-158');
  if (code === undefined) return undefined;
  return compact<Classification>({
    code,
    list: readAttribute(reading, element, 'listID', 'BT-158-1'),
    listVersion: readAttribute(reading, element, 'listVersionID', 'BT-158-2'),
  });
}

/** Name and value belong together; half a property stays unmapped. */
function readProperty(reading: Reading, entry: XmlElement): Property | undefined {
  const [nameElement, valueElement] = [value(entry, 'Name'), value(entry, 'Value')];
  if (textOf(nameElement) === undefined || textOf(valueElement) === undefined) return undefined;
  const name = take(reading, nameElement, 'BT-160') ?? '';
  return { name, value: take(reading, valueElement, 'BT-161') ?? '' };
}

export function writeLine(line: InvoiceLine, kind: Invoice['kind'], currency: string): Maybe {
  const names = NAMES[kind];
  const object = line.objectIdentifier;
  return cac(
    names.line,
    cbc('ID', line.id),
    cbc('Note', line.note),
    number(names.quantity, line.quantity, { unitCode: line.unit }),
    amount('LineExtensionAmount', line.net, currency),
    cbc('AccountingCost', line.buyerAccountingReference),
    writePeriod(line.period),
    cac('OrderLineReference', cbc('LineID', line.orderLineReference)),
    object &&
      cac('DocumentReference', identifier('ID', object), cbc('DocumentTypeCode', OBJECT_TYPE)),
    (line.allowanceCharges ?? []).map((entry) => writeAllowance(entry, currency)),
    writeItem(line),
    writePrice(line.price, currency),
  );
}

function writeItem(line: InvoiceLine): Maybe {
  const { item } = line;
  return cac(
    'Item',
    cbc('Description', item.description),
    cbc('Name', item.name),
    cac('BuyersItemIdentification', cbc('ID', item.buyerId)),
    cac('SellersItemIdentification', cbc('ID', item.sellerId)),
    cac('StandardItemIdentification', identifier('ID', item.standardId)),
    cac('OriginCountry', cbc('IdentificationCode', item.originCountry)),
    (item.classifications ?? []).map(({ code, list, listVersion }) =>
      cac(
        'CommodityClassification',
        cbc('ItemClassificationCode', code, { listID: list, listVersionID: listVersion }),
      ),
    ),
    line.vat && writeVatCategory('ClassifiedTaxCategory', line.vat),
    (item.properties ?? []).map((property) =>
      cac('AdditionalItemProperty', cbc('Name', property.name), cbc('Value', property.value)),
    ),
  );
}

function writePrice(price: Price | undefined, currency: string): Maybe {
  if (price === undefined) return undefined;
  // The schema wants the discount wherever the gross price stands.
  const discount = price.discount ?? (price.gross && subtract(price.gross, price.net));
  return cac(
    'Price',
    amount('PriceAmount', price.net, currency),
    number('BaseQuantity', price.baseQuantity, { unitCode: price.baseUnit }),
    discount &&
      cac(
        'AllowanceCharge',
        cbc('ChargeIndicator', 'false'),
        amount('Amount', discount, currency),
        amount('BaseAmount', price.gross, currency),
      ),
  );
}
