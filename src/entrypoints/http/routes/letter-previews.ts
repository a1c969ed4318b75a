import type { Response } from 'express';
import type { Act } from '../../../domain/access/acts.js';
import { readForm, saying } from '../../../formats/json/faults.js';
import { readLetterForm } from '../../../formats/json/letters.js';
import { MAIL_STYLE_HASH } from '../../../formats/letter/mail-page.js';
import { fault, type Fault } from '../../../kernel/fault.js';
import type { ActionLetter } from '../../../usecases/dunning/preview-action.js';
import type { LetterPreview } from '../../../usecases/dunning/preview-letter.js';
import type { LetterPage } from '../../../usecases/dunning/reminder-letter.js';
import type { App } from '../../app.js';
import { type GuardedRoutes, guardedRoutes } from '../guarded.js';
import { jsonBody } from '../json-body.js';
import { notSetUp, problem } from '../problems.js';
import { idIn, inAdministration, type Scoped, UNKNOWN } from '../scoped.js';
import { showPage } from '../shown-page.js';
import { LETTERS } from '../told/letters.js';
import { LETTER_BYTES_MAX, ofLetter } from './letters.js';

type Show<T> = (response: Response, shown: T) => Promise<void> | void;

/** How letters look before they leave: words somebody is writing, a letter to a debtor, each letter of a run. */
export function letterPreviewRoutes(app: App): GuardedRoutes {
  const routes = guardedRoutes();
  const json = jsonBody({ bytesMax: LETTER_BYTES_MAX });
  const scoped = (act: Act, work: Scoped) => inAdministration(app, act, work);
  const at = (path: string) => `/administrations/:administration/${path}`;

  routes.post(
    at('letters/:letter/:language/preview'),
    LETTERS.previewDraft,
    json,
    scoped(
      'books.read',
      ofLetter(async (administration, named, request, response) => {
        const read = readLetterForm(LETTERS.previewDraft.body, request.body);
        if (!read.ok) {
          problem(response, read.error);
          return;
        }
        const { debtor, ...template } = read.value;
        const shown = await app.previewDraft(administration, { ...named, template }, debtor);
        if (!shown.ok) problem(response, [unwritable(shown.error)]);
        else response.json({ faults: shown.value.faults, page: pageForm(shown.value.page) });
      }),
    ),
  );

  const ofDebtor = (show: Show<LetterPreview>) =>
    scoped('books.read', async (administration, request, response) => {
      const debtor = idIn<'debtor'>(request, 'id');
      const form = LETTERS.previewLetter.query;
      const asked = readForm(form, request.query, saying('USAGE', 'letter.question'));
      if (debtor === null) problem(response, [UNKNOWN]);
      else if (!asked.ok) problem(response, asked.error);
      else {
        const { letter } = asked.value;
        const question = { debtor, ...(letter === undefined ? {} : { letter }) };
        const preview = await app.previewLetter(administration, question);
        if (preview.ok) await show(response, preview.value);
        else problem(response, [unwritable(preview.error)]);
      }
    });
  routes.get(
    at('debtors/:id/letter'),
    LETTERS.previewLetter,
    ofDebtor((response, { letter, debtor, isPlanned, ...page }) => {
      response.json({ letter, debtor, isPlanned, ...pageForm(page) });
    }),
  );
  routes.get(
    at('debtors/:id/letter/html'),
    LETTERS.drawLetter,
    ofDebtor((response, { html }) => {
      showPage(response, html, MAIL_STYLE_HASH);
    }),
  );
  routes.get(at('debtors/:id/letter/pdf'), LETTERS.viewLetter, ofDebtor(sendPdf));

  const ofAction = (show: Show<ActionLetter>) =>
    scoped('books.read', async (administration, request, response) => {
      const run = idIn<'run'>(request, 'run');
      const action = idIn<'action'>(request, 'action');
      const shown =
        run === null || action === null
          ? null
          : await app.previewAction(administration, run, action);
      if (shown === null) problem(response, [UNKNOWN]);
      else await show(response, shown);
    });
  const letterOfAction = 'dunning/runs/:run/actions/:action/letter';
  routes.get(
    at(letterOfAction),
    LETTERS.previewAction,
    ofAction((response, { page, ...about }) => {
      response.json({ ...about, page: pageForm(page) });
    }),
  );
  routes.get(
    at(`${letterOfAction}/html`),
    LETTERS.drawAction,
    ofAction((response, { page }) => {
      if (page === null) problem(response, [NO_PAGES]);
      else showPage(response, page.html, MAIL_STYLE_HASH);
    }),
  );
  routes.get(
    at(`${letterOfAction}/pdf`),
    LETTERS.viewAction,
    ofAction(async (response, { page }) => {
      if (page === null) problem(response, [NO_PAGES]);
      else await sendPdf(response, page);
    }),
  );
  return routes;
}

const NO_PAGES = fault(
  'CONFLICT',
  'letter.no-pages',
  '',
  'There is no letter to this action as it stands. Read it without /html or /pdf: that says why.',
);

/** What of a letter is told as JSON; pages are drawn where they are asked for. */
function pageForm(page: LetterPage | null): object | null {
  if (page === null) return null;
  const { subject, text, html, attachments } = page;
  return { subject, text, html, attachments };
}

async function sendPdf(response: Response, { pdf }: LetterPage): Promise<void> {
  response
    .attachment('letter.pdf')
    .type('application/pdf')
    .send(Buffer.from(await pdf()));
}

function unwritable(found: Fault): Fault {
  return found.code === 'letter.no-debtor' ? UNKNOWN : notSetUp(found);
}
