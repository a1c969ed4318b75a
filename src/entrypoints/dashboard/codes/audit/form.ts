/** What the log tells of, in words. */
export interface AuditCodes {
  /** Kinds of things, by their names in the log */
  readonly kinds: Readonly<Record<string, string>>;
  /** How a thing changed */
  readonly changes: Readonly<Record<string, string>>;
  /** Acts that changed no thing of ours */
  readonly acts: Readonly<Record<string, string>>;
  /** A thing and how it changed, put together */
  readonly told: (kind: string, change: string) => string;
  readonly channels: Readonly<Record<string, string>>;
}

/** "Betwisting: gewijzigd": what happened to what; an act without words is told by its own name. */
export function actText({ kinds, changes, acts, told }: AuditCodes, act: string): string {
  const whole = acts[act];
  if (whole !== undefined) return whole;
  const [kind = '', change = ''] = act.split('.');
  return told(kinds[kind] ?? kind, changes[change] ?? change);
}
