import type { Request } from 'express';
import type { Act } from '../../../domain/access/acts.js';
import { readForm, saying } from '../../../formats/json/faults.js';
import { writeLedger } from '../../../formats/json/ledger.js';
import { openItemsFile } from '../../../formats/sheet/open-items.js';
import { plainDate } from '../../../kernel/dates.js';
import { idOf, type OpenItemId, parseId } from '../../../kernel/ids.js';
import type { App } from '../../app.js';
import { archived } from '../../archive.js';
import { debtorExportText } from '../../debtor-export-text.js';
import { evidenceScope } from '../../evidence-scope.js';
import { workFault } from '../../work-faults.js';
import { actorOf } from '../acting.js';
import { download, downloadPieces } from '../download.js';
import { named } from '../form-routes.js';
import { type GuardedRoutes, guardedRoutes } from '../guarded.js';
import { identityOf } from '../identity.js';
import { problem } from '../problems.js';
import { inAdministration, type Scoped, UNKNOWN } from '../scoped.js';
import { ADMINISTRATIONS } from '../told/administrations.js';
import { INSTRUMENTS } from '../told/instruments.js';
import { PRIVACY } from '../told/privacy.js';
import { SENDING } from '../told/sending.js';

/** Documents and messages of one archive: with all their files it stays below what a zip can count. */
const EVIDENCE_MAX = 10_000;

/** What leaves as a file: the ledger, spreadsheets, and zips and JSON that are made while they are taken. */
export function exportRoutes(app: App): GuardedRoutes {
  const routes = guardedRoutes();
  const scoped = (act: Act, work: Scoped) => inAdministration(app, act, work);
  const at = (path: string) => `/administrations/:administration/${path}`;

  routes.get(
    at('ledger'),
    ADMINISTRATIONS.takeLedger,
    scoped('books.read', async (administration, _request, response) => {
      const ledger = writeLedger(await app.exportLedger(administration));
      download(response, `${administration}.ledger.json`, utf8(`${JSON.stringify(ledger)}\n`));
    }),
  );
  routes.get(
    at('open-items/sheet'),
    ADMINISTRATIONS.takeOpenItems,
    scoped('books.read', async (administration, request, response) => {
      const read = readForm(
        ADMINISTRATIONS.takeOpenItems.query,
        request.query,
        saying('USAGE', 'sheet.form'),
      );
      if (!read.ok) {
        problem(response, read.error);
        return;
      }
      const { format = 'csv' } = read.value;
      const file = await openItemsFile(format, await app.openItemsSheet.read(administration));
      const bytes = typeof file === 'string' ? utf8(file) : file;
      download(response, `${administration}.open-items.${format}`, bytes);
    }),
  );
  routes.get(
    at('debtors/:id/export'),
    PRIVACY.takeDebtorData,
    scoped('books.read', async (administration, request, response) => {
      const debtor = named<'debtor'>(request);
      const { name } = actorOf(identityOf(request));
      const found = await app.exportDebtor(administration, debtor, name);
      if (found === null) problem(response, [UNKNOWN]);
      else {
        const text = debtorExportText({ administration, debtor }, found);
        await downloadPieces(response, `${debtor}.export.json`, text);
      }
    }),
  );
  routes.get(
    at('debtors/:id/dossier/archive'),
    INSTRUMENTS.takeDossier,
    scoped('books.read', async (administration, request, response) => {
      const read = readForm(
        INSTRUMENTS.takeDossier.query,
        request.query,
        saying('USAGE', 'dossier.form'),
      );
      if (!read.ok) {
        problem(response, read.error);
        return;
      }
      const { items, lang } = read.value;
      const debtorId = named<'debtor'>(request);
      const made = await app.exportDossier(administration, {
        debtorId,
        ...(items === undefined ? {} : { openItemIds: idsIn(items) }),
        ...(lang === undefined ? {} : { language: lang }),
      });
      if (made.ok) await downloadPieces(response, `${debtorId}.dossier.zip`, archived(made.value));
      else problem(response, [workFault(made.error)]);
    }),
  );
  routes.get(
    at('evidence'),
    SENDING.takeEvidence,
    scoped('books.read', async (administration, request, response) => {
      const scope = scopeIn(request);
      const made = scope.ok
        ? await app.exportEvidence(administration, scope.value, EVIDENCE_MAX)
        : scope;
      if (made.ok)
        await downloadPieces(response, `${administration}.evidence.zip`, archived(made.value));
      else problem(response, [made.error].flat());
    }),
  );
  return routes;
}

function scopeIn({ query }: Request) {
  const read = readForm(SENDING.takeEvidence.query, query, saying('USAGE', 'evidence.scope'));
  if (!read.ok) return read;
  const { number, from, to } = read.value;
  const day = (text: string | undefined) => (text === undefined ? undefined : plainDate(text));
  return evidenceScope({ number, from: day(from), to: day(to) });
}

/** What cannot be an id is none of his, and is refused as such. */
function idsIn(text: string): readonly OpenItemId[] {
  const names = new Set(text.split(','));
  return [...names].map((name) => parseId<'open-item'>(name) ?? idOf<'open-item'>('none'));
}

function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
