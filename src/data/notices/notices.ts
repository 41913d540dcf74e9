import {
  chooseNotices,
  readNotices,
  readNoticesStanding,
  readSure,
  saySure,
} from '../../contract/notices/endpoints.ts';
import type {
  NoticeSettings,
  NoticesStanding,
  NoticeWishAsked,
} from '../../contract/notices/notices.ts';
import { uuidOf, type Id } from '../../domain/kernel/ids.ts';
import {
  pushProblem,
  subscribeToPush,
  unsubscribeFromPush,
  type PushProblem,
} from '../engine/browser-push.ts';
import type { FactWriter } from '../engine/fact-writer.ts';
import type { AskProblem, Server, ServerAnswer } from '../engine/gateway/server.ts';

export type {
  NoticeSettings,
  NoticesStanding,
  NoticeWishAsked,
} from '../../contract/notices/notices.ts';

export type { PushProblem } from '../engine/browser-push.ts';

/** Why something about notices was not told or done. */
export type NoticeProblem =
  PushProblem | 'offline' | 'sign-in-needed' | 'bad-address' | 'no-channel' | 'nobody' | 'failed';

/** How somebody is told, or why that cannot be said. */
export type NoticeAnswer =
  | { readonly ok: true; readonly settings: NoticeSettings }
  | { readonly ok: false; readonly problem: NoticeProblem };

/** Whose notices: of whoever is signed in, a volunteer who asks the town hall, or the relative of a person who agreed. */
export type NoticeReader = 'me' | Id<'volunteer'> | Id<'person'>;

/** What people are told outside the app. It lies at the server, where messages are sent from: online. */
export interface Notices {
  read(reader: NoticeReader): Promise<NoticeAnswer>;
  /**
   * `pushKey`: for notifications on this device, of which the person is asked, where they were not yet; only when
   * they pressed something.
   */
  choose(reader: NoticeReader, wish: NoticeWishAsked, pushKey?: string): Promise<NoticeAnswer>;
  /** Why this device would show no notifications; undefined: it may. */
  pushProblem(): Promise<PushProblem | undefined>;
  /** Whether they said again that they go to a mission; undefined: the server could not be asked. */
  isSure(mission: Id<'mission'>): Promise<boolean | undefined>;
  /** They go: `late`: it is not theirs any more, or over. */
  saySure(mission: Id<'mission'>): Promise<'noted' | 'offline' | 'late'>;
  /** How messages went, for coordinators; undefined: the server could not be asked. */
  standing(): Promise<NoticesStanding | undefined>;
}

/** What notices are asked of. */
export interface NoticesParts {
  readonly writer: FactWriter;
  readonly server: Server;
}

/** The notices of the present territory. */
export function noticesOf({ writer, server }: NoticesParts): Notices {
  const of = (reader: NoticeReader): { territory: string; reader: string } => ({
    territory: writer.membership?.territory ?? '',
    reader,
  });
  const whose = (mission: Id<'mission'>): { territory: string; mission: string } => ({
    territory: writer.membership?.territory ?? '',
    mission: uuidOf(mission),
  });
  return {
    async read(reader) {
      return answerIn(await server.ask(readNotices, of(reader), undefined));
    },
    async choose(reader, wish, pushKey) {
      let asked = wish;
      if (wish.channel === 'push' && pushKey !== undefined) {
        const browser = await subscribeToPush(pushKey);
        if (!browser.ok) return browser;
        asked = { ...wish, subscription: browser.subscription };
      }
      const answer = answerIn(await server.ask(chooseNotices, of(reader), asked));
      if (answer.ok && answer.settings.push?.here === false) void unsubscribeFromPush();
      return answer;
    },
    pushProblem: () => Promise.resolve(pushProblem()),
    async isSure(mission) {
      const asked = await server.ask(readSure, whose(mission), undefined);
      return asked.ok ? asked.value.sure : undefined;
    },
    async saySure(mission) {
      const asked = await server.ask(saySure, whose(mission), undefined);
      if (asked.ok) return 'noted';
      return asked.problem === 'not_found' ? 'late' : 'offline';
    },
    async standing() {
      const { territory } = of('me');
      const asked = await server.ask(readNoticesStanding, { territory }, undefined);
      return asked.ok ? asked.value : undefined;
    },
  };
}

function answerIn(asked: ServerAnswer<NoticeSettings>): NoticeAnswer {
  if (asked.ok) return { ok: true, settings: asked.value };
  return { ok: false, problem: PROBLEMS[asked.problem] ?? 'failed' };
}

const PROBLEMS: Readonly<Partial<Record<AskProblem, NoticeProblem>>> = {
  offline: 'offline',
  unauthorized: 'sign-in-needed',
  bad_request: 'bad-address',
  unavailable: 'no-channel',
  not_found: 'nobody',
};
