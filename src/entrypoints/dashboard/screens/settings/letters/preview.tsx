import type { Forms } from '../../../base/api.js';
import { useWords } from '../../../base/words.js';
import { Asked } from '../../../parts/asked.js';
import { LETTERS } from './words.js';

/** How the letter reads while it is written: as text, which says the same as the mail and the pages. */
export function Preview({
  asking,
}: {
  readonly asking: {
    readonly data: Forms['DraftPreview'] | undefined;
    readonly error: unknown;
    readonly refetch: () => unknown;
  };
}) {
  const words = useWords(LETTERS);
  return (
    <>
      <p className="quiet">{words.previewHelp}</p>
      <Asked asking={asking}>
        {({ page }) =>
          page === null ? (
            <p className="letter-note">{words.noPreview}</p>
          ) : (
            <article className="letter-paper">
              <b>{page.subject}</b>
              <pre>{page.text}</pre>
            </article>
          )
        }
      </Asked>
    </>
  );
}
