import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { EVENTS } from '../../src/domain/event/event.js';
import { EVENT_FORM, EVENT_FORMS } from '../../src/formats/json/events.js';

const root = join(import.meta.dirname, '../..');
const page = readFileSync(join(root, 'docs/webhooks.md'), 'utf8');

/** What stands between two marks. */
function part(name: string): string {
  return (page.split(`<!-- ${name} -->`)[1] ?? '').split('<!-- end -->')[0]?.trim() ?? '';
}

test('the page about webhooks lists every event with its version, its data and when it is told', () => {
  const cells = part('events')
    .split('\n')
    .slice(2)
    .map((line) => line.split('|').map((cell) => cell.trim()));
  const expected = EVENTS.map(({ type, version, when }) => {
    const { properties = {}, required = [] } = z.toJSONSchema(EVENT_FORMS[type]);
    const members = Object.keys(properties).map((name) =>
      required.includes(name) ? name : `${name}?`,
    );
    return ['', `\`${type}\``, String(version), members.join(', '), when, ''];
  });
  expect(cells).toEqual(expected);
});

test('the sample on the page is the one the tests run, and the body shown is a good one', () => {
  const sample = readFileSync(join(root, 'samples/webhooks/verify.ts'), 'utf8');
  expect(part('verify.ts')).toBe(`\`\`\`ts\n${sample.trim()}\n\`\`\``);
  const [, body = ''] = /```json\n([^`]*)```/.exec(page) ?? [];
  expect(EVENT_FORM.safeParse(JSON.parse(body)).error).toBeUndefined();
});
