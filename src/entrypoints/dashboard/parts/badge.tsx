import type { ReactNode } from 'react';

/** How grave it is; the words say the same, colour never says it alone. */
export type Tone = 'good' | 'neutral' | 'watch' | 'bad';

export function Badge({
  tone = 'neutral',
  children,
}: {
  readonly tone?: Tone;
  readonly children: ReactNode;
}) {
  return <span className={`badge ${tone}`}>{children}</span>;
}
