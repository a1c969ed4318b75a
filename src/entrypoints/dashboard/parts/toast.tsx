import { createContext, type ReactNode, use, useCallback, useMemo, useState } from 'react';
import { useWords } from '../base/words.js';
import { Button } from './button.js';
import { PARTS } from './words.js';

interface Told {
  readonly id: number;
  readonly text: string;
  readonly undo?: () => void;
}

type Tell = (text: string, undo?: () => void) => void;

const TellContext = createContext<Tell>(() => undefined);

/** Says below the page that something was done, with a way back where there is one. */
export function useTell(): Tell {
  return use(TellContext);
}

/** Long enough to read a line and to reach its button, ms. */
const SHOWN_MS = 10_000;

export function Toasts({ children }: { readonly children: ReactNode }) {
  const words = useWords(PARTS);
  const [told, setTold] = useState<readonly Told[]>([]);
  const drop = useCallback((id: number) => {
    setTold((all) => all.filter((one) => one.id !== id));
  }, []);
  const tell = useMemo<Tell>(() => {
    let last = 0;
    return (text, undo) => {
      last += 1;
      const id = last;
      setTold((all) => [...all.slice(-2), { id, text, ...(undo === undefined ? {} : { undo }) }]);
      setTimeout(drop, SHOWN_MS, id);
    };
  }, [drop]);
  return (
    <TellContext value={tell}>
      {children}
      <div className="toasts" role="status">
        {told.map(({ id, text, undo }) => (
          <div key={id} className="toast">
            <span>{text}</span>
            {undo === undefined ? null : (
              <Button
                look="quiet"
                onClick={() => {
                  drop(id);
                  undo();
                }}
              >
                {words.undo}
              </Button>
            )}
          </div>
        ))}
      </div>
    </TellContext>
  );
}
