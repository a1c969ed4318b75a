/** Mail as it travels, as others write it. */

export interface WrittenMail {
  readonly from?: string;
  readonly subject?: string;
  readonly id?: string;
  readonly headers?: readonly string[];
  readonly text?: string;
}

/** What a person answers. */
export function aReply({
  from = 'Boekhouding <boekhouding1@debtor.example>',
  subject = 'Re: Betalingsherinnering',
  id = 'reply-1@debtor.example',
  headers = [],
  text = 'Wij betalen vrijdag.',
}: WrittenMail = {}): string {
  return [
    `From: ${from}`,
    'To: debiteuren@smederij.example',
    `Subject: ${subject}`,
    `Message-ID: <${id}>`,
    ...headers,
    'MIME-Version: 1.0',
    'Content-Type: text/plain; charset=utf-8',
    '',
    text,
    '',
  ].join('\n');
}

export interface WrittenReport {
  readonly id?: string;
  readonly action?: string;
  readonly status?: string;
  readonly diagnostic?: string;
  /** The message of ours it is about; null: none is named */
  readonly about?: string | null;
  readonly copy?: 'message/rfc822' | 'text/rfc822-headers';
}

/** A delivery status notification (RFC 3464), as mail servers write them. */
export function aReport({
  id = 'report-1@mx.example',
  action = 'failed',
  status = '5.1.1',
  diagnostic = 'smtp; 550 5.1.1 <boekhouding1@debtor.example> No such user here',
  about = 'msg-1@smederij.example',
  copy = 'message/rfc822',
}: WrittenReport = {}): string {
  return [
    'Return-Path: <>',
    'From: Mail Delivery System <MAILER-DAEMON@mx.example>',
    'To: bounce@smederij.example',
    'Subject: Undelivered Mail Returned to Sender',
    'Auto-Submitted: auto-replied',
    `Message-ID: <${id}>`,
    'MIME-Version: 1.0',
    'Content-Type: multipart/report; report-type=delivery-status; boundary="part"',
    '',
    '--part',
    'Content-Type: text/plain; charset=us-ascii',
    '',
    'Your message could not be delivered.',
    '',
    '--part',
    'Content-Type: message/delivery-status',
    '',
    'Reporting-MTA: dns; mx.example',
    'Arrival-Date: Tue, 16 Jun 2026 08:59:00 +0200',
    '',
    'Final-Recipient: rfc822; boekhouding1@debtor.example',
    `Action: ${action}`,
    `Status: ${status}`,
    `Diagnostic-Code: ${diagnostic}`,
    '',
    '--part',
    `Content-Type: ${copy}`,
    '',
    'From: facturen@smederij.example',
    'To: boekhouding1@debtor.example',
    ...(about === null ? [] : [`Message-ID: <${about}>`]),
    'Subject: Betalingsherinnering',
    '',
    'Geachte,',
    '--part--',
    '',
  ].join('\n');
}

/** An abuse report (RFC 5965), as mailbox providers send them. */
export function aComplaint(about: string): string {
  return [
    'From: abuse@provider.example',
    'To: abuse@smederij.example',
    'Subject: FW: Betalingsherinnering',
    'Message-ID: <arf-1@provider.example>',
    'MIME-Version: 1.0',
    'Content-Type: multipart/report; report-type=feedback-report; boundary="part"',
    '',
    '--part',
    'Content-Type: text/plain',
    '',
    'This is an email abuse report.',
    '--part',
    'Content-Type: message/feedback-report',
    '',
    'Feedback-Type: abuse',
    'User-Agent: SomeGenerator/1.0',
    'Version: 1',
    '',
    '--part',
    'Content-Type: message/rfc822',
    '',
    'From: facturen@smederij.example',
    `Message-ID: <${about}>`,
    'Subject: Betalingsherinnering',
    '',
    'Geachte,',
    '--part--',
    '',
  ].join('\n');
}
