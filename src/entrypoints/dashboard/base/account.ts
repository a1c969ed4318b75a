/** An account in groups of four, as it is printed. */
export function accountText(account: string): string {
  return /^[A-Z]{2}\d{2}/.test(account) ? account.replace(/(.{4})(?=.)/g, '$1 ') : account;
}
