import express, { type Request } from 'express';
import { seesPartner } from '../../../domain/access/identity.js';
import { INSTRUMENT_FORMS } from '../../../formats/json/instruments.js';
import { bytesOfBase64 } from '../../../kernel/base64.js';
import type { App } from '../../app.js';
import { formRoutes, named } from '../form-routes.js';
import type { GuardedRoutes } from '../guarded.js';
import { booksOf, identityOf } from '../identity.js';

/** Who else has to do with invoices, collection partners, provisions and write-offs, and the files of dossiers. */
export function instrumentRoutes(app: App): GuardedRoutes {
  const { routes, get, post } = formRoutes(app);
  // A file of 10 MiB as base64, with its name.
  const fileJson = express.json({ limit: '14mb', strict: true, inflate: false });
  const { instruments, writeOffs, provisions, handOver, partners, dossier } = app;

  get('books.read', 'instruments', async (id, request) => ({
    instruments: await instruments.list(id, { liveOnly: !isAll(request) }),
  }));
  get('books.read', 'provisions', async (id, request) => ({
    provisions: await provisions.list(id, isAll(request) ? {} : { state: 'proposed' }),
  }));
  get('books.read', 'collection-cases', async (id, request) => ({
    cases: await partners.list(id, { liveOnly: !isAll(request) }),
  }));
  get('cases.external', 'collection-partners/:id/cases', async (id, request) => {
    const partner = named<'connection'>(request);
    return seesPartner(identityOf(request), partner, booksOf(request))
      ? { cases: await partners.view(id, partner) }
      : null;
  });
  get('books.read', 'debtors/:id/dossier', async (id, request) =>
    dossier.list(id, named<'debtor'>(request)),
  );

  post('instruments.manage', 'instruments', INSTRUMENT_FORMS.instrument, (id, wish) =>
    instruments.add(id, wish),
  );
  post(
    'instruments.manage',
    'instruments/:id/change',
    INSTRUMENT_FORMS.change,
    (id, change, request) => instruments.change(id, named<'instrument'>(request), change),
  );
  post(
    'instruments.manage',
    'instruments/:id/tell-insurer',
    INSTRUMENT_FORMS.insurer,
    (id, wish, request) => app.tellInsurer(id, named<'instrument'>(request), wish),
  );
  post('instruments.manage', 'write-offs', INSTRUMENT_FORMS.writeOff, (id, wish) =>
    writeOffs.propose(id, wish),
  );
  post(
    'losses.decide',
    'write-offs/:id/decide',
    INSTRUMENT_FORMS.decision,
    (id, decision, request) => writeOffs.decide(id, named<'instrument'>(request), decision),
  );
  post('instruments.manage', 'provisions', INSTRUMENT_FORMS.signature, async (id) => ({
    ok: true,
    value: { provisions: await provisions.propose(id) },
  }));
  post(
    'losses.decide',
    'provisions/:id/decide',
    INSTRUMENT_FORMS.decision,
    (id, decision, request) => provisions.decide(id, named<'provision'>(request), decision),
  );
  post(
    'cases.hand-over',
    'collection-announcements',
    INSTRUMENT_FORMS.handOver,
    async (id, wish) => {
      const told = await handOver.announce(id, wish);
      return told.ok ? { ok: true, value: { instruments: told.value } } : told;
    },
  );
  post('cases.hand-over', 'collection-cases', INSTRUMENT_FORMS.handOver, (id, wish) =>
    handOver.approve(id, wish),
  );
  post(
    'cases.hand-over',
    'collection-cases/:id/withdraw',
    INSTRUMENT_FORMS.signature,
    (id, { by }, request) => handOver.withdraw(id, named<'case'>(request), by),
  );
  post(
    'connections.manage',
    'collection-partners/:id/register',
    INSTRUMENT_FORMS.registration,
    (id, wish, request) => partners.register(id, named<'connection'>(request), wish),
  );
  post(
    'instruments.manage',
    'dossier-files',
    INSTRUMENT_FORMS.file,
    (id, { base64, ...file }) => dossier.add(id, { ...file, bytes: bytesOfBase64(base64) }),
    fileJson,
  );
  return routes;
}

const isAll = ({ query }: Request): boolean => query['all'] === 'true';
