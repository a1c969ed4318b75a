import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../..');
const screens = join(root, 'src/entrypoints/dashboard');

/** What the dashboard says in a language: tables of words, each language in its part of a file or in a file of its own. */
function wordsIn(language: 'nl' | 'en'): string {
  const files = readdirSync(screens, { recursive: true, encoding: 'utf8' });
  return files
    .filter((name) => name.endsWith('.ts'))
    .flatMap((name) => {
      const text = readFileSync(join(screens, name), 'utf8');
      if (name.endsWith(`/${language}.ts`)) return [text];
      // From where the words of a language begin to where those of the next do.
      return text.split(/^(?=const \w+\b)/m).filter((part) => part.startsWith(`const ${language}`));
    })
    .join('\n');
}

const dense = (text: string): string => text.replace(/\s+/g, ' ');

/** Guides whose quotes are words on the screen; a reader looks for them letter by letter. */
describe.each([
  ['boekhouder.nl.md', 'nl'],
  ['bookkeeper.en.md', 'en'],
  ['firm-administrator.en.md', 'en'],
] as const)('%s', (name, language) => {
  test('quotes nothing but what the dashboard says', () => {
    const said = dense(wordsIn(language));
    const guide = dense(readFileSync(join(root, 'docs/guides', name), 'utf8'));
    const quoted = [...guide.matchAll(/“([^”]+)”/g)].map(([, words = '']) => words);
    expect(quoted.length).toBeGreaterThan(3);
    expect(quoted.filter((words) => !said.includes(words))).toEqual([]);
  });
});
