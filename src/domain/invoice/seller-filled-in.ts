import type { Administration, OwnAccount } from '../party/administration.js';
import type { Address, Party } from '../party/party.js';
import type { Invoice, PaymentInstruction } from './invoice.js';

/** Schemes of the company registers (ISO 6523 ICD), by country of the books. */
const LEGAL_SCHEMES: Readonly<Partial<Record<string, string>>> = { BE: '0208', NL: '0106' };

/**
 * What the package does not say of the seller comes from the books themselves: name, numbers, address, the address on the
 * network, and where to pay when the books have one account (BT-27, BT-30, BT-31, BT-34, BG-5, BG-17). What it says stays,
 * whole: an address is never put together from two.
 */
export function withSellerFilledIn(
  invoice: Invoice,
  administration: Pick<
    Administration,
    'name' | 'country' | 'legalId' | 'vatId' | 'participant' | 'address' | 'accounts'
  >,
): Invoice {
  const { name, country, legalId, vatId, participant, address } = administration;
  const { seller } = invoice;
  const scheme = LEGAL_SCHEMES[country];
  const known: Party = {
    name,
    ...(legalId === undefined
      ? {}
      : { legalId: { value: legalId, ...(scheme !== undefined && { scheme }) } }),
    ...(vatId === undefined ? {} : { vatId }),
    ...(participant === undefined ? {} : { endpoint: participant }),
    ...(address === undefined || saysWhere(seller.address, address) ? {} : { address }),
  };
  const filled = { ...invoice, seller: { ...known, ...seller, ...addressOf(seller, known) } };
  const { payments } = invoice;
  const [account, ...others] = administration.accounts;
  // Which of several accounts is meant is not ours to say.
  if (payments === undefined || account === undefined || others.length > 0) return filled;
  return { ...filled, payments: payments.map((payment) => payableTo(account, payment)) };
}

/** UNCL4461: credit transfer, SEPA credit transfer */
const TRANSFERS: readonly string[] = ['30', '58'];

function payableTo(
  { iban, bic, name }: OwnAccount,
  payment: PaymentInstruction,
): PaymentInstruction {
  if (payment.account !== undefined || !TRANSFERS.includes(payment.meansCode)) return payment;
  const named = { ...(name !== undefined && { name }), ...(bic !== undefined && { bic }) };
  return { ...payment, account: { id: iban, ...named } };
}

/** A country alone says nothing that the books do not know better, unless it is another one. */
function saysWhere(said: Address | undefined, known: Address): boolean {
  if (said === undefined) return false;
  return said.line1 !== undefined || said.city !== undefined || said.country !== known.country;
}

function addressOf(seller: Party, known: Party): Pick<Party, 'address'> {
  const address = known.address ?? seller.address;
  return address === undefined ? {} : { address };
}
