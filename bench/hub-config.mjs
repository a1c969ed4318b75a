// What a hub of a benchmark is set to: as in production, but for servers of this machine and without a log.

export function configOf({ databaseUrl, dataDir, role, redisUrl = null }) {
  // Spread over the processes when there is a Redis to do it, under the name of the database, which is this run's own.
  const redis =
    redisUrl === null
      ? {}
      : { redis: { url: redisUrl, prefix: new URL(databaseUrl).pathname.slice(1) } };
  return {
    ...redis,
    ...{ databaseUrl, dataDir, role },
    ...{ host: '127.0.0.1', port: 0, bodyMaxBytes: 1_048_576 },
    ...{ bankFolders: [], hostFolders: [] },
    // Several processes on one database have one key; it guards invented data.
    secretKeys: [Buffer.alloc(32, 7).toString('base64url')],
    ...{ hostAddresses: 'any', accessPointAddresses: 'any', bankAddresses: 'public' },
    ...{
      mailAddresses: 'public',
      sourceAddresses: 'public',
      webhookAddresses: 'public',
      mailOnlyTo: [],
    },
    ...{ log: 'silent', peppol: null, installation: null, publicUrl: null },
    printFolder: `${dataDir}/print`,
  };
}
