import type { Forms } from '../../base/api.js';
import { counted, useLanguage, useWords } from '../../base/words.js';
import { Badge } from '../../parts/badge.js';
import { Confirm } from '../../parts/confirm.js';
import { CODES, findingText } from '../settings/mapping/code-words.js';
import { NAMES, rowText } from '../settings/mapping/name-words.js';
import { RULES } from './rules-words.js';

type Effect = Forms['FirmEffect'];

/** What a meaning would do to each of the books, before it is laid down. */
export function Effects({
  of: effects,
  ...rest
}: {
  readonly of: readonly Effect[];
  readonly busy: boolean;
  readonly error: unknown;
  readonly onYes: () => void;
  readonly onClose: () => void;
}) {
  const words = useWords(RULES);
  const language = useLanguage();
  const [one, more] = words.books;
  const touched = effects.filter(
    ({ breaks, mends, unread }) => breaks.length > 0 || mends.length > 0 || unread !== undefined,
  );
  return (
    <Confirm title={words.effects} does={words.save} {...rest}>
      <p>
        {words.readBy(counted(language, effects.length, one, more))}{' '}
        {effects.every(({ breaks }) => breaks.length === 0) ? words.nothingBreaks : null}
      </p>
      {touched.length === 0 ? null : (
        <ul className="firm-effects">
          {touched.map((effect) => (
            <li key={effect.administration}>
              <OnBooks of={effect} />
            </li>
          ))}
        </ul>
      )}
    </Confirm>
  );
}

function OnBooks({ of: { name, breaks, mends, unread } }: { readonly of: Effect }) {
  const words = useWords(RULES);
  return (
    <>
      <b>{name}</b> {unread === undefined ? null : <Badge tone="watch">{words.unread}</Badge>}
      <ul>
        {breaks.map((finding) => (
          <Finding key={`${finding.part} ${finding.name} ${finding.problem}`} of={finding} breaks />
        ))}
        {mends.map((finding) => (
          <Finding key={`${finding.part} ${finding.name} ${finding.problem}`} of={finding} />
        ))}
      </ul>
    </>
  );
}

function Finding({
  of,
  breaks = false,
}: {
  readonly of: Forms['MappingFinding'];
  readonly breaks?: boolean;
}) {
  const words = useWords(RULES);
  const names = useWords(NAMES);
  const codes = useWords(CODES);
  return (
    <li>
      <Badge tone={breaks ? 'bad' : 'good'}>{breaks ? words.breaks : words.mends}</Badge>{' '}
      {rowText(names, of.part, of.name)}: {findingText(codes, of)}
    </li>
  );
}
