import type { MessageLanguage } from '../../../domain/kernel/message-language.ts';
import type { NoticeSettings, NoticeWishAsked } from '../../../data/notices/notices.ts';
import { isMailAddress } from '../../../domain/kernel/mail-address.ts';
import { mobileNumber } from '../../../domain/kernel/phone-number.ts';
import { USUAL_QUIET, type FittingWish, type NoticeChannel } from '../../../domain/notices/wish.ts';
import type { Messages } from '../../../messages/kernel/messages.ts';
import type { Faults } from '../../kit/forms/form-controller.ts';

/** How somebody wants to be told, as it is written. */
export interface NoticeDraft {
  readonly channel: NoticeChannel | 'none';
  readonly number: string;
  readonly mail: string;
  /** Of a relative: the person who is helped agreed. */
  readonly agreed: boolean;
  readonly missions: FittingWish;
  /** `own`: as the territory writes. */
  readonly language: MessageLanguage | 'own';
  readonly from: string;
  readonly until: string;
}

/** What stands there at first: what was chosen, and what is usual. */
export function noticeDraftOf({ wish }: NoticeSettings, phone: string): NoticeDraft {
  const { from, until } = wish?.quiet ?? USUAL_QUIET;
  return {
    channel: wish?.channel ?? 'none',
    number: wish?.channel === 'sms' ? (wish.address ?? '') : phone,
    mail: wish?.channel === 'mail' ? (wish.address ?? '') : '',
    agreed: wish?.agreed === true,
    missions: wish?.missions ?? 'daily',
    language: wish?.language ?? 'own',
    ...{ from, until },
  };
}

/** What is asked of the server. */
export function noticeWishOf(draft: NoticeDraft, relative = false): NoticeWishAsked {
  const { channel, from, language, mail, number, until } = draft;
  if (channel === 'none') return { channel };
  const address = { sms: number.trim(), mail: mail.trim(), push: '' }[channel];
  const missions = relative ? 'none' : draft.missions;
  return {
    ...{ channel, missions, quiet: { from, until } },
    ...(address !== '' && { address }),
    ...(relative && { agreed: true }),
    ...(language !== 'own' && { language }),
  };
}

/** What is wrong with what is written. */
export function noticeFaults(
  draft: NoticeDraft,
  { notices }: Messages,
  relative = false,
): Faults<NoticeDraft> {
  const { agreed, channel, from, mail, number, until } = draft;
  if (channel === 'none') return {};
  return {
    ...(relative && !agreed && { agreed: notices.relative.agreedBad }),
    ...(channel === 'sms' && !mobileNumber(number) && { number: notices.numberBad }),
    ...(channel === 'mail' && !isMailAddress(mail.trim()) && { mail: notices.mailBad }),
    ...(!isHour(from) && { from: notices.hourBad }),
    ...(!isHour(until) && { until: notices.hourBad }),
  };
}

function isHour(text: string): boolean {
  return /^([01]\d|2[0-3]):[0-5]\d$/.test(text);
}
