/** What a value says, as text: two say the same when it is equal. Members that are undefined say nothing. */
export function said(value: unknown): string {
  return JSON.stringify(value ?? null, (_key, member: unknown) =>
    typeof member === 'bigint' ? `${member}n` : member,
  );
}
