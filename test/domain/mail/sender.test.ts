import { dmarcNames, type DnsTexts, judgeSender } from '../../../src/domain/mail/sender.js';

const found = (...texts: string[]): DnsTexts => ({ kind: 'found', texts });
const ABSENT: DnsTexts = { kind: 'absent' };
const LOST: DnsTexts = { kind: 'unknown', message: 'no answer' };
const GOOD = {
  spf: found('other text', 'v=spf1 include:_spf.provider.example -all'),
  dmarc: found('v=DMARC1; p=reject; rua=mailto:dmarc@firm.example'),
  dkim: [{ selector: 's1', answer: found('v=DKIM1; k=rsa; p=MIIBIj') }],
};
const dkim = (answer: DnsTexts) => ({ dkim: [{ selector: 's1', answer }] });
const lookups = (count: number) =>
  `v=spf1 ${Array.from({ length: count }, (_, n) => `include:${n}.example`).join(' ')} -all`;

test.each([
  ['everything there', {}, 'spf-ok dkim-ok dmarc-ok'],
  ['no SPF', { spf: ABSENT }, 'spf-missing dkim-ok dmarc-ok'],
  ['texts of others alone', { spf: found('v=spf10 -all', 'x=1') }, 'spf-missing dkim-ok dmarc-ok'],
  ['two SPF records', { spf: found('v=spf1 -all', 'V=SPF1 ~all') }, 'spf-twice dkim-ok dmarc-ok'],
  ['SPF for everybody', { spf: found('v=spf1 mx +all') }, 'spf-open dkim-ok dmarc-ok'],
  ['SPF for everybody, unsaid', { spf: found('v=spf1 all') }, 'spf-open dkim-ok dmarc-ok'],
  ['SPF that decides nothing', { spf: found('v=spf1 mx ?all') }, 'spf-undecided dkim-ok dmarc-ok'],
  ['SPF elsewhere', { spf: found('v=spf1 redirect=x.example') }, 'spf-ok dkim-ok dmarc-ok'],
  ['ten look-ups', { spf: found(lookups(10)) }, 'spf-ok dkim-ok dmarc-ok'],
  ['eleven look-ups', { spf: found(lookups(11)) }, 'spf-lookups dkim-ok dmarc-ok'],
  ['no key', dkim(ABSENT), 'spf-ok dkim-not-found dmarc-ok'],
  ['a key taken back', dkim(found('v=DKIM1; p=')), 'spf-ok dkim-revoked dmarc-ok'],
  ['a key without a version', dkim(found('p=MIIBIj')), 'spf-ok dkim-ok dmarc-ok'],
  ['no DMARC', { dmarc: ABSENT }, 'spf-ok dkim-ok dmarc-missing'],
  ['DMARC that watches', { dmarc: found('v=DMARC1;p=none') }, 'spf-ok dkim-ok dmarc-watching'],
  ['DMARC of no use', { dmarc: found('v=DMARC1; p=maybe') }, 'spf-ok dkim-ok dmarc-invalid'],
  [
    'a policy for subdomains alone',
    { dmarc: found('v=DMARC1; sp=reject') },
    'spf-ok dkim-ok dmarc-invalid',
  ],
  [
    'two DMARC records',
    { dmarc: found('v=DMARC1; p=none', 'v=DMARC1; p=reject') },
    'spf-ok dkim-ok dmarc-twice',
  ],
  ['no answer at all', { spf: LOST, dmarc: LOST, ...dkim(LOST) }, 'unknown unknown unknown'],
])('with %s a sender is %s', (_name, change, codes) => {
  const findings = judgeSender({ ...GOOD, ...change });
  expect(findings.map(({ code }) => code).join(' ')).toBe(codes);
});

test('a DMARC record is looked for at the domain and above it, never at the top alone', () => {
  expect(dmarcNames('mail.firm.example')).toEqual([
    '_dmarc.mail.firm.example',
    '_dmarc.firm.example',
  ]);
  expect(dmarcNames('firm.example')).toEqual(['_dmarc.firm.example']);
});
