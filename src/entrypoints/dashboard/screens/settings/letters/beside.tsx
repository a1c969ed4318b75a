import { api, type Forms } from '../../../base/api.js';
import { useAdministration } from '../../../base/place.js';
import { useQuestion } from '../../../base/question.js';
import { useWords } from '../../../base/words.js';
import { Asked } from '../../../parts/asked.js';
import { Choice } from '../../../parts/field.js';
import { differences } from './differences.js';
import { Preview } from './preview.js';
import { type Tongue, TONGUES } from './states.js';
import { LETTERS } from './words.js';

type Shown = Forms['ShownLetter'];
type Written = Forms['LetterWords'];

/** Beside what is written: how it reads, what differs from the shipped words, or the same letter in another language. */
export function Beside({
  shown,
  draft,
  preview,
}: {
  readonly shown: Shown;
  readonly draft: Written;
  readonly preview: Parameters<typeof Preview>[0]['asking'];
}) {
  const words = useWords(LETTERS);
  const question = useQuestion();
  const others = TONGUES.filter((one) => one !== shown.language);
  const choices = ['preview', 'shipped', ...others] as const;
  const beside = choices.find((one) => one === question.get('beside')) ?? 'preview';
  const nameOf = (one: (typeof choices)[number]): string =>
    one === 'preview' || one === 'shipped' ? words.besides[one] : words.languages[one];
  return (
    <section className="stack" aria-label={nameOf(beside)}>
      <Choice
        label={words.beside}
        choices={choices.map((one) => [one, nameOf(one)] as const)}
        value={beside}
        onChoose={(chosen) => {
          question.set({ beside: chosen === 'preview' ? '' : chosen });
        }}
      />
      {beside === 'preview' ? (
        <Preview asking={preview} />
      ) : beside === 'shipped' ? (
        <Differences before={shown.shipped} after={draft} />
      ) : (
        <InLanguage letter={shown.letter} language={beside} />
      )}
    </section>
  );
}

function Differences({ before, after }: { readonly before: Written; readonly after: Written }) {
  const words = useWords(LETTERS);
  const textOf = ({ subject, body }: Written): string => `${subject}\n\n${body}`;
  const pieces = differences(textOf(before), textOf(after));
  if (pieces.every(([kind]) => kind === 'same'))
    return <p className="quiet">{words.noDifference}</p>;
  return (
    <div className="letter-paper plain">
      {pieces.map(([kind, line], index) => {
        const At = ({ same: 'span', gone: 'del', new: 'ins' } as const)[kind];
        return (
          <At key={index}>
            {kind === 'same' ? null : (
              <span className="hidden">{kind === 'gone' ? words.gone : words.fresh}: </span>
            )}
            {line}
          </At>
        );
      })}
    </div>
  );
}

function InLanguage({
  letter,
  language,
}: {
  readonly letter: Shown['letter'];
  readonly language: Tongue;
}) {
  const administration = useAdministration();
  const asking = api.useQuery(
    'get',
    '/v1/administrations/{administration}/letters/{letter}/{language}',
    { params: { path: { administration, letter, language } } },
  );
  return (
    <Asked asking={asking}>
      {({ template, shipped }) => {
        const { subject, body } = template ?? shipped;
        return (
          <article className="letter-paper plain" lang={language}>
            <b>{subject}</b>
            <pre>{body}</pre>
          </article>
        );
      }}
    </Asked>
  );
}
