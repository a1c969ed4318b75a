import type { Request } from 'express';
import { seesPartner } from '../../../domain/access/identity.js';
import { bytesOfBase64 } from '../../../kernel/base64.js';
import type { App } from '../../app.js';
import { formRoutes, named } from '../form-routes.js';
import type { GuardedRoutes } from '../guarded.js';
import { booksOf, identityOf } from '../identity.js';
import { jsonBody } from '../json-body.js';
import { pageOf } from '../page.js';
import { INSTRUMENTS } from '../told/instruments.js';

/** Who else has to do with invoices, collection partners, provisions and write-offs, and the files of dossiers. */
export function instrumentRoutes(app: App): GuardedRoutes {
  const { routes, get, post } = formRoutes(app);
  // A file of 10 MiB as base64, with its name.
  const fileJson = jsonBody({ bytesMax: 14_680_064 });
  const { instruments, writeOffs, provisions, handOver, partners, dossier } = app;

  get('books.read', 'instruments', INSTRUMENTS.listInstruments, async (id, request) =>
    pageOf(request, 'instruments', await instruments.list(id, { liveOnly: !isAll(request) })),
  );
  get('books.read', 'provisions', INSTRUMENTS.listProvisions, async (id, request) =>
    pageOf(
      request,
      'provisions',
      await provisions.list(id, isAll(request) ? {} : { state: 'proposed' }),
    ),
  );
  get('books.read', 'collection-cases', INSTRUMENTS.listCases, async (id, request) =>
    pageOf(request, 'cases', await partners.list(id, { liveOnly: !isAll(request) })),
  );
  get(
    'cases.external',
    'collection-partners/:id/cases',
    INSTRUMENTS.viewPartnerCases,
    async (id, request) => {
      const partner = named<'connection'>(request);
      return seesPartner(identityOf(request), partner, booksOf(request))
        ? { cases: await partners.view(id, partner) }
        : null;
    },
  );
  get('books.read', 'debtors/:id/dossier', INSTRUMENTS.readDossier, async (id, request) =>
    dossier.list(id, named<'debtor'>(request)),
  );

  post('instruments.manage', 'instruments', INSTRUMENTS.addInstrument, (id, wish) =>
    instruments.add(id, wish),
  );
  post(
    'instruments.manage',
    'instruments/:id/change',
    INSTRUMENTS.changeInstrument,

    (id, change, request) => instruments.change(id, named<'instrument'>(request), change),
  );
  post(
    'instruments.manage',
    'instruments/:id/tell-insurer',
    INSTRUMENTS.tellInsurer,

    (id, wish, request) => app.tellInsurer(id, named<'instrument'>(request), wish),
  );
  post('instruments.manage', 'write-offs', INSTRUMENTS.proposeWriteOff, (id, wish) =>
    writeOffs.propose(id, wish),
  );
  post(
    'losses.decide',
    'write-offs/:id/decide',
    INSTRUMENTS.decideWriteOff,

    (id, decision, request) => writeOffs.decide(id, named<'instrument'>(request), decision),
  );
  post('instruments.manage', 'provisions', INSTRUMENTS.proposeProvisions, async (id) => ({
    ok: true,
    value: { provisions: await provisions.propose(id) },
  }));
  post(
    'losses.decide',
    'provisions/:id/decide',
    INSTRUMENTS.decideProvision,

    (id, decision, request) => provisions.decide(id, named<'provision'>(request), decision),
  );
  post(
    'cases.hand-over',
    'collection-announcements',
    INSTRUMENTS.announceHandOver,

    async (id, wish) => {
      const told = await handOver.announce(id, wish);
      return told.ok ? { ok: true, value: { instruments: told.value } } : told;
    },
  );
  post('cases.hand-over', 'collection-cases', INSTRUMENTS.handOver, (id, wish) =>
    handOver.approve(id, wish),
  );
  post(
    'cases.hand-over',
    'collection-cases/:id/withdraw',
    INSTRUMENTS.withdrawCase,

    (id, { by }, request) => handOver.withdraw(id, named<'case'>(request), by),
  );
  post(
    'connections.manage',
    'collection-partners/:id/register',
    INSTRUMENTS.registerPartner,

    (id, wish, request) => partners.register(id, named<'connection'>(request), wish),
  );
  post(
    'instruments.manage',
    'dossier-files',
    INSTRUMENTS.addDossierFile,

    (id, { base64, ...file }) => dossier.add(id, { ...file, bytes: bytesOfBase64(base64) }),
    fileJson,
  );
  return routes;
}

const isAll = ({ query }: Request): boolean => query['all'] === 'true';
