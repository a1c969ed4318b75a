/** What a browser does for its user: keeps cookies, names its origin, and sends the token of the form along. */
export interface Browser {
  ask(path: string, method?: string, body?: unknown, more?: Headers_): Promise<Answer>;
  /** Cookies it holds, by name */
  readonly cookies: Map<string, string>;
  /** The token of the form, from the last answer that told one */
  form: string;
}

type Headers_ = Readonly<Record<string, string | null>>;

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly json: Readonly<Record<string, unknown>>;
}

/** `more` replaces headers; null leaves one out. */
export function browserAt(url: string): Browser {
  const cookies = new Map<string, string>();
  const browser: Browser = {
    cookies,
    form: '',
    async ask(path, method = 'GET', body, more = {}) {
      const usual: Headers_ = {
        ...(cookies.size === 0
          ? {}
          : { cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; ') }),
        ...(method === 'GET' ? {} : { origin: url, 'x-voldaan-form': browser.form }),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...more,
      };
      const headers = Object.entries(usual).filter(
        (entry): entry is [string, string] => entry[1] !== null && entry[1] !== '',
      );
      const answer = await fetch(url + path, {
        ...{ method, headers, redirect: 'manual' },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      });
      for (const line of answer.headers.getSetCookie()) keep(cookies, line);
      const text = await answer.text();
      const isJson = answer.headers.get('content-type')?.includes('json') === true;
      const json = (isJson ? JSON.parse(text) : { text }) as Answer['json'];
      if (typeof json['form'] === 'string') browser.form = json['form'];
      return { status: answer.status, headers: answer.headers, json };
    },
  };
  return browser;
}

function keep(cookies: Map<string, string>, line: string): void {
  const [pair = ''] = line.split(';');
  const at = pair.indexOf('=');
  const [name, value] = [pair.slice(0, at), pair.slice(at + 1)];
  if (value === '' || /expires=Thu, 01 Jan 1970/i.test(line)) cookies.delete(name);
  else cookies.set(name, value);
}
