import { printAsCopied } from '../../domain/bank/reference.js';
import type { CreditTransfer } from '../../domain/invoice/credit-transfer.js';
import { printDecimal } from '../../kernel/decimal.js';
import { plain } from '../text/plain.js';

/** Characters of the name of the beneficiary, and of a remittance text. */
const NAME_MAX = 70;
const TEXT_MAX = 140;
/** Bytes of the whole: what fits in version 13 with error correction M. */
const BYTES_MAX = 331;

/**
 * The text a banking app reads from a SEPA credit transfer QR: EPC069-12 version 002, UTF-8, lines split by LF, none
 * behind the last used one. An ISO 11649 reference stands in the structured line; the Belgian message and anything
 * else stand in the text line. Null when it does not fit: a cut reference would pay another invoice.
 */
export function epcPayload(transfer: CreditTransfer): string | null {
  const { iban, bic = '', amount, remittance } = transfer;
  const name = Array.from(plain(transfer.name)).slice(0, NAME_MAX).join('').trim();
  const isStructured = remittance.kind === 'rf';
  const text = isStructured ? '' : plain(printAsCopied(remittance.value));
  if (name === '' || Array.from(text).length > TEXT_MAX) return null;
  const purpose = '';
  const payload = [
    'BCD',
    '002',
    '1',
    'SCT',
    bic,
    name,
    iban,
    `EUR${printDecimal(amount, 2)}`,
    purpose,
    ...(isStructured ? [remittance.value] : ['', text]),
  ]
    .join('\n')
    .replace(/\n+$/, '');
  return new TextEncoder().encode(payload).length > BYTES_MAX ? null : payload;
}
