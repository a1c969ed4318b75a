import type { Language } from '../../domain/party/debtor.js';
import type { AdministrationId } from '../../kernel/ids.js';
import type { LetterRepository, LetterVersion } from '../../ports/letters.js';
import { instant, integer, text, textOrNull } from './rows.js';
import type { Row, Sql } from './sql.js';

export function letterRepository(sql: Sql, administration: AdministrationId): LetterRepository {
  return {
    async newest() {
      const rows = await sql.query(
        `select distinct on (language, letter) * from letter_version where administration_id = $1
         order by language, letter, version desc`,
        [administration],
      );
      return rows.map(versionOf);
    },
    async add({ language, letter, template, by, at }) {
      const [row] = await sql.query(
        `insert into letter_version (administration_id, language, letter, version, subject, body, saved_by, at)
         select $1, $2, $3, coalesce(max(version), 0) + 1, $4, $5, $6, $7 from letter_version
         where administration_id = $1 and language = $2 and letter = $3 returning version`,
        [
          administration,
          language,
          letter,
          template?.subject ?? null,
          template?.body ?? null,
          by,
          at,
        ],
      );
      if (row === undefined) throw new Error(`Version of letter ${letter} was not saved`);
      return integer(row, 'version');
    },
  };
}

function versionOf(row: Row): LetterVersion {
  const subject = textOrNull(row, 'subject');
  const body = textOrNull(row, 'body');
  return {
    language: text(row, 'language') as Language,
    letter: text(row, 'letter') as LetterVersion['letter'],
    version: integer(row, 'version'),
    ...(subject === null || body === null ? {} : { template: { subject, body } }),
    by: text(row, 'saved_by'),
    at: instant(row, 'at'),
  };
}
