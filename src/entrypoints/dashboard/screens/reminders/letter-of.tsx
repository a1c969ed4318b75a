import { api } from '../../base/api.js';
import { ofBooks } from '../../base/door.js';
import { useAdministration } from '../../base/place.js';
import { useWords } from '../../base/words.js';
import { DUNNING_CODES } from '../../codes/dunning.js';
import { Asked } from '../../parts/asked.js';
import { Facts } from '../../parts/facts.js';
import { Frame } from '../../parts/frame.js';
import { ACTIONS } from './action-words.js';
import type { Stored } from './run-view.js';

/** The letter of an action, by the facts of this moment: as it looks, as text, and as pages. */
export function LetterOf({ stored }: { readonly stored: Stored }) {
  const administration = useAdministration();
  const words = useWords(ACTIONS);
  const codes = useWords(DUNNING_CODES);
  const { id: action, runId: run } = stored;
  const path = { administration, run, action };
  const asking = api.useQuery(
    'get',
    '/v1/administrations/{administration}/dunning/runs/{run}/actions/{action}/letter',
    { params: { path } },
  );
  const at = (form: string): string =>
    ofBooks(administration, `dunning/runs/${run}/actions/${action}/letter/${form}`);
  const holds: Readonly<Record<string, string>> = codes.holds;
  return (
    <Asked asking={asking}>
      {({ reason, lacks, route, page }) => (
        <section className="stack" aria-label={words.letter}>
          {reason === null || reason === stored.state ? null : (
            <p className="watch">
              {words.notNow}: {holds[reason] ?? words.reasons[reason] ?? reason}
            </p>
          )}
          {lacks === null ? null : (
            <p className="watch">
              {words.lacks} {lacks.message}
            </p>
          )}
          {page === null ? null : (
            <>
              <Facts
                of={[
                  [words.letter, <b key="subject">{page.subject}</b>],
                  ...(route === null
                    ? []
                    : ([
                        [words.route, route.via === 'mail' ? route.to : words.by[route.via]],
                      ] as const)),
                  ...(page.attachments.length === 0
                    ? []
                    : ([[words.attachments, page.attachments.join(', ')]] as const)),
                ]}
              />
              <Frame title={page.subject} src={at('html')} />
              <div className="actions">
                <a className="button plain" href={at('pdf')} target="_blank" rel="noreferrer">
                  {words.pdf}
                </a>
              </div>
              <details>
                <summary>{words.asText}</summary>
                <pre className="said">{page.text}</pre>
              </details>
            </>
          )}
        </section>
      )}
    </Asked>
  );
}
