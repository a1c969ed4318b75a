import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { client, type Forms } from '../../base/api.js';
import { useAdministration } from '../../base/place.js';
import { useMay } from '../../base/rights.js';
import { useWords } from '../../base/words.js';
import { Button } from '../../parts/button.js';
import { Dialog } from '../../parts/dialog.js';
import { ProblemNote } from '../../parts/problem.js';
import { FILES } from './words-files.js';

/** What became of one file. */
interface Brought {
  readonly name: string;
  readonly imported?: Forms['ImportedStatement'];
  readonly error?: unknown;
}

/** Matching follows by itself within seconds: the page looks again after so many milliseconds. */
const LOOK_AGAIN_MS = [1_000, 3_000, 8_000];

/** Takes bank files: by the button, or dropped anywhere on the page. */
export function StatementDrop() {
  const words = useWords(FILES);
  const may = useMay();
  const administration = useAdministration();
  const queries = useQueryClient();
  const chooser = useRef<HTMLInputElement>(null);
  const [brought, setBrought] = useState<readonly Brought[] | null>(null);
  const [left, setLeft] = useState(0);
  const isAllowed = may('bank.import');
  const bring = async (files: readonly File[]): Promise<void> => {
    if (files.length === 0) return;
    setBrought([]);
    setLeft(files.length);
    // One after the other, in the order of their days as far as names tell.
    for (const file of files.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
      const one = await bringOne(administration, file);
      setBrought((before) => [...(before ?? []), one]);
      setLeft((before) => before - 1);
    }
    await queries.invalidateQueries();
    for (const after of LOOK_AGAIN_MS) setTimeout(() => void queries.invalidateQueries(), after);
  };
  const isOver = useDropped(isAllowed, (files) => void bring(files));
  if (!isAllowed) return null;
  return (
    <>
      <input
        ref={chooser}
        type="file"
        multiple
        hidden
        onChange={({ target }) => {
          void bring([...(target.files ?? [])]);
          target.value = '';
        }}
      />
      <Button
        onClick={() => {
          chooser.current?.click();
        }}
      >
        {words.bring}
      </Button>
      {isOver ? <div className="drop-here">{words.dropHere}</div> : null}
      {brought === null ? null : (
        <Dialog
          title={words.brought}
          onClose={() => {
            setBrought(null);
          }}
        >
          <ul className="stack brought" aria-live="polite">
            {brought.map((one, index) => (
              <li key={index}>
                <b>{one.name}</b>
                <Outcome of={one} />
              </li>
            ))}
            {left === 0 ? null : <li>{words.reading(left)}</li>}
          </ul>
        </Dialog>
      )}
    </>
  );
}

function Outcome({ of: { imported, error } }: { readonly of: Brought }) {
  const words = useWords(FILES);
  if (imported === undefined) return <ProblemNote error={error} />;
  return (
    <p>
      {imported.outcome === 'exists' ? words.cameBefore : words.cameIn(imported.newEntries)}
      {imported.gaps.length === 0 ? null : (
        <strong className="warning">{words.gapBefore(imported.gaps.join(', '))}</strong>
      )}
    </p>
  );
}

async function bringOne(administration: string, file: File): Promise<Brought> {
  const { name } = file;
  try {
    const { data, error } = await client.POST('/v1/administrations/{administration}/statements', {
      params: { path: { administration }, query: { name: name.slice(0, 200) } },
      headers: { 'content-type': 'application/octet-stream' },
      body: file,
      bodySerializer: (body) => body as File,
    });
    return data === undefined ? { name, error } : { name, imported: data };
  } catch (error) {
    return { name, error };
  }
}

/** Whether files are held above the page; hands over those that are let go. */
function useDropped(isOn: boolean, take: (files: readonly File[]) => void): boolean {
  const [isOver, setOver] = useState(false);
  const latest = useRef(take);
  useEffect(() => {
    latest.current = take;
  });
  useEffect(() => {
    if (!isOn) return;
    const ending = new AbortController();
    const { signal } = ending;
    const hasFiles = ({ dataTransfer }: DragEvent) =>
      dataTransfer?.types.includes('Files') ?? false;
    const over = (event: DragEvent): void => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      setOver(true);
    };
    const leave = (event: DragEvent): void => {
      // Left for good only when there is nothing of the page under it any more.
      if (event.relatedTarget === null) setOver(false);
    };
    const drop = (event: DragEvent): void => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      setOver(false);
      latest.current([...(event.dataTransfer?.files ?? [])]);
    };
    document.addEventListener('dragover', over, { signal });
    document.addEventListener('dragleave', leave, { signal });
    document.addEventListener('drop', drop, { signal });
    return () => {
      ending.abort();
    };
  }, [isOn]);
  return isOver;
}
