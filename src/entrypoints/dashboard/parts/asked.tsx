import type { ReactNode } from 'react';
import { useWords } from '../base/words.js';
import { Refused } from './refused.js';
import { PARTS } from './words.js';

export interface Asking<Data> {
  readonly data: Data | undefined;
  readonly error: unknown;
  readonly refetch: () => unknown;
}

/** What was asked of the API: the answer, or that it is on its way, or why there is none. */
export function Asked<Data>({
  asking,
  said = {},
  children,
}: {
  readonly asking: Asking<Data>;
  /** Why there may be no answer, by code of the fault; what is not in it is said as everywhere */
  readonly said?: Readonly<Record<string, string>>;
  readonly children: (data: Data) => ReactNode;
}) {
  const words = useWords(PARTS);
  if (asking.data !== undefined) return <>{children(asking.data)}</>;
  if (asking.error !== null && asking.error !== undefined)
    return <Refused error={asking.error} words={said} onRetry={() => void asking.refetch()} />;
  return (
    <div className="waiting" role="status">
      <span className="hidden">{words.loading}</span>
      <i />
      <i />
      <i />
    </div>
  );
}
