import { api, inBooks } from '../../base/api.js';
import { useWords } from '../../base/words.js';
import { SHELL } from './words.js';

/** The books one is in; another one by a click. */
export function Administration({
  id,
  onOpen,
}: {
  readonly id: string;
  readonly onOpen: () => void;
}) {
  const words = useWords(SHELL);
  const { data } = api.useQuery('get', '/v1/administrations/{administration}', inBooks(id));
  return (
    <button type="button" className="books" title={words.choose} onClick={onOpen}>
      <strong>{data?.name ?? '…'}</strong>
    </button>
  );
}
