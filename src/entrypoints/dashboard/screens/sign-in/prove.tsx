import { useParams } from 'react-router';
import { api } from '../../base/api.js';
import { useWords } from '../../base/words.js';
import { Button } from '../../parts/button.js';
import { Card, Page } from '../../parts/page.js';
import { ProblemNote } from '../../parts/problem.js';
import { SIGN_IN } from './words.js';

/** In a window of his own somebody lets his frame in a package do what is dangerous. */
export function Prove() {
  const words = useWords(SIGN_IN);
  const { session = '' } = useParams();
  const { mutate, error, isPending, isSuccess } = api.useMutation(
    'post',
    '/v1/session/frames/{session}/prove',
  );
  return (
    <Page title={words.frameTitle}>
      <Card>
        {isSuccess ? (
          <p role="status">{words.frameDone}</p>
        ) : (
          <>
            <p>{words.frameWhy}</p>
            {error === null ? null : <ProblemNote error={error} />}
            <Button
              look="main"
              busy={isPending}
              onClick={() => {
                mutate({ params: { path: { session } } });
              }}
            >
              {words.prove}
            </Button>
          </>
        )}
      </Card>
    </Page>
  );
}
