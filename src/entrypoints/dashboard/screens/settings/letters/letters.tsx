import '../../../styles/letters.css';
import { Link } from 'react-router';
import { api, inBooks } from '../../../base/api.js';
import { useAdministration } from '../../../base/place.js';
import { useQuestion } from '../../../base/question.js';
import { useWords } from '../../../base/words.js';
import { Asked } from '../../../parts/asked.js';
import { Badge } from '../../../parts/badge.js';
import { Card } from '../../../parts/page.js';
import { LetterDesk } from './letter-desk.js';
import { type Kind, type State, toLetter, TONES, type Tongue, TONGUES } from './states.js';
import { LETTERS } from './words.js';

/** Every letter in every language; the one the address names is opened. */
export function Letters() {
  const administration = useAdministration();
  const question = useQuestion();
  const asking = api.useQuery(
    'get',
    '/v1/administrations/{administration}/letters',
    inBooks(administration),
  );
  return (
    <Asked asking={asking}>
      {({ letters }) => {
        const open = letters.find(
          ({ letter, language }) =>
            letter === question.get('letter') && language === question.get('language'),
        );
        return open === undefined ? (
          <All letters={letters} />
        ) : (
          <LetterDesk {...{ open, letters }} />
        );
      }}
    </Asked>
  );
}

function All({ letters }: { readonly letters: readonly State[] }) {
  const words = useWords(LETTERS);
  const kinds = [...new Set(letters.map(({ letter }) => letter))];
  return (
    <Card className="stack">
      <p className="quiet">{words.about}</p>
      <div className="table letters">
        <table aria-label={words.list}>
          <thead>
            <tr>
              <th scope="col">{words.letter}</th>
              {TONGUES.map((language) => (
                <th key={language} scope="col">
                  {words.languages[language]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {kinds.map((kind) => (
              <tr key={kind}>
                <th scope="row" className="letter-name">
                  {words.kinds[kind]}
                </th>
                {TONGUES.map((language) => (
                  <td key={language} data-head={words.languages[language]}>
                    <Where of={letters} kind={kind} language={language} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Card>
  );
}

function Where({
  of,
  kind,
  language,
}: {
  readonly of: readonly State[];
  readonly kind: Kind;
  readonly language: Tongue;
}) {
  const words = useWords(LETTERS);
  const found = of.find((one) => one.letter === kind && one.language === language);
  if (found === undefined) return '–';
  const { state, version } = found;
  const name = `${words.kinds[kind]}, ${words.languages[language]}: ${words.states[state]}`;
  return (
    <Link className="letter-state" to={toLetter(kind, language)} aria-label={name}>
      <Badge tone={TONES[state]}>
        {words.states[state]}
        {version === undefined ? '' : ` ${version}`}
      </Badge>
    </Link>
  );
}
