import { useState } from 'react';
import { Link } from 'react-router';
import { api } from '../../../base/api.js';
import { useAdministration } from '../../../base/place.js';
import { useQuestion } from '../../../base/question.js';
import { useMay } from '../../../base/rights.js';
import { useSession } from '../../../base/session.js';
import { useLanguage, useWords } from '../../../base/words.js';
import { Asked } from '../../../parts/asked.js';
import { Button } from '../../../parts/button.js';
import { Confirm } from '../../../parts/confirm.js';
import { Filters } from '../../../parts/list-tools.js';
import { Card } from '../../../parts/page.js';
import { useTell } from '../../../parts/toast.js';
import { Editor } from './editor.js';
import { type State, TONGUES } from './states.js';
import { LETTERS } from './words.js';

/** One letter in one language: its words, what is wrong with them, how they read, and the same in other languages. */
export function LetterDesk({
  open,
  letters,
}: {
  readonly open: State;
  readonly letters: readonly State[];
}) {
  const words = useWords(LETTERS);
  const administration = useAdministration();
  const question = useQuestion();
  const { letter, language } = open;
  const asking = api.useQuery(
    'get',
    '/v1/administrations/{administration}/letters/{letter}/{language}',
    { params: { path: { administration, letter, language } } },
  );
  const same = letters.filter((one) => one.letter === letter);
  return (
    <>
      <p>
        <Link to="?">← {words.all}</Link>
      </p>
      <Card
        className="stack"
        title={words.kinds[letter]}
        aside={
          <>
            <Filters
              choices={TONGUES.map((one) => [one, words.languages[one]] as const)}
              value={language}
              onChoose={(chosen) => {
                question.set({ language: chosen });
              }}
            />
            <Reset letter={open} isOwn={same.some(({ state }) => state === 'own')} />
          </>
        }
      >
        <Missing {...{ open, same }} />
        <Asked asking={asking}>
          {(shown) => <Editor key={`${letter} ${language}`} shown={shown} />}
        </Asked>
      </Card>
    </>
  );
}

/** Where the letter does not leave, and the quick way out of that. */
function Missing({ open, same }: { readonly open: State; readonly same: readonly State[] }) {
  const words = useWords(LETTERS);
  const tongue = useLanguage();
  const may = useMay()('policies.manage');
  const tell = useTell();
  const administration = useAdministration();
  const { user } = useSession();
  const { mutate, isPending } = api.useMutation(
    'post',
    '/v1/administrations/{administration}/letters/{letter}/{language}/keep-shipped',
    {
      onSuccess: () => {
        tell(words.tookShipped);
      },
    },
  );
  const missing = same.filter(({ state }) => state === 'missing');
  const [first] = missing;
  if (first === undefined) return null;
  const isHere = open.state === 'missing';
  // Names of languages have a capital, but not in French.
  const inText = (name: string): string => (tongue === 'fr' ? name.toLowerCase() : name);
  const names = new Intl.ListFormat(tongue).format(
    missing.map(({ language }) => inText(words.languages[language])),
  );
  const { letter, language } = isHere ? open : first;
  return (
    <div className="letter-note" role="status">
      <p>{isHere ? words.missing : words.missingElsewhere(names)}</p>
      {may && isHere ? (
        <Button
          busy={isPending}
          onClick={() => {
            mutate({
              params: { path: { administration, letter, language } },
              body: { by: user.name },
            });
          }}
        >
          {words.takeShipped}
        </Button>
      ) : null}
    </div>
  );
}

function Reset({ letter, isOwn }: { readonly letter: State; readonly isOwn: boolean }) {
  const words = useWords(LETTERS);
  const may = useMay()('policies.manage');
  const tell = useTell();
  const administration = useAdministration();
  const { user } = useSession();
  const [isAsking, setAsking] = useState(false);
  const { mutate, isPending, error } = api.useMutation(
    'post',
    '/v1/administrations/{administration}/letters/{letter}/reset',
    {
      onSuccess: () => {
        setAsking(false);
        tell(words.wasReset);
      },
    },
  );
  if (!isOwn || !may) return null;
  return (
    <>
      <Button
        onClick={() => {
          setAsking(true);
        }}
      >
        {words.reset}
      </Button>
      {isAsking ? (
        <Confirm
          title={words.reset}
          does={words.reset}
          busy={isPending}
          error={error}
          onYes={() => {
            mutate({
              params: { path: { administration, letter: letter.letter } },
              body: { by: user.name },
            });
          }}
          onClose={() => {
            setAsking(false);
          }}
        >
          <p>{words.resetAsk(words.kinds[letter.letter])}</p>
        </Confirm>
      ) : null}
    </>
  );
}
