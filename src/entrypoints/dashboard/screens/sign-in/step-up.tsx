import { useQueryClient } from '@tanstack/react-query';
import { api, type Forms, keepForm } from '../../base/api.js';
import { useWords } from '../../base/words.js';
import { Button } from '../../parts/button.js';
import { Dialog } from '../../parts/dialog.js';
import { ProblemNote } from '../../parts/problem.js';
import { needsCode, useProof } from './sign-in.js';
import { SIGN_IN } from './words.js';

/** Asks once more who somebody is, before a dangerous act: what he wanted goes on by itself afterwards. */
export function StepUp({
  session,
  onEnd,
}: {
  readonly session: Forms['OwnSession'];
  readonly onEnd: (proved: boolean) => void;
}) {
  const words = useWords(SIGN_IN);
  const queries = useQueryClient();
  const proof = useProof();
  const { via } = session.session;
  const { mutate, error, isPending } = api.useMutation('post', '/v1/session/step-up', {
    onSuccess: ({ form }) => {
      keepForm(form);
      void queries.invalidateQueries({ queryKey: ['get', '/v1/session'] });
      onEnd(true);
    },
  });
  return (
    <Dialog
      title={words.proveTitle}
      onClose={() => {
        onEnd(false);
      }}
    >
      <p>{words.proveWhy}</p>
      {via === 'password' ? (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            mutate({ body: proof.given });
          }}
        >
          {proof.fields(session.code.hasCode || needsCode(error))}
          {error === null || needsCode(error) ? null : <ProblemNote error={error} />}
          <Button look="main" type="submit" busy={isPending}>
            {words.prove}
          </Button>
        </form>
      ) : (
        <>
          <p>{words.proveAt(via)}</p>
          <a className="button main" href={`/v1/sign-in/providers/${via}?again=true`}>
            {words.prove}
          </a>
        </>
      )}
    </Dialog>
  );
}
