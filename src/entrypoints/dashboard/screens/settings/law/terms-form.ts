import type { Body, Forms } from '../../../base/api.js';
import { decimalTyped } from '../../../base/typed.js';

export const INTEREST = ['none', 'legal', 'percent'] as const;
export const DAMAGES = ['none', 'legal', 'own'] as const;

/** What is typed. */
type Typed =
  | ('version' | 'validFrom' | 'payWithinDays' | 'disputeDays' | 'percentYear')
  | ('fixed' | 'percent' | 'min' | 'max' | 'fee' | 'postage')
  | ('discountPercent' | 'discountDays');

/** A version of terms as it stands in the fields. */
export interface Fields extends Readonly<Record<Typed, string>> {
  readonly interest: (typeof INTEREST)[number];
  readonly damages: (typeof DAMAGES)[number];
  readonly regular: boolean;
}

/** A new version begins with what the newest one says, under a name and a day of its own. */
export function fieldsOf(newest: Forms['JudgedTerms'] | undefined): Fields {
  const { payWithinDays, interest, damages, reminderFee, disputeDays, discount } = newest ?? {};
  const own = typeof damages === 'object' ? damages : {};
  const { fixed = '', percent = '', min = '', max = '' } = own;
  const number = (found: number | undefined): string => (found === undefined ? '' : String(found));
  return {
    ...{ version: '', validFrom: '', payWithinDays: number(payWithinDays) },
    interest: interest === undefined ? 'none' : interest === 'legal' ? 'legal' : 'percent',
    percentYear: interest === undefined || interest === 'legal' ? '' : interest,
    damages: damages === undefined ? 'none' : damages === 'legal' ? 'legal' : 'own',
    ...{ fixed, percent, min, max },
    fee: reminderFee?.amount ?? '',
    postage: reminderFee?.postage ?? '',
    regular: reminderFee?.regularDeliveries ?? false,
    disputeDays: number(disputeDays),
    discountPercent: discount?.percent ?? '',
    discountDays: number(discount?.days),
  };
}

/** The version these fields make; an empty field says nothing. */
export function termsOf(fields: Fields): Body<'saveTerms'> {
  const { version, validFrom, interest, damages } = fields;
  const percentYear = decimalTyped(fields.percentYear);
  return {
    ...{ version: version.trim(), validFrom },
    ...days('payWithinDays', fields.payWithinDays),
    ...(interest === 'none' ? {} : { interest: interest === 'legal' ? interest : percentYear }),
    ...(damages === 'none' ? {} : { damages: damages === 'legal' ? damages : ownDamages(fields) }),
    ...reminderFee(fields),
    ...days('disputeDays', fields.disputeDays),
    ...discountOf(fields),
  };
}

function days<Name extends string>(name: Name, text: string): { readonly [Key in Name]?: number } {
  return (text.trim() === '' ? {} : { [name]: Number(text) }) as {
    readonly [Key in Name]?: number;
  };
}

function ownDamages(fields: Fields): Readonly<Record<string, string>> {
  const parts = (['fixed', 'percent', 'min', 'max'] as const).map(
    (name) => [name, decimalTyped(fields[name])] as const,
  );
  return Object.fromEntries(parts.filter(([, text]) => text !== ''));
}

function reminderFee({ fee, postage, regular }: Fields): Pick<Body<'saveTerms'>, 'reminderFee'> {
  const amount = decimalTyped(fee);
  if (amount === '') return {};
  const port = decimalTyped(postage);
  return {
    reminderFee: { amount, postage: port === '' ? '0.00' : port, regularDeliveries: regular },
  };
}

function discountOf(fields: Fields): Pick<Body<'saveTerms'>, 'discount'> {
  const percent = decimalTyped(fields.discountPercent);
  if (percent === '') return {};
  return { discount: { percent, days: Number(fields.discountDays) } };
}
