import type { PaymentInstruction } from '../../domain/invoice/invoice.js';
import type { PlainDate } from '../../kernel/dates.js';
import type { XmlElement } from '../xml/tree.js';
import { cac, cbc, type Maybe } from './builder.js';
import {
  compact,
  compactOrNone,
  group,
  groups,
  missing,
  readAttribute,
  readDate,
  readText,
  type Reading,
  someOf,
  take,
  textOf,
  value,
} from './reading.js';

type Account = NonNullable<PaymentInstruction['account']>;
type Card = NonNullable<PaymentInstruction['card']>;
type Mandate = NonNullable<PaymentInstruction['mandate']>;

/** UBL wants a card network, EN 16931 has no term for it. */
const NETWORK_UNKNOWN = 'NA';

/** BG-16: one instruction for each PaymentMeans. */
export function readPayments(
  reading: Reading,
  root: XmlElement,
): readonly PaymentInstruction[] | undefined {
  return someOf(groups(root, 'PaymentMeans').map((means) => readPayment(reading, means)));
}

function readPayment(reading: Reading, means: XmlElement): PaymentInstruction | undefined {
  const code = value(means, 'PaymentMeansCode');
  const meansCode = take(reading, code, 'BT-81');
  if (meansCode === undefined) {
    missing(reading, means, 'BT-81', 'Its parts are listed as unmapped.');
    return undefined;
  }
  return compact<PaymentInstruction>({
    meansCode,
    meansText: readAttribute(reading, code, 'name', 'BT-82'),
    reference: readText(reading, means, 'PaymentID', 'BT-83'),
    account: readAccount(reading, means),
    card: readCard(reading, means),
    mandate: compactOrNone<Mandate>({
      reference: readText(reading, group(means, 'PaymentMandate'), 'ID', 'BT-89'),
      creditorId: undefined,
      debitedAccount: readText(
        reading,
        group(group(means, 'PaymentMandate'), 'PayerFinancialAccount'),
        'ID',
        'BT-91',
      ),
    }),
  });
}

function readAccount(reading: Reading, means: XmlElement): Account | undefined {
  const account = group(means, 'PayeeFinancialAccount');
  const id = readText(reading, account, 'ID', 'BT-84');
  if (id === undefined) return undefined;
  return compact<Account>({
    id,
    name: readText(reading, account, 'Name', 'BT-85'),
    bic: readText(reading, group(account, 'FinancialInstitutionBranch'), 'ID', 'BT-86'),
  });
}

function readCard(reading: Reading, means: XmlElement): Card | undefined {
  const card = group(means, 'CardAccount');
  const number = readText(reading, card, 'PrimaryAccountNumberID', 'BT-87');
  if (number === undefined) return undefined;
  const network = value(card, 'NetworkID');
  // A real network has no term and stays listed as unmapped.
  if (textOf(network) === NETWORK_UNKNOWN) take(reading, network, 'BT-87-0');
  return compact<Card>({ number, holder: readText(reading, card, 'HolderName', 'BT-88') });
}

/** BT-9 of a credit note: its schema has no DueDate, so the first payment instruction carries it. */
export function readPaymentDueDate(reading: Reading, root: XmlElement): PlainDate | undefined {
  const means = groups(root, 'PaymentMeans').find(
    (entry) => textOf(value(entry, 'PaymentDueDate')) !== undefined,
  );
  return readDate(reading, means, 'PaymentDueDate', 'BT-9');
}

/** `dueDate` only for a credit note, and only on its first instruction. */
export function writePayment(payment: PaymentInstruction, dueDate?: PlainDate): Maybe {
  const { account, card, mandate } = payment;
  return cac(
    'PaymentMeans',
    cbc('PaymentMeansCode', payment.meansCode, { name: payment.meansText }),
    cbc('PaymentDueDate', dueDate),
    cbc('PaymentID', payment.reference),
    card &&
      cac(
        'CardAccount',
        cbc('PrimaryAccountNumberID', card.number),
        cbc('NetworkID', NETWORK_UNKNOWN),
        cbc('HolderName', card.holder),
      ),
    cac(
      'PayeeFinancialAccount',
      cbc('ID', account?.id),
      cbc('Name', account?.name),
      cac('FinancialInstitutionBranch', cbc('ID', account?.bic)),
    ),
    cac(
      'PaymentMandate',
      cbc('ID', mandate?.reference),
      cac('PayerFinancialAccount', cbc('ID', mandate?.debitedAccount)),
    ),
  );
}
