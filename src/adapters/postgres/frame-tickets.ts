import type { Frame } from '../../domain/access/frame.js';
import type { FrameTickets } from '../../ports/frame-tickets.js';
import type { Role } from '../../domain/access/acts.js';
import { encodeJson } from './json.js';
import { id, idOrNull, instant, json, maybe, text } from './rows.js';
import type { Row, Value } from './sql.js';

/** Tickets of hosts, and what is cut off with the key that asked for them. */
export function frameTicketRows(
  query: (statement: string, ...values: readonly Value[]) => Promise<readonly Row[]>,
): FrameTickets {
  return {
    async addTicket(sha256, { user, frame, page, until }) {
      const { administration, role, key, look } = frame;
      await query(
        `insert into frame_ticket (sha256, user_id, administration_id, key_id, role, doc, good_until)
         values ($1, $2, $3, $4, $5, $6, $7)`,
        ...[sha256, user, administration, key ?? null, role, encodeJson({ look, page }), until],
      );
    },
    async useTicket(sha256, now) {
      const [row] = await query(
        'delete from frame_ticket where sha256 = $1 and good_until > $2 returning *',
        ...[sha256, now],
      );
      if (row === undefined) return null;
      const { look, page } = json(row, 'doc') as Pick<Frame, 'look'> & { readonly page: string };
      const frame: Frame = {
        administration: id<'administration'>(row, 'administration_id'),
        role: text(row, 'role') as Role,
        ...maybe('key', idOrNull<'api-key'>(row, 'key_id')),
        look,
      };
      return { user: id<'user'>(row, 'user_id'), frame, page, until: instant(row, 'good_until') };
    },
    async endFrames(key) {
      await query('delete from frame_ticket where key_id = $1', key);
      const ended = await query(
        `delete from user_session where frame ->> 'key' = $1 returning 1`,
        key,
      );
      return ended.length;
    },
  };
}
