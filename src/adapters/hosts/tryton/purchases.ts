import type { Invoice } from '../../../domain/invoice/invoice.js';
import { dec, printDecimal } from '../../../kernel/decimal.js';
import { err, ok } from '../../../kernel/result.js';
import type { HostReport } from '../../../ports/host.js';
import { attach, findFile } from './files.js';
import type { About, Writer } from './writer.js';
import type { Said } from './client.js';
import { refused } from './errors.js';
import { accountWith, firstOf } from './marks.js';
import { dateValue, decimalValue } from './values.js';

type Purchase = Extract<HostReport, { kind: 'purchase-document' }>;

/**
 * A received document as a draft supplier invoice with its XML, for a person to look at and post. One with the same
 * supplier and number is taken for it; our mark stands on the file, which comes last.
 */
export const writePurchase: Writer<Purchase> = async (about, report, mark) => {
  const { client, desk } = about;
  const { invoice, xmlBase64, attachments = [] } = report;
  const supplier = await supplierOf(about, invoice);
  if (!supplier.ok) return supplier;
  const same = [
    ['company', '=', desk.company],
    ['type', '=', 'in'],
    ['party', '=', supplier.value],
    ['reference', '=', invoice.number],
    ['state', '!=', 'cancelled'],
  ];
  const known = await firstOf(client, 'account.invoice', same);
  if (!known.ok) return known;
  let id = known.value;
  if (id === null) {
    const made = await draft(about, invoice, supplier.value);
    if (!made.ok) return made;
    id = made.value;
  }
  const resource = `account.invoice,${id}`;
  for (const { name, base64, id: file } of attachments) {
    const laid = await attach(about, { resource, name, base64, mark: `${mark} ${file}` });
    if (!laid.ok) return laid;
  }
  const xml = await attach(about, {
    ...{ resource, mark, base64: xmlBase64 },
    name: `${invoice.number.replace(/[^\w.-]+/g, '-')}.xml`,
  });
  return xml.ok ? ok({ hostId: resource, existed: xml.value.existed }) : xml;
};

export const findPurchase = findFile;

/** Suppliers are found, never made: a supplier nobody entered is how fraud begins. */
async function supplierOf({ client }: About, { seller }: Invoice): Said<number> {
  const { vatId, legalId, name } = seller;
  const numbers = [vatId, legalId === undefined ? undefined : `BE${legalId.value}`]
    .filter((number) => number !== undefined)
    .map((number) => number.replace(/[^0-9A-Za-z]/g, '').toUpperCase());
  const found = await firstOf(client, 'party.party', [['identifiers.code', 'in', numbers]]);
  if (!found.ok) return found;
  return found.value === null
    ? err(
        refused(
          `no party has the VAT number of ${name ?? 'the supplier'} (${vatId ?? legalId?.value ?? 'none'}). Make the supplier in Tryton, then release this message`,
        ),
      )
    : ok(found.value);
}

async function draft(about: About, invoice: Invoice, party: number): Said<number> {
  const { client, desk, mapping } = about;
  const address = await firstOf(client, 'party.address', [['party', '=', party]]);
  if (!address.ok) return address;
  if (address.value === null)
    return err(refused('the supplier has no address. Fill it in, then release this message'));
  const payable = await firstOf(client, 'account.account', [
    ['company', '=', desk.company],
    ['type.payable', '=', true],
    ['party_required', '=', true],
  ]);
  if (!payable.ok) return payable;
  const journal = await firstOf(client, 'account.journal', [
    mapping.journals.purchase === undefined
      ? ['type', '=', 'expense']
      : ['name', '=', mapping.journals.purchase],
  ]);
  if (!journal.ok) return journal;
  const currency = await firstOf(client, 'currency.currency', [['code', '=', invoice.currency]]);
  if (!currency.ok) return currency;
  const code = mapping.fields['account.purchase'] ?? '';
  const account = await accountWith(client, desk.company, code);
  if (!account.ok) return account;
  const missing = [
    ...(payable.value === null ? ['a payable account'] : []),
    ...(journal.value === null ? ['a purchase journal'] : []),
    ...(currency.value === null ? [`the currency ${invoice.currency}`] : []),
    ...(account.value === null ? [`the account ${code}`] : []),
  ];
  if (missing.length > 0)
    return err(refused(`it misses ${missing.join(', ')}. Mend it there or in the mapping`));
  return client.create('account.invoice', {
    ...{ type: 'in', company: desk.company, party, invoice_address: address.value },
    ...{ account: payable.value, journal: journal.value, currency: currency.value },
    ...{ reference: invoice.number, invoice_date: dateValue(invoice.issueDate) },
    lines: [['create', linesOf(invoice, account.value, currency.value)]],
  });
}

/** Lines without taxes: which VAT is deductible is for the person who posts it. */
function linesOf(invoice: Invoice, account: number | null, currency: number | null): object[] {
  const sign = invoice.kind === 'credit-note' ? -1 : 1;
  return invoice.lines.map(({ item, net, quantity, price }) => {
    // A price with a base quantity or an allowance is no plain product: the line's amount counts then.
    const plain = price !== undefined && price.baseQuantity === undefined && net === undefined;
    const [count, each] = plain ? [quantity ?? dec('1'), price.net] : [dec('1'), net ?? dec('0')];
    return {
      ...{ type: 'line', account, currency, description: item.name ?? item.description ?? '' },
      quantity: sign * Number(printDecimal(count)),
      unit_price: decimalValue(each),
    };
  });
}
