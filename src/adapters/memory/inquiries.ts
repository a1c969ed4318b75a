import type { SourceKind } from '../../domain/credit/settings.js';
import type { Instant } from '../../kernel/dates.js';
import type { DebtorId } from '../../kernel/ids.js';
import type { AnsweredInquiry, Inquiry, InquiryRepository } from '../../ports/inquiries.js';
import { DEBTORS } from './debtors.js';
import type { Plain, Session } from './memory.js';
import { ordered } from './order.js';
import { insert, needsAtEnd } from './refuse.js';
import type { Kind } from './table.js';

interface KeptInquiry {
  readonly inquiry: Inquiry;
  /** Whether it uses of the budget */
  readonly counts: boolean;
  readonly answered?: { readonly at: Instant; readonly answer: unknown };
  readonly failure?: string;
}

const INQUIRIES: Kind<KeptInquiry, 'under_way' | 'question'> = {
  name: 'inquiry',
  key: ({ inquiry }) => inquiry.id,
  unique: {
    under_way: ({ inquiry, answered, failure }) =>
      answered === undefined && failure === undefined ? questionOf(inquiry) : null,
  },
  by: { question: ({ inquiry }) => questionOf(inquiry) },
};

export function inquiryRepository(session: Session): Plain<InquiryRepository> {
  const inquiries = session.rows(INQUIRIES);
  const used = (since: string): readonly KeptInquiry[] =>
    inquiries
      .all()
      .filter(
        ({ inquiry, counts, failure }) =>
          counts && failure === undefined && inquiry.askedOn >= since,
      );
  function write(kept: KeptInquiry): void {
    const { reason, by, debtorId } = kept.inquiry;
    if ([reason, by].includes('')) throw new Error('inquiry_check: nobody says why, or who asks');
    needsAtEnd(session, DEBTORS, debtorId);
    insert(inquiries, kept);
  }
  /** Oldest first; of answers of one moment the first that was asked. */
  const answered = (all: readonly KeptInquiry[]): readonly AnsweredInquiry[] =>
    ordered(all.flatMap(told), ({ answeredAt }) => answeredAt);
  return {
    begin(inquiry, { since, max }) {
      const [underWay] = inquiries.having('under_way', questionOf(inquiry));
      if (underWay !== undefined) return underWay.inquiry.id;
      const ofSource = used(since).filter((kept) => kept.inquiry.source === inquiry.source);
      if (ofSource.length >= max) return 'over-budget';
      write({ inquiry, counts: true });
      return inquiry.id;
    },
    answered(id, answer, at) {
      const kept = inquiries.get(id);
      if (kept === null || kept.answered !== undefined) return;
      if (kept.failure !== undefined) throw new Error('inquiry_check: it failed before');
      inquiries.put({ ...kept, answered: { at, answer } });
    },
    failed(id, failure) {
      const kept = inquiries.get(id);
      if (kept !== null && kept.answered === undefined) inquiries.put({ ...kept, failure });
    },
    record({ answeredAt, answer, ...inquiry }) {
      write({ inquiry, counts: false, answered: { at: answeredAt, answer } });
    },
    latest: (source, operation, subject) =>
      answered(inquiries.having('question', questionOf({ source, operation, subject }))).at(-1) ??
      null,
    ofDebtor(debtorId) {
      const about = answered(inquiries.all()).filter((one) => one.debtorId === debtorId);
      const last = new Map(about.map((one) => [`${one.source} ${one.operation}`, one]));
      return ordered(
        [...last.values()],
        ({ source }) => source,
        ({ operation }) => operation,
      );
    },
    lastChecked: (sources) =>
      new Map(
        answered(inquiries.all()).flatMap(({ source, debtorId, answeredAt }) =>
          debtorId !== undefined && sources.includes(source)
            ? [[debtorId, answeredAt] as readonly [DebtorId, Instant]]
            : [],
        ),
      ),
    asked(since) {
      const counts: Partial<Record<SourceKind, number>> = {};
      for (const { inquiry } of used(since))
        counts[inquiry.source] = (counts[inquiry.source] ?? 0) + 1;
      return counts;
    },
    forgetBefore(day) {
      const old = inquiries.all().filter(({ inquiry, answered: own, failure }) => {
        const newer = answered(inquiries.having('question', questionOf(inquiry))).at(-1);
        const isReplaced = own !== undefined && newer !== undefined && newer.answeredAt > own.at;
        return inquiry.askedOn < day && (failure !== undefined || isReplaced);
      });
      for (const { inquiry } of old) inquiries.drop(inquiry.id);
      return old.length;
    },
  };
}

function questionOf(inquiry: Pick<Inquiry, 'source' | 'operation' | 'subject'>): string {
  return JSON.stringify([inquiry.source, inquiry.operation, inquiry.subject]);
}

function told({ inquiry, answered }: KeptInquiry): readonly AnsweredInquiry[] {
  return answered === undefined
    ? []
    : [{ ...inquiry, answeredAt: answered.at, answer: answered.answer }];
}
