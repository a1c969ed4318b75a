import type { ReactNode } from 'react';
import { useNarrow } from '../../base/narrow.js';
import { numberIn, useLanguage, useWords } from '../../base/words.js';
import { Button } from '../../parts/button.js';
import { Card } from '../../parts/page.js';
import type { usePicked } from '../../parts/pick-list.js';
import { WORK } from './words.js';

/** A list and what is chosen of it: beside each other on a desk; on a phone one at a time, the list folded up below. */
export function Desk<Row>({
  title,
  aside,
  rows,
  picking,
  wishes,
  list,
  keys,
  children,
}: {
  readonly title: string;
  /** What the list amounts to */
  readonly aside?: ReactNode;
  readonly rows: readonly Row[];
  readonly picking: ReturnType<typeof usePicked<Row>>;
  /** Whose work is shown; above the list */
  readonly wishes?: ReactNode;
  readonly list: ReactNode;
  /** The keys of the screen, in words */
  readonly keys: string;
  readonly children: ReactNode;
}) {
  const words = useWords(WORK);
  const language = useLanguage();
  const isNarrow = useNarrow();
  const { index, step } = picking;
  const of = numberIn(language, rows.length);
  if (!isNarrow)
    return (
      <div className="desk">
        <Card title={title} aside={aside}>
          {wishes}
          {list}
          <p className="keys">{keys}</p>
        </Card>
        {children}
      </div>
    );
  return (
    <>
      <nav className="walk" aria-label={title}>
        <Button disabled={index === 0} onClick={() => step(-1)}>
          {words.previous}
        </Button>
        <span>{words.place(numberIn(language, index + 1), of)}</span>
        <Button disabled={index === rows.length - 1} onClick={() => step(1)}>
          {words.next}
        </Button>
      </nav>
      {children}
      <details className="card">
        <summary>{words.list(of)}</summary>
        {wishes}
        {list}
      </details>
    </>
  );
}
