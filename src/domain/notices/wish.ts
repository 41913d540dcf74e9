import type { MessageLanguage } from '../kernel/message-language.ts';
import type { Moment } from '../kernel/when.ts';

/** How somebody can be told of something outside the app. */
export const NOTICE_CHANNELS = ['push', 'sms', 'mail'] as const;

/** One of these ways. */
export type NoticeChannel = (typeof NOTICE_CHANNELS)[number];

/** When a volunteer is told of missions that fit: one by one, once a day all together, or not at all. */
export const FITTING_WISHES = ['at-once', 'daily', 'none'] as const;

/** One of these. */
export type FittingWish = (typeof FITTING_WISHES)[number];

/** The hours in which nobody is disturbed, `HH:MM` by the clocks of the territory; they may go over midnight. */
export interface QuietHours {
  readonly from: string;
  readonly until: string;
}

/** How somebody chose to be told; nobody is told anything without having chosen. */
export interface NoticeWish {
  readonly channel: NoticeChannel;
  /** An e-mail address, or a number in the form of E.164; none where browsers are told. */
  readonly address?: string;
  readonly missions: FittingWish;
  readonly quiet: QuietHours;
  /** In which language; absent: that of the territory. */
  readonly language?: MessageLanguage;
  /** Who wrote it down: themselves, or the town hall, to whom they said it. */
  readonly by: 'self' | 'desk';
  /** Of a relative: the person who is helped agreed that they are told. */
  readonly agreed?: true;
  readonly at: Moment;
}

/** What is proposed to whoever chooses a channel. */
export const USUAL_QUIET: QuietHours = { from: '20:30', until: '08:00' };

/** Whether somebody is not to be disturbed at an hour, `HH:MM`. */
export function isQuiet({ from, until }: QuietHours, time: string): boolean {
  if (from === until) return false;
  return from < until ? time >= from && time < until : time >= from || time < until;
}
