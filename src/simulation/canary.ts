import type { Observe } from '../ports/observe.js';
import { ROLES } from './cast.js';

/** Words that stand in settings as secrets; nothing that is observed may hold one. */
const SECRET = /canary-/;

/** Listens to everything that is observed, for secrets and account numbers (INV-13). */
export function makeCanary(): { readonly observe: Observe; readonly heard: readonly string[] } {
  const ibans = ROLES.flatMap(({ administration, debtors, supplierIban }) => [
    ...administration.accounts.map(({ iban }) => iban),
    ...debtors.flatMap((debtor) => debtor.ibans),
    supplierIban,
  ]);
  const heard: string[] = [];
  return {
    heard,
    observe: {
      event(name, fields) {
        for (const [field, value] of Object.entries(fields)) {
          if (typeof value !== 'string') continue;
          const compact = value.replaceAll(' ', '');
          if (SECRET.test(value) || ibans.some((iban) => compact.includes(iban)))
            heard.push(`${name}.${field} holds a secret or an account number`);
        }
      },
    },
  };
}
