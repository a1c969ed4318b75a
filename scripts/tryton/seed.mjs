// Fills a fresh database: two Belgian companies, one with the Dutch and one with the French chart, each with what its
// books need, a supplier, a person who keeps the books and a service user with the rights the connector needs. Customers
// and invoices are made by whoever plays. Prints the ids as JSON.
import { date, days, decimal, signIn } from './rpc.mjs';

const {
  TRYTON_URL: url,
  TRYTON_DATABASE: database,
  TRYTON_ADMIN: password,
  TRYTON_PERSON: personPassword,
  TRYTON_SERVICE: servicePassword,
} = process.env;

const COMPANIES = [
  {
    ...{ name: 'Hout & Haard BV', vat: 'BE0403170701', chart: 'root_nl', language: 'nl' },
    ...{ street: 'Lindestraat 12', postalCode: '9000', city: 'Gent' },
    ...{ iban: 'BE76735000001095', person: 'boekhouder', service: 'voldaan' },
  },
  {
    ...{ name: 'Zilverberk Conseil SRL', vat: 'BE0477472701', chart: 'root_fr', language: 'fr' },
    ...{ street: 'Rue du Marché 4', postalCode: '1000', city: 'Bruxelles' },
    ...{ iban: 'BE94416000002014', person: 'comptable', service: 'voldaan-b' },
  },
];
/** The least rights the connector works with. */
const GROUPS = ['Account', 'Account Credit Limit', 'Dunning', 'Statement'];
const YEAR = new Date().getUTCFullYear();

const t = await signIn({ url, database, user: 'admin', password });
const type = async (name) => t.find('ir.sequence.type', [['name', '=', name]]);
const types = {
  move: await type('Account Move'),
  invoice: await type('Invoice'),
  journal: await type('Account Journal'),
};
const euro = await t.create('currency.currency', {
  ...{ name: 'Euro', code: 'EUR', numeric_code: '978', symbol: '€', digits: 2 },
  rounding: decimal('0.01'),
  rates: [['create', [{ date: date('2000-01-01'), rate: decimal('1') }]]],
});
const country = async (name, code, code3) =>
  t.create('country.country', { name, code, code3, code_numeric: code === 'BE' ? '056' : '528' });
const countries = {
  BE: await country('België', 'BE', 'BEL'),
  NL: await country('Nederland', 'NL', 'NLD'),
};
const languages = Object.fromEntries(
  (await t.read('ir.lang', [['code', 'in', ['nl', 'fr', 'en']]], ['code'])).map(({ id, code }) => [
    code,
    id,
  ]),
);
const groups = (await t.read('res.group', [['name', 'in', GROUPS]], ['name'])).map(({ id }) => id);
const bankParty = await t.create('party.party', { name: 'KBC Bank NV' });
const bank = await t.create('bank', { party: bankParty, bic: 'KREDBEBB' });
const paymentTerms = {};
for (const [name, count] of [
  ['Contant', 0],
  ['30 dagen', 30],
]) {
  const remainder = { type: 'remainder', relativedeltas: [['create', [{ days: count }]]] };
  paymentTerms[count] = await t.create('account.invoice.payment_term', {
    name,
    lines: [['create', [remainder]]],
  });
}
const procedure = await t.create('account.dunning.procedure', {
  name: 'Standaard',
  levels: [
    ['create', [7, 21, 35].map((overdue, n) => ({ sequence: n + 1, overdue: days(overdue) }))],
  ],
});

/** Makes the company, becomes a member of it, and creates its accounts and taxes from the Belgian template. */
async function found({ name, vat, street, postalCode, city, chart }) {
  const party = await t.create('party.party', {
    ...{ name, identifiers: [['create', [{ type: 'be_vat', code: vat }]]] },
    addresses: [
      ['create', [{ street, postal_code: postalCode, city, country: countries.BE, invoice: true }]],
    ],
  });
  const company = await t.create('company.company', {
    party,
    currency: euro,
    timezone: 'Europe/Brussels',
  });
  await t.write('res.user', [t.userId], { companies: [['add', [company]]], company });
  t.use({ company, language: 'en' });
  const [template] = await t.read(
    'ir.model.data',
    [
      ['module', '=', 'account_be'],
      ['fs_id', '=', chart],
    ],
    ['db_id'],
  );
  await t.wizard('account.create_chart', [
    [null, null, 'account'],
    ['account', { company, account_template: template.db_id }, 'create_account'],
    // Every field has to be there; the real ones are set below, once they can be found.
    ['properties', { account_receivable: null, account_payable: null }, 'create_properties'],
  ]);
  return { party, company };
}

async function fiscalYear(company, year, prefix) {
  const sequence = (kind, model, more) =>
    t.create(model, {
      name: `${kind} ${year}`,
      sequence_type: types[more.kind],
      company,
      ...more.fields,
    });
  const post = await sequence('Boeking', 'ir.sequence', { kind: 'move', fields: {} });
  const numbers = (letters) =>
    sequence(letters, 'ir.sequence.strict', {
      kind: 'invoice',
      fields: { prefix: `${letters}${year}-`, padding: 5 },
    });
  const [out, into] = [await numbers(`${prefix}VF`), await numbers(`${prefix}AF`)];
  const sequences = {
    ...{ company, out_invoice_sequence: out, out_credit_note_sequence: out },
    ...{ in_invoice_sequence: into, in_credit_note_sequence: into },
  };
  const id = await t.create('account.fiscalyear', {
    ...{ name: String(year), company, post_move_sequence: post },
    ...{ start_date: date(`${year}-01-01`), end_date: date(`${year}-12-31`) },
    invoice_sequences: [['create', [sequences]]],
  });
  await t.model('account.fiscalyear', 'create_period', [id]);
}

async function journals(company, iban, party, account) {
  const sequence = await t.create('ir.sequence', {
    name: 'Dagboeken',
    sequence_type: types.journal,
    company,
  });
  const bankAccount = await t.create('bank.account', {
    ...{ bank, currency: euro, owners: [['add', [party]]] },
    numbers: [['create', [{ type: 'iban', number: iban }]]],
  });
  const journal = await t.create('account.journal', {
    name: 'Bank KBC',
    code: 'BNK',
    type: 'statement',
    sequence,
  });
  const statement = await t.create('account.statement.journal', {
    ...{
      name: 'KBC zichtrekening',
      journal,
      company,
      account: account('5500'),
      validation: 'balance',
    },
    bank_account: bankAccount,
  });
  const cash = await t.find('account.journal', [['type', '=', 'cash']]);
  const payment = await t.create('account.invoice.payment.method', {
    ...{
      company,
      name: 'Bank',
      journal: cash,
      credit_account: account('5500'),
      debit_account: account('5500'),
    },
  });
  return { statement, payment };
}

async function seed(given, index) {
  const { party, company } = await found(given);
  const accounts = new Map(
    (await t.read('account.account', [['company', '=', company]], ['code'])).map(({ id, code }) => [
      code,
      id,
    ]),
  );
  const account = (code) => accounts.get(code) ?? fail(`no account ${code}`);
  await t.write('account.configuration', [1], {
    ...{ default_account_receivable: account('400'), default_account_payable: account('440') },
    default_dunning_procedure: procedure,
  });
  for (const year of [YEAR - 1, YEAR, YEAR + 1])
    await fiscalYear(company, year, index === 0 ? '' : 'B');
  const made = await journals(company, given.iban, party, account);
  const user = async (name, login, secret) =>
    t.create('res.user', {
      ...{ name, login, password: secret, groups: [['add', groups]] },
      ...{ companies: [['add', [company]]], company, language: languages[given.language] },
    });
  await user('Boekhouding', given.person, personPassword);
  await user('Voldaan', given.service, servicePassword);
  const taxes = await t.read(
    'account.tax',
    [
      ['company', '=', company],
      ['parent', '=', null],
    ],
    ['name'],
  );
  const journalOf = (kind) => t.find('account.journal', [['type', '=', kind]]);
  return {
    ...{ company, party, person: given.person, service: given.service, ...made },
    accounts: Object.fromEntries(
      ['400', '440', '604', '700', '5500'].map((code) => [code, account(code)]),
    ),
    taxes: Object.fromEntries(taxes.map(({ id, name }) => [name, id])),
    ...{ revenue: await journalOf('revenue'), expense: await journalOf('expense') },
  };
}

function fail(message) {
  throw new Error(message);
}

const companies = [];
for (const [index, given] of COMPANIES.entries()) companies.push(await seed(given, index));
const supplier = await t.create('party.party', {
  ...{
    name: 'Papierhuis BV',
    identifiers: [['create', [{ type: 'be_vat', code: 'BE0403227515' }]]],
  },
  addresses: [
    [
      'create',
      [{ street: 'Molenweg 3', postal_code: '9300', city: 'Aalst', country: countries.BE }],
    ],
  ],
});
process.stdout.write(
  `${JSON.stringify({ currency: euro, countries, languages, paymentTerms, procedure, supplier, companies })}\n`,
);
