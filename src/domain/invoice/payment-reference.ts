import { type Fault, warning } from '../../kernel/fault.js';
import { normaliseReference, type ReferenceKind, verifyReference } from '../bank/reference.js';

/** What somebody writes only when he means a structured reference; a number without its signs is free text. */
const LOOKS_LIKE: readonly (readonly [form: RegExp, kind: ReferenceKind, name: string])[] = [
  [/^RF\d{2}[A-Z0-9]{1,21}$/, 'rf', 'an RF reference'],
  [
    /^(?=[+*]|.*\/)(?:\+{3}|\*{3})?\d{3}\/?\d{4}\/?\d{5}(?:\+{3}|\*{3})?$/,
    'ogm',
    'a Belgian structured message',
  ],
];

/**
 * Whether a payment reference (BT-83) that looks structured also passes its check digits: the Belgian structured
 * message when it is written with its signs, the ISO 11649 reference when it begins with RF. Free text is free.
 */
export function checkPaymentReference(
  reference: string | undefined,
  path: string,
): readonly Fault[] {
  const bare = reference?.replace(/\s+/g, '').toUpperCase() ?? '';
  const [, kind, name] = LOOKS_LIKE.find(([form]) => form.test(bare)) ?? [];
  if (kind === undefined || verifyReference(kind, normaliseReference(bare))) return [];
  const message = `The payment reference "${bare}" looks like ${name}, but fails its check digits. Payments with it would not be recognised; correct it.`;
  return [warning('RULE', 'invoice.reference-check-digits', path, message, 'BT-83')];
}
