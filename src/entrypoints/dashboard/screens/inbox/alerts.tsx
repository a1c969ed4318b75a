import { api, inBooks } from '../../base/api.js';
import { useAdministration } from '../../base/place.js';
import { useWords } from '../../base/words.js';
import { DECIDE } from './decide-words.js';
import type { Document } from './received.js';

/** Why a document is held: what was known beside what stands on it, and what to do before anybody lets it go. */
export function Alerts({ document }: { readonly document: Document }) {
  const words = useWords(DECIDE);
  const { alertDetails, isHeld, releasedBy, possible } = document;
  if (alertDetails.length === 0) return null;
  return (
    <section className="alerts" data-held={isHeld || undefined} aria-label={words.why}>
      <h3>{words.why}</h3>
      {alertDetails.map(({ code, text, known = [], found = [] }) => (
        <div key={code} className="alert">
          <h4>{words.alerts[code]}</h4>
          {known.length + found.length === 0 || code === 'SELF_BILLED' ? null : (
            <dl>
              <div>
                <dt>{words.known}</dt>
                <dd>{known.join(', ') || '–'}</dd>
              </div>
              <div>
                <dt>{words.found}</dt>
                <dd>
                  <b>{found.join(', ') || '–'}</b>
                </dd>
              </div>
            </dl>
          )}
          <p>{text}</p>
        </div>
      ))}
      {possible.includes('release') ? <People by={releasedBy} /> : null}
    </section>
  );
}

/** How many people it takes to let it go, and who did already. */
function People({ by }: { readonly by: string | undefined }) {
  const words = useWords(DECIDE);
  const { data } = api.useQuery(
    'get',
    '/v1/administrations/{administration}/inbox/release-rule',
    inBooks(useAdministration()),
  );
  if (by !== undefined) return <p className="watch">{words.releasedBy(by)}</p>;
  return data === undefined ? null : <p className="quiet">{words.people[data.people]}</p>;
}
