/**
 * Numbers with right check digits from ranges nobody was given, so that they pass every check and
 * belong to no one. Written apart from the product's own checks: the demo compares the two.
 */
const pad = (value: number | bigint, length: number): string =>
  value.toString().padStart(length, '0');
const digitsOf = (text: string): number[] => Array.from(text, Number);

/** Belgian enterprise number, ten digits (facts: last two = 97 - first eight mod 97). */
export function enterpriseNumber(serial: number): string {
  const base = 19_990_000 + serial;
  return `${base}${pad(97 - (base % 97), 2)}`;
}

/** Dutch chamber of commerce number, eight digits, no check digit. */
export function kvkNumber(serial: number): string {
  return pad(99_000_000 + serial, 8);
}

/** Dutch organisation number of a public body, twenty digits, no check digit. */
export function oinNumber(serial: number): string {
  return `00000001${pad(99_900_000 + serial, 9)}000`;
}

/** Dutch VAT number of a legal person: nine digits that pass the test of eleven, weights 9 to 2. */
export function dutchVat(serial: number): string {
  // Bases whose remainder is ten have no check digit; the gap of ten leaves room to skip them.
  for (let base = 99_900_000 + serial * 10; ; base += 1) {
    const weighted = digitsOf(String(base)).reduce((sum, digit, i) => sum + digit * (9 - i), 0);
    if (weighted % 11 < 10) return `NL${base}${weighted % 11}B01`;
  }
}

/** German VAT number: eight digits and a check digit by ISO 7064 mod 11,10. */
export function germanVat(serial: number): string {
  const base = pad(99_900_000 + serial, 8);
  let product = 10;
  for (const digit of digitsOf(base)) product = (((digit + product) % 10 || 10) * 2) % 11;
  return `DE${base}${(11 - product) % 10}`;
}

function mod97(text: string): number {
  const digits = Array.from(text, (c) => Number.parseInt(c, 36).toString()).join('');
  return Number(BigInt(digits) % 97n);
}

function iban(country: string, bban: string): string {
  return `${country}${pad(98 - mod97(`${bban}${country}00`), 2)}${bban}`;
}

/** Belgian account with bank code 999, which no bank has. */
export function belgianIban(serial: number): string {
  const base = 9_990_000_000 + serial * 37;
  return iban('BE', `${base}${pad(base % 97 || 97, 2)}`);
}

/** Dutch account at a bank that does not exist; the ten digits pass the test of eleven. */
export function dutchIban(serial: number): string {
  for (let base = 900_000_000 + serial * 370; ; base += 1) {
    const weighted = digitsOf(String(base)).reduce((sum, digit, i) => sum + digit * (10 - i), 0);
    const check = (11 - (weighted % 11)) % 11;
    if (check < 10) return iban('NL', `FICT${base}${check}`);
  }
}

/** German account with bank code 99900000, which no bank has. */
export function germanIban(serial: number): string {
  return iban('DE', `99900000${pad(9_000_000 + serial * 37, 10)}`);
}

/** Belgian structured message, shown as `+++123/4567/89012+++`. */
export function ogm(serial: number): string {
  const base = pad(serial, 10);
  const all = `${base}${pad(serial % 97 || 97, 2)}`;
  return `+++${all.slice(0, 3)}/${all.slice(3, 7)}/${all.slice(7)}+++`;
}

const KENMERK_WEIGHTS = [2, 4, 8, 5, 10, 9, 7, 3, 6, 1];

/** Dutch payment reference of sixteen digits: check digit and fifteen digits. */
export function betalingskenmerk(serial: number): string {
  const base = pad(serial, 15);
  const sum = digitsOf(base)
    .reverse()
    .reduce((total, digit, i) => total + digit * (KENMERK_WEIGHTS[i % 10] ?? 0), 0);
  const check = 11 - (sum % 11);
  return `${check === 11 ? 0 : check === 10 ? 1 : check}${base}`;
}

/** Creditor reference of ISO 11649. */
export function creditorReference(text: string): string {
  return `RF${pad(98 - mod97(`${text}RF00`), 2)}${text}`;
}
