import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { inside, useAdministration } from '../../../base/place.js';
import { numberIn, useLanguage, useWords } from '../../../base/words.js';
import { actText } from '../../../codes/audit/form.js';
import { AUDIT } from '../../../codes/audit/words.js';
import { Moment } from '../../../parts/amount.js';
import { Dialog } from '../../../parts/dialog.js';
import { Facts } from '../../../parts/facts.js';
import { actorOf, type Entry } from './entry.js';
import { LOG } from './words.js';

/** Kinds of which the log names the debtor. */
const OF_DEBTOR: readonly string[] = [
  ...['debtor', 'debtor_profile', 'debtor_erasure', 'credit_limit', 'credit_release'],
];

/** What a field says that changed; a member that is absent is not told. */
interface Changed {
  readonly field: string;
  readonly was?: string;
  readonly is?: string;
  readonly members?: readonly string[];
}

/** One entry of the log, whole. */
export function EntrySheet({
  entry,
  onClose,
}: {
  readonly entry: Entry;
  readonly onClose: () => void;
}) {
  const words = useWords(LOG);
  const codes = useWords(AUDIT);
  const language = useLanguage();
  const administration = useAdministration();
  const { position, at, act, about, channel, hash, fields } = entry;
  const changes = changesIn(fields);
  const facts: readonly (readonly [string, ReactNode])[] = [
    [words.when, <Moment key="at" at={at} withYear />],
    [words.who, actorOf(entry, words.system)],
    [words.how, codes.channels[channel] ?? channel],
    [words.what, actText(codes, act)],
    [
      words.subject,
      OF_DEBTOR.includes(about.kind) ? (
        <Link to={inside(administration, `debtors/${encodeURIComponent(about.id)}`)}>
          {words.toDebtor}
        </Link>
      ) : (
        <code>{about.id}</code>
      ),
    ],
    [words.hash, <code key="hash">{hash.slice(0, 16)}…</code>],
  ];
  return (
    <Dialog title={words.entry(numberIn(language, position))} onClose={onClose}>
      <div className="stack">
        <Facts of={facts} />
        {changes.length === 0 ? null : (
          <div className="table">
            <table aria-label={words.changed}>
              <thead>
                <tr>
                  <th scope="col">{words.field}</th>
                  <th scope="col">{words.was}</th>
                  <th scope="col">{words.is}</th>
                </tr>
              </thead>
              <tbody>
                {changes.map((change) => (
                  <tr key={change.field}>
                    <td>
                      <code>{change.field}</code>
                    </td>
                    <td>{change.was ?? ''}</td>
                    <td>
                      {change.is ?? change.members?.join(', ') ?? (
                        <span className="quiet">{words.untold}</span>
                      )}
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        )}
      </div>
    </Dialog>
  );
}

/** Fields of an entry; their form is that of the log itself, so it is looked at before it is believed. */
function changesIn(fields: unknown): readonly Changed[] {
  return Array.isArray(fields) ? fields.filter(isChanged) : [];
}

function isChanged(value: unknown): value is Changed {
  return (
    typeof value === 'object' &&
    value !== null &&
    'field' in value &&
    typeof value.field === 'string'
  );
}
