import MailComposer from 'nodemailer/lib/mail-composer';
import { uuidOf } from '../../../src/domain/kernel/ids.ts';
import type { Letter, MessageId } from '../message.ts';
import type { Sender } from './mail-settings.ts';

/**
 * A letter as it travels (RFC 5322): plain text, so that nothing in it can be fetched, and whoever reads it is
 * not counted. The same message has the same Message-ID each time, so that a second copy is known for one.
 */
export async function encodedMail(
  id: MessageId,
  { to, subject, text, stop }: Letter,
  from: Sender,
): Promise<Buffer> {
  const domain = from.address.slice(from.address.indexOf('@') + 1);
  const mail = new MailComposer({
    from: { name: from.name ?? '', address: from.address },
    to: { name: '', address: to },
    subject,
    text,
    messageId: `<${uuidOf(id).split('.').at(-1) ?? ''}@${domain}>`,
    textEncoding: 'quoted-printable',
    headers: {
      'Auto-Submitted': 'auto-generated',
      ...(stop !== undefined && { 'List-Unsubscribe': `<${stop}>` }),
    },
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return mail.compile().build();
}
