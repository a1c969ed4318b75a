import type { DnsTexts } from '../domain/mail/sender.js';

/** Looks up TXT records; every failure is `unknown`, never `absent`. */
export interface Dns {
  texts(name: string): Promise<DnsTexts>;
}
