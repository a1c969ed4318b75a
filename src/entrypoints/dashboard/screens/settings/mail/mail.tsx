import { Link } from 'react-router';
import { inside, useAdministration } from '../../../base/place.js';
import { useWords } from '../../../base/words.js';
import { Mailbox } from './mailbox.js';
import { Sender } from './sender.js';
import { MAIL } from './words.js';

/** Whether mail of these books arrives, and what comes back. */
export function Mail() {
  const words = useWords(MAIL);
  const administration = useAdministration();
  return (
    <>
      <Sender />
      <Mailbox />
      <p>
        <Link to={inside(administration, 'reminders/waiting')}>{words.refusedTo}</Link>
      </p>
    </>
  );
}
