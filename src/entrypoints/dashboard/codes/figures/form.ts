import type { Forms } from '../../base/api.js';

type By<Code extends string, Value> = Readonly<Record<Code, Value>>;

/** Words about figures in one language: the name of each, what it says, and what it is made of. */
export interface FigureWords {
  /** Name, and in a sentence what it says */
  readonly figures: By<Forms['FigureId'], readonly [string, string]>;
  /** What one item adds */
  readonly parts: By<Forms['FigurePart'], string>;
  readonly why: By<Forms['WhyNoFigure'], string>;
}
