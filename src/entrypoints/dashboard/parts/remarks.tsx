import type { Forms } from '../base/api.js';
import { useWords } from '../base/words.js';
import { Badge } from './badge.js';
import { PARTS } from './words.js';

/** What the checks found in a document, with what to do about it; folded up where nothing of it stops the document. */
export function Remarks({ of }: { readonly of: readonly Forms['Remark'][] }) {
  const words = useWords(PARTS);
  if (of.length === 0) return null;
  const isGrave = of.some(({ severity }) => severity === 'fatal');
  return (
    <details className="remarks" open={isGrave}>
      <summary>
        {words.remarks}: {words.remarked(of.length)}
      </summary>
      <ul className="plain">
        {of.map(({ rule, severity, path, text }, index) => (
          <li key={`${rule} ${path} ${index}`}>
            {severity === 'fatal' ? <Badge tone="bad">{words.stops}</Badge> : null} {text}{' '}
            <small>
              {words.rule} {rule}
            </small>
          </li>
        ))}
      </ul>
    </details>
  );
}
