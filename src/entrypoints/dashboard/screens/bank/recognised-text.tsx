import { recognisedIn } from './recognised.js';

/** A text with what the matcher recognised in it marked. */
export function Recognised({
  text,
  about,
}: {
  readonly text: string;
  readonly about: readonly string[];
}) {
  return recognisedIn(text, about).map((stretch, index) =>
    stretch.isKnown ? (
      <mark key={index}>{stretch.text}</mark>
    ) : (
      <span key={index}>{stretch.text}</span>
    ),
  );
}
