import { useRef, useState } from 'react';
import { useWords } from '../base/words.js';
import { Button } from './button.js';
import { PARTS } from './words.js';

/** A secret that is shown this once: to be copied, or selected where nothing may be copied for one. */
export function Secret({ label, of }: { readonly label: string; readonly of: string }) {
  const words = useWords(PARTS);
  const field = useRef<HTMLInputElement>(null);
  const [isCopied, setCopied] = useState(false);
  const copy = async (): Promise<void> => {
    field.current?.select();
    try {
      await navigator.clipboard.writeText(of);
      setCopied(true);
    } catch {
      // A browser that lets nobody write there: it is selected, and the keys for copying work.
      setCopied(false);
    }
  };
  return (
    <div className="secret">
      <input ref={field} readOnly aria-label={label} value={of} spellCheck={false} />
      <Button onClick={() => void copy()}>{isCopied ? words.copied : words.copy}</Button>
    </div>
  );
}
