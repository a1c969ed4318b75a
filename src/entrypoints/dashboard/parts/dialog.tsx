import { type ReactNode, useEffect, useId, useRef } from 'react';
import { useWords } from '../base/words.js';
import { PARTS } from './words.js';

/** Where one begins in a dialog: its first field, or what it is about to do. */
const BEGIN = 'input, select, textarea, .button.main, .button.danger';

/** Above the page, until it is closed: by its button, by Escape, or when what it asked was done. */
export function Dialog({
  title,
  onClose,
  wide = false,
  children,
}: {
  readonly title: string;
  readonly onClose: () => void;
  readonly wide?: boolean;
  readonly children: ReactNode;
}) {
  const words = useWords(PARTS);
  const place = useRef<HTMLDialogElement>(null);
  const name = useId();
  useEffect(() => {
    const dialog = place.current;
    dialog?.showModal();
    dialog?.querySelector<HTMLElement>(BEGIN)?.focus();
    return () => dialog?.close();
  }, []);
  return (
    <dialog
      ref={place}
      className={wide ? 'wide' : ''}
      aria-labelledby={name}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      <header>
        <h2 id={name}>{title}</h2>
        <button type="button" className="button quiet" aria-label={words.close} onClick={onClose}>
          ×
        </button>
      </header>
      {children}
    </dialog>
  );
}
