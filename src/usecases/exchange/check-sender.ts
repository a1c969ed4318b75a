import {
  dmarcNames,
  type DnsTexts,
  judgeSender,
  type SenderFinding,
  USUAL_SELECTORS,
} from '../../domain/mail/sender.js';
import { domainOf } from '../../domain/party/email.js';
import type { AdministrationId } from '../../kernel/ids.js';
import type { Dns } from '../../ports/dns.js';
import { connectionOf, type Ports } from '../ports.js';

export interface CheckedSender {
  /** Whose domain was looked at: what our messages are from */
  readonly from: string;
  readonly findings: readonly SenderFinding[];
}

export type CheckSender = (command: {
  readonly administration: AdministrationId;
  /** Under which name the mail server's DKIM key stands; absent: the usual ones are tried */
  readonly selector?: string;
}) => Promise<CheckedSender | null>;

/** What receivers find in the DNS about the sender's domain, as advice. Null: no mail server is connected. */
export function makeCheckSender(ports: Ports, dns: Dns): CheckSender {
  return async ({ administration, selector }) => {
    const connection = await ports.store.inTransaction(administration, (tx) =>
      connectionOf(tx, 'mail'),
    );
    if (connection === null) return null;
    const { from } = ports.outside.mail(connection);
    const domain = domainOf(from);
    const selectors = selector === undefined ? USUAL_SELECTORS : [selector];
    const [spf, dmarc, dkim] = await Promise.all([
      dns.texts(domain),
      nearestDmarc(dns, domain),
      Promise.all(
        selectors.map(async (name) => ({
          selector: name,
          answer: await dns.texts(`${name}._domainkey.${domain}`),
        })),
      ),
    ]);
    return { from, findings: judgeSender({ spf, dmarc, dkim }) };
  };
}

/** RFC 7489 6.6.3: the domain's own record, else that of a domain above it. */
async function nearestDmarc(dns: Dns, domain: string): Promise<DnsTexts> {
  for (const name of dmarcNames(domain)) {
    const answer = await dns.texts(name);
    const isRecord =
      answer.kind === 'found' && answer.texts.some((text) => text.startsWith('v=DMARC1'));
    if (isRecord || answer.kind === 'unknown') return answer;
  }
  return { kind: 'absent' };
}
