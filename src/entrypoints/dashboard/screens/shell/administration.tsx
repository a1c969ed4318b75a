import { useAdministrations } from '../../base/administrations.js';
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
  const { administrations } = useAdministrations();
  const name = administrations.find((one) => one.id === id)?.name ?? '…';
  return (
    <button type="button" className="books" title={words.choose} onClick={onOpen}>
      <strong>{name}</strong>
    </button>
  );
}
