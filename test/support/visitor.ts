import { AxeBuilder } from '@axe-core/playwright';
import { type Browser, chromium, type Page } from 'playwright-core';

/** Debian's Chromium, without what it asks of the network by itself. */
const ARGUMENTS = [
  ...['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run'],
  ...['--disable-background-networking', '--disable-component-update', '--disable-sync'],
];

export function openBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: '/usr/bin/chromium', args: ARGUMENTS });
}

/** Somebody in front of the dashboard, and everything that went wrong before his eyes. */
export interface Visitor {
  readonly page: Page;
  /** Errors in the console, errors of scripts, and breaches of the policy for content */
  readonly wrongs: readonly string[];
  /** Leaves out of it what was meant to go wrong. */
  forget(meant: RegExp): void;
  /** Goes to a page of the dashboard and waits until it is quiet. */
  go(path: string): Promise<void>;
  /** What axe finds on the page that keeps people out: serious and critical, WCAG 2.2 A and AA. */
  barriers(): Promise<readonly string[]>;
}

export interface VisitorSettings {
  readonly url: string;
  readonly language: 'nl' | 'fr' | 'en';
  readonly width?: number;
  readonly dark?: boolean;
}

/** Comes in by the door of the demo. */
export async function visit(browser: Browser, settings: VisitorSettings): Promise<Visitor> {
  const { url, language, width = 1_360, dark = false } = settings;
  const context = await browser.newContext({
    viewport: { width, height: 860 },
    colorScheme: dark ? 'dark' : 'light',
    locale: language,
    timezoneId: 'Europe/Brussels',
  });
  const wrongs: string[] = [];
  await context.exposeFunction('tellBreach', (breach: string) => wrongs.push(`policy: ${breach}`));
  await context.addInitScript({
    content: `
      // A document of the hub stands in a frame that keeps nothing.
      if (window === top) localStorage.setItem('voldaan.language', '${language}');
      document.addEventListener('securitypolicyviolation', (breach) => {
        window.tellBreach(breach.violatedDirective + ' ' + breach.blockedURI);
      });`,
  });
  const page = await context.newPage();
  page.on('console', (message) => {
    if (message.type() === 'error') wrongs.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => wrongs.push(`script: ${error.message}`));
  await page.goto(`${url}/enter`);
  return {
    page,
    wrongs,
    forget(meant) {
      const others = wrongs.filter((wrong) => !meant.test(wrong));
      wrongs.splice(0, wrongs.length, ...others);
    },
    async go(path) {
      await page.goto(`${url}/app${path}`);
      await page.waitForLoadState('networkidle');
    },
    async barriers() {
      const found = await new AxeBuilder({ page })
        // A document of the hub stands in a sandbox: nothing runs in it, not even what looks for barriers.
        .exclude('iframe[sandbox]')
        .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
        .analyze();
      return found.violations
        .filter(({ impact }) => impact === 'serious' || impact === 'critical')
        .flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`));
    },
  };
}
