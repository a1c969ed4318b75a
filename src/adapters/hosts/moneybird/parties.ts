import { isIban, normalIban } from '../../../domain/party/identifiers.js';
import type { Party } from '../../../domain/party/party.js';
import type { Invoice } from '../../../domain/invoice/invoice.js';
import type { HostMapping } from '../../../domain/ledger/host-mapping.js';
import { addressOf, nameOf, participantOf } from './debtors.js';
import type { Contact, Identity, MoneybirdInvoice } from './forms.js';

interface PartyContext {
  readonly mapping: HostMapping;
  readonly identities: ReadonlyMap<string, Identity>;
}

function identityOf({ identity_id: id }: MoneybirdInvoice, { identities }: PartyContext) {
  return (
    identities.get(id ?? '') ?? (identities.size === 1 ? [...identities.values()][0] : undefined)
  );
}

/** As far as the identity in Moneybird says who sells; the rest comes from the administration here. */
export function sellerOf(found: MoneybirdInvoice, context: PartyContext): Party {
  const identity = identityOf(found, context);
  if (identity === undefined) return {};
  const { company_name: name, tax_number: vatId, chamber_of_commerce: kvk } = identity;
  return {
    ...(name === undefined ? {} : { name }),
    ...(vatId === undefined ? {} : { vatId }),
    ...(kvk === undefined || identity.country !== 'NL'
      ? {}
      : { legalId: { value: kvk, scheme: '0106' } }),
    address: addressOf(identity),
  };
}

export function buyerOf(contact: Contact): Party {
  const name = nameOf(contact);
  const endpoint = participantOf(contact);
  const { chamber_of_commerce: kvk, tax_number: vatId, country } = contact;
  return {
    ...(name === undefined ? {} : { name }),
    ...(vatId === undefined ? {} : { vatId }),
    ...(kvk === undefined || country !== 'NL' ? {} : { legalId: { value: kvk, scheme: '0106' } }),
    ...(endpoint === undefined ? {} : { endpoint }),
    address: addressOf(contact),
  };
}

/** Where to pay and with which reference, as far as both are known. */
export function paymentsOf(
  found: MoneybirdInvoice,
  context: PartyContext,
): Pick<Invoice, 'payments'> {
  const identity = identityOf(found, context);
  const account = identity?.bank_account_number;
  const reference = found.payment_reference;
  const isKnown = account !== undefined && isIban(account);
  if (!isKnown && reference === undefined) return {};
  const { bank_account_name: name, bank_account_bic: bic } = identity ?? {};
  return {
    payments: [
      {
        meansCode: context.mapping.paymentMeans[''] ?? '30',
        ...(reference === undefined ? {} : { reference }),
        ...(isKnown
          ? {
              account: {
                id: normalIban(account),
                ...(name === undefined ? {} : { name }),
                ...(bic === undefined ? {} : { bic }),
              },
            }
          : {}),
      },
    ],
  };
}
