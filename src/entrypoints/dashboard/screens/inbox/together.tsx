import { useMutation } from '@tanstack/react-query';
import { isProblem } from '../../base/api.js';
import { useAdministration } from '../../base/place.js';
import { useSession } from '../../base/session.js';
import { sumsOf } from '../../base/sums.js';
import { useWords } from '../../base/words.js';
import { Amount } from '../../parts/amount.js';
import { Confirm } from '../../parts/confirm.js';
import { useTell } from '../../parts/toast.js';
import { decideAbout } from './decide-about.js';
import type { Received } from './received.js';
import { TOGETHER } from './together-words.js';
import { INBOX } from './words.js';

/** Approves several documents, after it showed which ones and what their suppliers will be told. */
export function Together({
  documents,
  onClose,
  onDone,
}: {
  readonly documents: readonly Received[];
  readonly onClose: () => void;
  readonly onDone: () => void;
}) {
  const words = useWords(TOGETHER);
  const inbox = useWords(INBOX);
  const administration = useAdministration();
  const { user } = useSession();
  const tell = useTell();
  const { mutate, isPending, error } = useMutation({
    mutationFn: async () => {
      let refused = 0;
      for (const document of documents)
        await decideAbout(administration, document, { kind: 'approve', by: user.name }).catch(
          (why: unknown) => {
            // Somebody decided meanwhile: the others go on.
            if (!isProblem(why) || why.status !== 409) throw why;
            refused += 1;
          },
        );
      return refused;
    },
    onSuccess: (refused) => {
      const done = documents.length - refused;
      tell([words.done(done), ...(refused === 0 ? [] : [words.failed(refused)])].join(' '));
      onDone();
    },
  });
  const sums = sumsOf(documents.flatMap(({ payable }) => payable ?? []));
  return (
    <Confirm
      title={words.title}
      does={words.act(documents.length)}
      busy={isPending}
      error={error}
      onYes={() => {
        mutate();
      }}
      onClose={onClose}
    >
      <div className="together">
        <table aria-label={words.title}>
          <thead>
            <tr>
              <th scope="col">{words.supplier}</th>
              <th scope="col">{words.number}</th>
              <th scope="col" className="number">
                {words.amount}
              </th>
            </tr>
          </thead>
          <tbody>
            {documents.map(({ id, from, number, payable }) => (
              <tr key={id}>
                <td>{from || inbox.noName}</td>
                <td>{number}</td>
                <td className="number">
                  <Amount of={payable} />
                </td>
              </tr>
            ))}
          </tbody>
          <tfoot>
            {sums.map((sum) => (
              <tr key={sum.currency}>
                <th scope="row" colSpan={2}>
                  {words.total}
                </th>
                <td className="number">
                  <Amount of={sum} />
                </td>
              </tr>
            ))}
          </tfoot>
        </table>
      </div>
      <p>{words.says(documents.length)}</p>
    </Confirm>
  );
}
