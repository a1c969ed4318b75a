/** From VOLDAAN_OAUTH_EXACT_ONLINE_ID and VOLDAAN_OAUTH_EXACT_ONLINE_SECRET, by the name of the adapter. */
export interface ConsentAppConfig {
  readonly clientId: string;
  readonly clientSecret: string;
  /** What the package signs its pushes with, from VOLDAAN_OAUTH_EXACT_WEBHOOK; two with "," between while one follows the other */
  readonly webhookSecrets?: readonly string[];
  /** Base address of a stand-in for the package, from VOLDAAN_OAUTH_EXACT_SITE; its own sites without it */
  readonly site?: string;
}

/** Pairs of id and secret; half a pair is none. */
export function consentApps(
  env: Readonly<Record<string, string | undefined>>,
): Readonly<Record<string, ConsentAppConfig>> {
  return Object.fromEntries(
    Object.entries(env).flatMap(([name, clientId]) => {
      const [, adapter] = /^VOLDAAN_OAUTH_([A-Z0-9_]{1,40})_ID$/.exec(name) ?? [];
      const clientSecret = env[`VOLDAAN_OAUTH_${adapter ?? ''}_SECRET`];
      if (adapter === undefined || !clientId || !clientSecret) return [];
      const webhookSecrets = (env[`VOLDAAN_OAUTH_${adapter}_WEBHOOK`] ?? '')
        .split(',')
        .filter((secret) => secret !== '');
      const site = env[`VOLDAAN_OAUTH_${adapter}_SITE`];
      const app = {
        clientId,
        clientSecret,
        ...(webhookSecrets.length > 0 && { webhookSecrets }),
        ...(site !== undefined && { site }),
      };
      return [[adapter.toLowerCase().replaceAll('_', '-'), app]];
    }),
  );
}
