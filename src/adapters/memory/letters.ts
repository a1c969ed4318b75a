import type { LetterRepository, LetterVersion } from '../../ports/letters.js';
import type { Plain, Session } from './memory.js';
import { ordered } from './order.js';
import type { Kind } from './table.js';

const LETTERS: Kind<LetterVersion, 'letter'> = {
  name: 'letter_version',
  key: (letter) => `${letterOf(letter)} ${letter.version}`,
  by: { letter: letterOf },
};

export function letterRepository(session: Session): Plain<LetterRepository> {
  const letters = session.rows(LETTERS);
  return {
    newest() {
      const newest = new Map(letters.all().map((letter) => [letterOf(letter), letter]));
      return ordered([...newest.values()], letterOf);
    },
    add(letter) {
      const version = letters.having('letter', letterOf(letter)).length + 1;
      letters.add({ ...letter, version });
      return version;
    },
  };
}

function letterOf({ language, letter }: Pick<LetterVersion, 'language' | 'letter'>): string {
  return `${language} ${letter}`;
}
