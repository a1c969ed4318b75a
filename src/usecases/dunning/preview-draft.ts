import { canBeWritten } from '../../formats/letter/lint.js';
import { renderLetter } from '../../formats/letter/render.js';
import { sampleFacts } from '../../formats/letter/sample.js';
import type { Fault } from '../../kernel/fault.js';
import type { AdministrationId } from '../../kernel/ids.js';
import { ok, type Result } from '../../kernel/result.js';
import { lintOwn } from './letter-desk.js';
import { type LetterDraft, letterSets, setsWithDraft } from './letter-sets.js';
import type { makePreviewLetter } from './preview-letter.js';
import type { Ports } from '../ports.js';
import { asFacts, standInLinks } from './public-links.js';
import { type LetterPage, pageOf } from './reminder-letter.js';

/** How words look that nobody saved yet, and what keeps them from being saved. */
export interface DraftPreview {
  readonly faults: readonly Fault[];
  /** Null: the words cannot be filled in before the faults are mended */
  readonly page: LetterPage | null;
}

/**
 * A letter in words that somebody is writing: to a debtor of his, or without one to nobody, about made-up invoices. Words
 * that use what they may not are never filled in. Errors: those of a preview to a debtor, or what the letter lacks.
 */
export function makePreviewDraft(
  ports: Ports,
  previewLetter: ReturnType<typeof makePreviewLetter>,
) {
  return async (
    administration: AdministrationId,
    draft: LetterDraft,
    debtor?: string,
  ): Promise<Result<DraftPreview, Fault>> => {
    const { letter, language, template } = draft;
    const faults = lintOwn(letter, language, template);
    if (!canBeWritten(faults)) return ok({ faults, page: null });
    const page =
      debtor === undefined
        ? await sampleOf(ports, administration, draft)
        : await previewLetter(administration, { debtor, letter, draft });
    return page.ok ? ok({ faults, page: page.value }) : page;
  };
}

function sampleOf(
  ports: Ports,
  id: AdministrationId,
  draft: LetterDraft,
): Promise<Result<LetterPage, Fault>> {
  return ports.store.inTransaction(id, async (tx) => {
    const administration = await tx.administration.get();
    const { letter, language } = draft;
    const facts = sampleFacts({
      ...{ administration, letter, language, on: ports.clock.today(administration.zone) },
      ...asFacts(await standInLinks(ports, tx)),
    });
    const written = renderLetter(facts, setsWithDraft(await letterSets(tx), draft));
    if (!written.ok) return written;
    return ok(pageOf(ports, { facts, letter: written.value, copies: [] }));
  });
}
