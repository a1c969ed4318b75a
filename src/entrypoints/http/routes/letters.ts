import type { Request, Response } from 'express';
import type { Act } from '../../../domain/access/acts.js';
import { LETTER_KINDS, type LetterKind } from '../../../domain/dunning/letter.js';
import type { Language } from '../../../domain/party/debtor.js';
import { readLetterForm } from '../../../formats/json/letters.js';
import { LANGUAGES } from '../../../formats/letter/template.js';
import type { AdministrationId } from '../../../kernel/ids.js';
import type { NewLetter } from '../../../usecases/dunning/letter-desk.js';
import type { App } from '../../app.js';
import { type GuardedRoutes, guardedRoutes } from '../guarded.js';
import { signedBody } from '../identity.js';
import { versionOf } from '../if-match.js';
import { jsonBody } from '../json-body.js';
import { problem } from '../problems.js';
import { inAdministration, type Scoped, UNKNOWN } from '../scoped.js';
import { LETTERS } from '../told/letters.js';

/** The longest words in bytes, and a name. */
export const LETTER_BYTES_MAX = 262_144;

/** The words of the letters of an administration; each letter has a version in each language (its ETag). */
export function letterRoutes(app: App): GuardedRoutes {
  const routes = guardedRoutes();
  const json = jsonBody({ bytesMax: LETTER_BYTES_MAX });
  const scoped = (act: Act, work: Scoped) => inAdministration(app, act, work);
  const at = (path: string) => `/administrations/:administration/letters${path}`;

  routes.get(
    at(''),
    LETTERS.listLetters,
    scoped('books.read', async (administration, _request, response) => {
      response.json({ letters: await app.letters.list(administration) });
    }),
  );
  routes.get(
    at('/:letter/:language'),
    LETTERS.readLetter,
    scoped(
      'books.read',
      ofLetter(async (administration, { letter, language }, _request, response) => {
        const shown = await app.letters.show(administration, letter, language);
        response.set('ETag', `"${shown.newest}"`).json(shown);
      }),
    ),
  );
  routes.put(
    at('/:letter/:language'),
    LETTERS.saveLetter,
    json,
    scoped(
      'policies.manage',
      ofLetter(async (administration, named, request, response) => {
        const read = readLetterForm(LETTERS.saveLetter.body, signedBody(request));
        if (!read.ok) {
          problem(response, read.error);
          return;
        }
        const { by, ...template } = read.value;
        await save(app, administration, { ...named, by, template }, request, response);
      }),
    ),
  );
  routes.post(
    at('/:letter/:language/keep-shipped'),
    LETTERS.keepShippedLetter,
    json,
    scoped(
      'policies.manage',
      ofLetter(async (administration, named, request, response) => {
        const read = readLetterForm(LETTERS.keepShippedLetter.body, signedBody(request));
        if (!read.ok) {
          problem(response, read.error);
          return;
        }
        const kept = { ...named, ...read.value, template: 'shipped' as const };
        await save(app, administration, kept, request, response);
      }),
    ),
  );
  routes.post(
    at('/:letter/reset'),
    LETTERS.resetLetter,
    json,
    scoped('policies.manage', async (administration, request, response) => {
      const letter = letterIn(request);
      const read = readLetterForm(LETTERS.resetLetter.body, signedBody(request));
      if (letter === undefined) problem(response, [UNKNOWN]);
      else if (!read.ok) problem(response, read.error);
      else {
        const changed = await app.letters.reset(administration, letter, read.value.by);
        const letters = await app.letters.list(administration);
        response.json({ changed, letters: letters.filter((state) => state.letter === letter) });
      }
    }),
  );
  return routes;
}

async function save(
  app: App,
  administration: AdministrationId,
  letter: Omit<NewLetter, 'newest'>,
  request: Request,
  response: Response,
): Promise<void> {
  const version = versionOf(request, 'letter');
  if (!version.ok) {
    problem(response, version.error);
    return;
  }
  const { version: newest } = version.value;
  const since = newest === undefined ? {} : { newest };
  const saved = await app.letters.save(administration, { ...letter, ...since });
  if (!saved.ok) {
    problem(response, saved.error);
    return;
  }
  const shown = await app.letters.show(administration, letter.letter, letter.language);
  const { missing } = saved.value;
  response.set('ETag', `"${shown.newest}"`).json({ letter: shown, missing });
}

/** A letter of the path. */
interface Named {
  readonly letter: LetterKind;
  readonly language: Language;
}

/** Work about a letter there is, in a language there is. */
export function ofLetter(
  work: (
    administration: AdministrationId,
    named: Named,
    request: Request,
    response: Response,
  ) => Promise<void>,
): Scoped {
  return async (administration, request, response) => {
    const letter = letterIn(request);
    const language = LANGUAGES.find((known) => known === request.params['language']);
    if (letter === undefined || language === undefined) problem(response, [UNKNOWN]);
    else await work(administration, { letter, language }, request, response);
  };
}

function letterIn({ params }: Request): LetterKind | undefined {
  return LETTER_KINDS.find((known) => known === params['letter']);
}
