import {
  chooseNotices,
  readNotices,
  readNoticesStanding,
} from '../../contract/notices/endpoints.ts';
import type {
  NoticeSettings,
  NoticesStanding,
  NoticeWishAsked,
} from '../../contract/notices/notices.ts';
import type { Id } from '../../domain/kernel/ids.ts';
import type { FactWriter } from '../engine/fact-writer.ts';
import type { AskProblem, Server, ServerAnswer } from '../engine/gateway/server.ts';

export type {
  NoticeSettings,
  NoticesStanding,
  NoticeWishAsked,
} from '../../contract/notices/notices.ts';

/** Why something about notices was not told or done. */
export type NoticeProblem =
  'offline' | 'sign-in-needed' | 'bad-address' | 'no-channel' | 'nobody' | 'failed';

/** How somebody is told, or why that cannot be said. */
export type NoticeAnswer =
  | { readonly ok: true; readonly settings: NoticeSettings }
  | { readonly ok: false; readonly problem: NoticeProblem };

/** Whose notices: those of whoever is signed in, or of a volunteer who asks the town hall. */
export type NoticeReader = 'me' | Id<'volunteer'>;

/** What people are told outside the app. It lies at the server, where messages are sent from: online. */
export interface Notices {
  read(reader: NoticeReader): Promise<NoticeAnswer>;
  choose(reader: NoticeReader, wish: NoticeWishAsked): Promise<NoticeAnswer>;
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
  return {
    async read(reader) {
      return answerIn(await server.ask(readNotices, of(reader), undefined));
    },
    async choose(reader, wish) {
      return answerIn(await server.ask(chooseNotices, of(reader), wish));
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
