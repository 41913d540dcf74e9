import type { FastifyInstance, FastifyRequest } from 'fastify';
import * as v from 'valibot';
import { uuid } from '../../src/contract/kernel/text.ts';
import { answerSignalByMail, readSignalMail } from '../../src/contract/signals/endpoints.ts';
import type { SignalMail } from '../../src/contract/signals/mail.ts';
import { uuidOf } from '../../src/domain/kernel/ids.ts';
import { saysWho } from '../../src/domain/signals/says-who.ts';
import type { Signal } from '../../src/domain/signals/signal.ts';
import type { AccountsService } from '../accounts/accounts-service.ts';
import { ApiRefusal } from '../guards/api-refusal.ts';
import type { Outbox } from '../outgoing/outbox.ts';
import { requireMember } from '../routes/require-member.ts';
import { serve } from '../routes/serve.ts';
import { UnknownShelf, type Store } from '../store/store.ts';
import { LETTER_STATES, mailWay } from './mail-way.ts';
import { NoticePost } from './post.ts';

const TEMPLATE = 'signal-answer';

/** Whoever told of a person who seems alone is answered by e-mail, where they left an address. */
export function signalMailRoutes(
  app: FastifyInstance,
  office: AccountsService,
  { store, outbox }: { readonly store: Pick<Store, 'shelf'>; readonly outbox: Outbox | undefined },
): void {
  serve(app, readSignalMail, async ({ param, request }) => {
    const signal = await signalOf(request, param('territory'), param('signal'));
    return signal instanceof ApiRefusal ? signal : mailOf(param('territory'), signal);
  });

  serve(app, answerSignalByMail, async ({ body, param, request }) => {
    const territory = param('territory');
    const signal = await signalOf(request, territory, param('signal'));
    return signal instanceof ApiRefusal ? signal : answered(territory, signal, body.words);
  });

  async function answered(territory: string, signal: Signal, words: string): Promise<SignalMail> {
    const mail = await mailOf(territory, signal);
    const to = signal.caller.email;
    if (!outbox || to === undefined || mail.way !== 'ready') return mail;
    if (saysWho(words, signal)) return { ...mail, refused: 'says-who' };
    const post = new NoticePost(office, outbox);
    const [put] = await outbox.put(await post.from(territory), [
      {
        ...{ template: TEMPLATE, values: { words }, to },
        uuid: post.uuidOf(territory, signal._id, [TEMPLATE, words]),
        ...{ about: uuidOf(signal._id), reader: signal._id },
      },
    ]);
    if (put === 'full') return { ...mail, refused: 'full' };
    return mailOf(territory, signal);
  }

  async function signalOf(
    request: FastifyRequest,
    territory: string,
    signal: string,
  ): Promise<Signal | ApiRefusal> {
    const person = await requireMember(office.gatekeeper, request, territory, 'coordinator');
    if (person instanceof ApiRefusal) return person;
    if (!v.is(uuid, signal)) return new ApiRefusal('not_found');
    try {
      const doc = await (await store.shelf(territory)).get(`signal:${signal}`);
      const known = doc as unknown as Signal | undefined;
      return known && known.status !== 'forgotten' ? known : new ApiRefusal('not_found');
    } catch (error) {
      if (error instanceof UnknownShelf) return new ApiRefusal('not_found');
      throw error;
    }
  }

  async function mailOf(territory: string, { _id, caller }: Signal): Promise<SignalMail> {
    const way = await mailWay(outbox, office.stops, caller.email);
    const answers = ((await outbox?.messagesOf(territory)) ?? [])
      .filter(({ reader, template }) => reader === _id && template === TEMPLATE)
      .sort((one, other) => other.since - one.since);
    const [latest] = answers;
    return { way, ...(latest && { state: LETTER_STATES[latest.status] }) };
  }
}
