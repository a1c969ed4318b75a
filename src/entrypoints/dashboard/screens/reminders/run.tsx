import { useParams } from 'react-router';
import { RemindersFrame } from './frame.js';
import { RunSheet } from './run-sheet.js';

/** A run of another day. */
export function Run() {
  const { run = '' } = useParams();
  return (
    <RemindersFrame>
      <RunSheet id={run} />
    </RemindersFrame>
  );
}
