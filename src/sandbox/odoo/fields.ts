export type FieldType = 'text' | 'number' | 'flag' | 'date' | 'moment' | 'one' | 'many';

export interface Field {
  readonly type: FieldType;
  /** Model a `one` or `many` points to */
  readonly of?: string;
}

export type Fields = Readonly<Record<string, Field>>;

/** `names` separated by blanks, all of one type. */
function all(type: FieldType, names: string): Fields {
  return Object.fromEntries(names.split(' ').map((name) => [name, { type }]));
}

/** Each name with the model it points to. */
function pointing(type: 'one' | 'many', to: Readonly<Record<string, string>>): Fields {
  return Object.fromEntries(Object.entries(to).map(([name, of]) => [name, { type, of }]));
}

const STAMPS: Fields = all('moment', 'create_date write_date');
const COMPANY: Fields = pointing('one', { company_id: 'res.company' });

/** The models of the package as far as a debtor add-on meets them, whatever the version. */
const MODELS: Readonly<Record<string, Fields>> = {
  'res.partner': {
    ...all('text', 'name ref vat email phone lang street street2 zip city company_registry'),
    ...all('text', 'peppol_eas peppol_endpoint trust'),
    ...all('flag', 'is_company active use_partner_credit_limit x_public'),
    ...all('number', 'customer_rank supplier_rank credit_limit'),
    ...pointing('one', { country_id: 'res.country', parent_id: 'res.partner' }),
    ...pointing('one', { commercial_partner_id: 'res.partner' }),
    ...COMPANY,
  },
  'res.partner.bank': {
    ...all('text', 'acc_number'),
    ...pointing('one', { partner_id: 'res.partner' }),
  },
  'res.country': all('text', 'name code'),
  'res.currency': all('text', 'name'),
  'res.company': {
    ...all('text', 'name'),
    ...pointing('one', { partner_id: 'res.partner', currency_id: 'res.currency' }),
  },
  'res.lang': all('text', 'name code'),
  'ir.model': all('text', 'name model'),
  'account.account': { ...all('text', 'code name account_type'), ...COMPANY },
  'account.journal': { ...all('text', 'code name type'), ...COMPANY },
  'account.tax': {
    ...all('text', 'name amount_type type_tax_use ubl_cii_tax_category_code'),
    ...all('number', 'amount'),
    ...COMPANY,
  },
  'uom.uom': all('text', 'name'),
  'account.move': {
    ...all('text', 'name ref payment_reference move_type state payment_state invoice_origin'),
    ...all('date', 'invoice_date invoice_date_due delivery_date'),
    ...all('number', 'amount_total amount_residual'),
    ...pointing('one', { partner_id: 'res.partner', commercial_partner_id: 'res.partner' }),
    ...pointing('one', { currency_id: 'res.currency', partner_bank_id: 'res.partner.bank' }),
    ...pointing('one', { reversed_entry_id: 'account.move', journal_id: 'account.journal' }),
    ...COMPANY,
  },
  'account.move.line': {
    ...all('text', 'name display_type parent_state account_type'),
    ...all('number', 'quantity price_unit discount price_subtotal amount_currency sequence'),
    ...all('number', 'amount_residual_currency'),
    ...all('flag', 'reconciled'),
    ...pointing('one', { move_id: 'account.move', product_uom_id: 'uom.uom' }),
    ...pointing('one', { tax_line_id: 'account.tax', currency_id: 'res.currency' }),
    ...pointing('many', { tax_ids: 'account.tax' }),
    ...COMPANY,
  },
  'account.payment': {
    ...all('text', 'state'),
    ...all('number', 'amount'),
    ...all('date', 'date'),
    ...pointing('one', { partner_id: 'res.partner', journal_id: 'account.journal' }),
    ...COMPANY,
  },
  'account.payment.register': {
    ...all('text', 'communication payment_difference_handling writeoff_label'),
    ...all('date', 'payment_date'),
    ...all('number', 'amount payment_difference'),
    ...all('flag', 'group_payment'),
    ...pointing('one', { journal_id: 'account.journal', writeoff_account_id: 'account.account' }),
    ...pointing('one', { currency_id: 'res.currency' }),
    ...pointing('many', { move_ids: 'account.move' }),
  },
  'mail.activity': {
    ...all('text', 'summary note res_model'),
    ...all('number', 'res_id'),
    ...all('date', 'date_deadline'),
    ...pointing('one', { res_model_id: 'ir.model', user_id: 'res.users' }),
  },
  'mail.message': { ...all('text', 'model body subject message_type'), ...all('number', 'res_id') },
  'ir.attachment': {
    ...all('text', 'name description res_model datas mimetype'),
    ...all('number', 'res_id'),
  },
};

/** Fields by model for a major version of the package: before 18 a payment kept its text in `ref`. */
export function modelsOf(major: number): Readonly<Record<string, Fields>> {
  const memo = all('text', major >= 18 ? 'memo' : 'ref');
  return Object.fromEntries(
    Object.entries(MODELS).map(([model, fields]) => [
      model,
      { ...STAMPS, ...fields, ...(model === 'account.payment' ? memo : {}) },
    ]),
  );
}
