/** Settings about signing in, of the environment that config.ts reads. */

/** From VOLDAAN_OIDC_MICROSOFT_ISSUER, VOLDAAN_OIDC_MICROSOFT_ID and VOLDAAN_OIDC_MICROSOFT_SECRET, named `microsoft`. */
export interface ProviderConfig {
  readonly name: string;
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
}

/** Three settings each; a part of them is none. An issuer is spoken to encrypted, but on this machine. */
export function providers(
  env: Readonly<Record<string, string | undefined>>,
): readonly ProviderConfig[] {
  return Object.entries(env).flatMap(([setting, issuer]) => {
    const [, name = ''] = /^VOLDAAN_OIDC_([A-Z0-9]{1,40})_ISSUER$/.exec(setting) ?? [];
    const clientId = env[`VOLDAAN_OIDC_${name}_ID`];
    const clientSecret = env[`VOLDAAN_OIDC_${name}_SECRET`];
    if (name === '' || !issuer || !clientId || !clientSecret || !isIssuer(issuer)) return [];
    return [{ name: name.toLowerCase(), issuer, clientId, clientSecret }];
  });
}

function isIssuer(issuer: string): boolean {
  return (
    URL.canParse(issuer) && /^https:\/\/|^http:\/\/(localhost|127\.0\.0\.1)([:/]|$)/.test(issuer)
  );
}

/** VOLDAAN_SMTP_HOST, _PORT, _TLS, _USER, _PASSWORD, _FROM, _CA; without a host there is none. */
export function systemMail(env: Readonly<Record<string, string | undefined>>): {
  readonly systemMail?: Readonly<Record<string, string>>;
} {
  const fields = ['host', 'port', 'tls', 'user', 'password', 'from', 'ca'].flatMap((field) => {
    const value = env[`VOLDAAN_SMTP_${field.toUpperCase()}`];
    return value === undefined || value === '' ? [] : [[field, value] as const];
  });
  const settings = Object.fromEntries(fields);
  return settings['host'] === undefined ? {} : { systemMail: settings };
}
