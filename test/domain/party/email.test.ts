import fc from 'fast-check';
import { domainOf, parseEmail } from '../../../src/domain/party/email.js';

test.each([
  'a@b.example',
  'an.peeters+facturen@sub.firm.example',
  "o'brien@firm.example",
  'x_y-z@xn--caf-dma.example',
  `${'a'.repeat(64)}@b.example`,
  '  a@b.example ',
])('%j is one mailbox', (text) => {
  expect(parseEmail(text)).toBe(text.trim());
});

test.each([
  '',
  '@b.example',
  'a@',
  'a@b',
  'a b@c.example',
  'a@b.example, c@d.example',
  'a@b.example;c@d.example',
  'a@b.example c@d.example',
  'a@b@c.example',
  'An <a@b.example>',
  '<a@b.example>',
  'a@b.example (comment)',
  '"a"@b.example',
  '"a@b.example>\r\nRCPT TO:<c@d.example"@b.example',
  'a@[127.0.0.1]',
  'a@127.0.0.1',
  'a@b.example\r\nBcc: c@d.example',
  'a@b.example\n',
  '\ta@b.example',
  'a\0@b.example',
  '.a@b.example',
  'a.@b.example',
  'a..b@c.example',
  'a%c@b.example',
  'c!a@b.example',
  '=?utf-8?q?a?=@b.example',
  'a@-b.example',
  'a@b-.example',
  'a@b..example',
  'a@b.example.',
  'ä@b.example',
  'a@bücher.example',
  'a@b.ex\u0430mple',
  'a@b.example\u2028',
  'undisclosed:a@b.example;',
  'mailto:a@b.example',
  `${'a'.repeat(65)}@b.example`,
  `a@${'b.'.repeat(130)}example`,
])('%j is not', (text) => {
  expect(parseEmail(text)).toBeNull();
});

test('whatever is let through is plain: one @, no blank, bracket, quote, comma or line', () => {
  const text = fc.string({
    unit: fc.constantFrom(...Array.from('ab1.@-_+,;<>"()[]\r\n\t %!=?:\0é')),
  });
  fc.assert(
    fc.property(text, (typed) => {
      const parsed = parseEmail(typed);
      if (parsed === null) return;
      expect(parsed).toMatch(/^[\w.+&'~-]+@[A-Za-z0-9.-]+$/);
      expect(domainOf(parsed)).not.toContain('@');
    }),
  );
});
