import { api, inBooks } from '../../base/api.js';
import { useAdministration } from '../../base/place.js';
import { useWords } from '../../base/words.js';
import { DECIDE } from './decide-words.js';
import type { Document } from './received.js';

/** Why a document is held: what was known beside what stands on it, and what to do before anybody lets it go. */
export function Alerts({ document }: { readonly document: Document }) {
  const words = useWords(DECIDE);
  const { alertDetails, isHeld, possible } = document;
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
      {possible.includes('release') ? <People of={document} /> : null}
    </section>
  );
}

/** How many people it takes to let it go, and who did already. */
function People({ of: { releasedBy, alerts } }: { readonly of: Document }) {
  const words = useWords(DECIDE);
  const { data } = api.useQuery(
    'get',
    '/v1/administrations/{administration}/inbox/release-rule',
    inBooks(useAdministration()),
  );
  if (releasedBy !== undefined) return <p className="watch">{words.releasedBy(releasedBy)}</p>;
  // The sentence about another account says it already.
  const isSaid = alerts.includes('SUPPLIER_IBAN_CHANGED') && data?.people === 2;
  return data === undefined || isSaid ? null : <p className="quiet">{words.people[data.people]}</p>;
}
