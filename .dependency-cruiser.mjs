/** Who may import whom (ARCHITECTURE, "The house"). Each rule carries its reason. */
const layer = (name) => `^src/${name}/`;
const forbid = (name, from, to, comment) => ({ name, severity: 'error', comment, from, to });

export default {
  forbidden: [
    forbid('no-cycles', {}, { circular: true }, 'A cycle means two files are really one thing.'),
    forbid(
      'kernel-alone',
      { path: layer('kernel') },
      { path: '.', pathNot: layer('kernel') },
      'Words every layer uses depend on nothing.',
    ),
    forbid(
      'domain-pure',
      { path: layer('domain') },
      { path: '.', pathNot: '^src/(kernel|domain)/' },
      'Decisions are pure: no library, no port, no effect.',
    ),
    forbid(
      'ports-on-domain',
      { path: layer('ports') },
      { path: '.', pathNot: '^src/(kernel|domain|ports)/' },
      'A port speaks domain words only.',
    ),
    forbid(
      'formats-pure',
      { path: layer('formats') },
      { path: '^src/', pathNot: '^src/(kernel|domain|formats)/' },
      'Text to domain and back; no port, no effect.',
    ),
    forbid(
      'formats-no-effects',
      { path: layer('formats') },
      { dependencyTypes: ['core'], pathNot: '^(node:)?(buffer|string_decoder|util)$' },
      'A format reads no file and opens no socket.',
    ),
    forbid(
      'usecases-on-ports',
      { path: layer('usecases') },
      { path: '^src/', pathNot: '^src/(kernel|domain|ports|formats|usecases)/' },
      'A use case knows ports, not adapters.',
    ),
    forbid(
      'usecases-no-effects',
      { path: layer('usecases') },
      { dependencyTypes: ['core'] },
      'Effects stand behind ports.',
    ),
    {
      ...forbid(
        'usecases-one-way',
        { path: layer('usecases') },
        { path: layer('usecases'), circular: true },
        'Folders of use cases stand above each other: of two, one knows the other.',
      ),
      scope: 'folder',
    },
    forbid(
      'adapters-implement',
      { path: layer('adapters') },
      { path: '^src/(usecases|entrypoints|sandbox)/' },
      'An adapter implements a port and calls nobody back.',
    ),
    forbid(
      'adapters-apart',
      { path: '^src/adapters/((?:hosts|access-points)/[^/]+|[^/]+)/' },
      {
        path: '^src/adapters/',
        pathNot: '^src/adapters/($1/|http/|hosts/lib/|(?:hosts|access-points)/[^/]+\\.ts$)',
      },
      'Adapters do not know each other; http/ is the shared outgoing client, hosts/*.ts, hosts/lib/ and access-points/*.ts what every one of them needs.',
    ),
    forbid(
      'entrypoints-thin',
      { path: layer('entrypoints') },
      { path: '^src/adapters/' },
      'Entrypoints get an App from compose, they build no adapter.',
    ),
    forbid(
      'compose-only-from-top',
      {
        path: '^src/',
        pathNot:
          '^src/(main|cli|compose|demo)\\.ts$|^src/(compose|demo|simulation|entrypoints/cli)/',
      },
      { path: '^src/compose(/|\\.ts$)' },
      'The App and the few parts commands use alone are composed at the top, for the programs only.',
    ),
    forbid(
      'client-alone',
      { path: layer('client') },
      { path: '^src/', pathNot: layer('client') },
      'The client runs in a browser and knows the API by its document alone.',
    ),
    forbid(
      'dashboard-on-client',
      { path: '^src/entrypoints/dashboard/' },
      { path: '^src/', pathNot: '^src/(entrypoints/dashboard|client)/' },
      'The dashboard runs in a browser and uses the API alone, through its client.',
    ),
    forbid(
      'dashboard-alone',
      { path: '^src/', pathNot: '^src/entrypoints/dashboard/' },
      { path: '^src/entrypoints/dashboard/' },
      'It is built by itself; nothing of the hub holds a part of it.',
    ),
    forbid(
      'sandbox-alone',
      { path: layer('sandbox') },
      { path: '^src/', pathNot: '^src/(kernel|domain|formats|sandbox)/' },
      'The sandbox is the other side of the wire: it shares formats, not our code paths.',
    ),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.check.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
};
