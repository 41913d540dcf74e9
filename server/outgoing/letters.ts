import * as v from 'valibot';
import { emailAddress } from '../../src/contract/kernel/text.ts';
import type { StopList } from '../accounts/stop-list.ts';
import { MAX_SUBJECT, MAX_TEXT, type ChannelName, type Letter } from './message.ts';
import { smsParts, smsText } from './sms/sms-text.ts';
import type { Language } from './templates/template.ts';
import { writeLetter, type Filled } from './templates/templates.ts';

/** So many parts cost as much as so many messages: nothing that is sent to telephones is longer. */
const MAX_PARTS = 3;
/** Longest text of a notification: what a lock screen shows. */
const MAX_SHORT = 400;
const E164 = /^\+[1-9]\d{6,14}$/;
/** Whoever is told in their browsers: a volunteer, or an account. */
const READER = /^(volunteer|user):[\w-]{1,64}$/;

/** Who hands messages in. */
export interface HandedInBy {
  /** The name of its shelf. */
  readonly territory: string;
  /** How people call it. */
  readonly title: string;
  /** Whom one rings there and when. */
  readonly desk?: string;
  readonly language: Language;
}

/** Where a message goes: an e-mail address, a number in the form of E.164, or the id of whoever is told in their browsers. */
export interface Destination {
  /** Absent: e-mail. */
  readonly channel?: ChannelName;
  readonly to: string;
  /** The screen that a notification leads to, as a path. */
  readonly open?: string;
}

/** A letter and what it counts for, or why there is none. */
export type Written =
  | { readonly letter: Letter; readonly parts?: number }
  | 'bad-address'
  | 'too-large'
  | 'asked-no-more';

/** Writes a message as it goes by its channel. */
export async function written(
  from: HandedInBy,
  filled: Filled,
  { channel = 'mail', to, open }: Destination,
  { stops, publicUrl }: { readonly stops: StopList; readonly publicUrl: string },
): Promise<Written> {
  const { title, desk, language } = from;
  const isAddress = ADDRESSES[channel](to);
  if (!isAddress) return 'bad-address';
  if (channel === 'mail' && (await stops.has(to))) return 'asked-no-more';
  const stop = channel === 'mail' ? `${publicUrl}/p/stop#${stops.tokenFor(to)}` : '';
  const sheet = { territory: title, ...(desk && { desk }), language, stop };
  const { subject, text, short, notification } = writeLetter(filled, sheet);
  if (channel === 'mail') {
    const isLong = subject.length > MAX_SUBJECT || text.length > MAX_TEXT;
    return isLong ? 'too-large' : { letter: { to, subject, text, stop } };
  }
  if (short === undefined || short.length > MAX_SHORT) return 'too-large';
  if (channel === 'push') {
    const { title: heading, body, answers } = notification ?? { title: subject, body: short };
    return {
      letter: {
        ...{ to, subject: heading, text: body },
        ...(open !== undefined && { open }),
        ...(answers && { answers }),
      },
    };
  }
  const plain = smsText(`${title} : ${short}`);
  const parts = smsParts(plain);
  return parts > MAX_PARTS ? 'too-large' : { letter: { to, subject: '', text: plain }, parts };
}

const ADDRESSES: Readonly<Record<ChannelName, (to: string) => boolean>> = {
  mail: (to) => v.is(emailAddress, to),
  sms: (to) => E164.test(to),
  push: (to) => READER.test(to),
};
