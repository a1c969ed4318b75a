import type { BankSide } from '../../domain/collection/collection.js';
import { AMOUNT_MAX_MINOR } from '../../domain/collection/plan.js';
import { ID_MAX, isSepaId, isSepaName } from '../../domain/collection/sepa-text.js';
import { isBic, isCreditorId } from '../../domain/party/bank-identifiers.js';
import { isIban } from '../../domain/party/identifiers.js';
import { fault, type Fault } from '../../kernel/fault.js';
import { type Money, printMoney } from '../../kernel/money.js';

/**
 * What a payment file cannot carry, as VALUE faults with the path of the element. Strict when writing: an id is never
 * mended in silence, because the bank's answer is recognised by it.
 */
export interface Checks {
  readonly faults: readonly Fault[];
  id(path: string, value: string): void;
  /** Every id of a kind once in the file */
  once(path: string, values: readonly string[]): void;
  amount(path: string, value: Money): void;
  side(path: string, side: BankSide): void;
  creditorId(path: string, value: string): void;
  notEmpty(path: string, parts: readonly unknown[]): void;
}

export function makeChecks(): Checks {
  const faults: Fault[] = [];
  const say = (path: string, code: `sepa.${string}`, message: string): void => {
    faults.push(fault('VALUE', code, path, message));
  };
  return {
    faults,
    id: (path, value) => {
      if (isSepaId(value)) return;
      say(
        path,
        'sepa.id',
        `"${value.slice(0, 60)}" cannot be an id in a payment file: expected 1 to ${ID_MAX} SEPA characters, no slash at an end and no two in a row. Give the thing another id.`,
      );
    },
    once: (path, values) => {
      if (new Set(values).size === values.length) return;
      const twice = values.find((value, at) => values.indexOf(value) !== at) ?? '';
      say(path, 'sepa.id-twice', `${twice} occurs twice in the file. Each id stands once.`);
    },
    amount: (path, { minor, currency }) => {
      if (currency === 'EUR' && minor >= 1n && minor <= AMOUNT_MAX_MINOR) return;
      say(
        path,
        'sepa.amount',
        `${printMoney({ minor, currency })} ${currency} cannot be paid in SEPA: expected 0.01 to 999999999.99 EUR.`,
      );
    },
    side: (path, { name, iban, bic }) => {
      if (!isSepaName(name))
        say(
          `${path}/Nm`,
          'sepa.name',
          'The name has no letter or digit that SEPA can carry. Give it in Latin letters.',
        );
      if (!isIban(iban))
        say(
          `${path}Acct`,
          'sepa.iban',
          'The account is not a valid IBAN: its length or check digits are wrong.',
        );
      if (bic !== undefined && !isBic(bic))
        say(`${path}Agt`, 'sepa.bic', `"${bic.slice(0, 20)}" is not a BIC. Leave it out.`);
    },
    creditorId: (path, value) => {
      if (isCreditorId(value)) return;
      say(
        path,
        'sepa.creditor-id',
        `"${value.slice(0, 40)}" is not a SEPA creditor identifier: its form or check digits are wrong.`,
      );
    },
    notEmpty: (path, parts) => {
      if (parts.length > 0) return;
      say(path, 'sepa.empty', 'There is nothing to write: a payment file has one payment or more.');
    },
  };
}
