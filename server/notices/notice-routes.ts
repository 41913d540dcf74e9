import type { FastifyInstance, FastifyRequest } from 'fastify';
import * as v from 'valibot';
import { emailAddress, id } from '../../src/contract/kernel/text.ts';
import { chooseNotices, readNotices, renewPush } from '../../src/contract/notices/endpoints.ts';
import type { NoticeSettings, NoticeWishAsked } from '../../src/contract/notices/notices.ts';
import type { PushSubscription } from '../../src/contract/notices/push.ts';
import type { Id } from '../../src/domain/kernel/ids.ts';
import { mobileNumber } from '../../src/domain/kernel/phone-number.ts';
import { NOTICE_CHANNELS, type NoticeChannel } from '../../src/domain/notices/wish.ts';
import { membershipOf } from '../accounts/account.ts';
import type { SignedIn } from '../accounts/session.ts';
import type { AccountsService } from '../accounts/accounts-service.ts';
import type { Reader, StoredWish } from '../accounts/notices/notice-wishes.ts';
import { ApiRefusal } from '../guards/api-refusal.ts';
import type { Outbox } from '../outgoing/outbox.ts';
import { isPushAddress, isPushKey } from '../outgoing/push/push-address.ts';
import { requireMember } from '../routes/require-member.ts';
import { serve } from '../routes/serve.ts';
import { NoticePost } from './post.ts';

/** Who is meant, and who wrote it down. */
interface Meant {
  readonly reader: Reader;
  readonly by: StoredWish['by'];
  /** Whoever chooses for themselves, in the browser that asks. */
  readonly self?: SignedIn;
}

/** What people choose to be told, by which way, and when not. */
export function noticeRoutes(
  app: FastifyInstance,
  office: AccountsService,
  {
    outbox,
    loopback = false,
    clock,
  }: {
    readonly outbox: Outbox | undefined;
    /** Whether browsers whose push service is on this machine are allowed; for tests. */
    readonly loopback?: boolean | undefined;
    readonly clock: () => number;
  },
): void {
  const { gatekeeper, push, settings, stops, territories, wishes } = office;
  const post = outbox && new NoticePost(office, outbox);
  const isVolunteer = v.is.bind(undefined, id('volunteer'));
  const isPerson = v.is.bind(undefined, id('person'));

  serve(app, readNotices, async ({ param, request }) => {
    const meant = await meantBy(request, param('territory'), param('reader'));
    return meant instanceof ApiRefusal ? meant : settingsOf(param('territory'), meant);
  });

  serve(app, chooseNotices, async ({ body, param, request }) => {
    const territory = param('territory');
    const meant = await meantBy(request, territory, param('reader'));
    if (meant instanceof ApiRefusal) return meant;
    if (body.channel === 'none') await wishes.remove(territory, meant.reader);
    else {
      const refusal = await keepBrowser(territory, body, meant);
      if (refusal) return refusal;
      const wish = wishOf(body, meant);
      if (wish instanceof ApiRefusal) return wish;
      const before = await wishes.of(territory, meant.reader);
      await wishes.set(territory, wish);
      const isNew = before?.channel !== wish.channel || before.address !== wish.address;
      const isOther = body.subscription !== undefined;
      if ((isNew || isOther) && post) await greet(post, territory, wish);
    }
    if (body.channel !== 'push' && meant.self) await forgetBrowsers(meant.self);
    return settingsOf(territory, meant);
  });

  serve(app, renewPush, async ({ body, request }) => {
    const person = await gatekeeper.whoIs(request);
    if (!person) return new ApiRefusal('unauthorized');
    if (!isRight(body)) return new ApiRefusal('bad_request', WRONG.push);
    const isTold = await push.renew(person.session, person.user, body);
    return isTold ? undefined : new ApiRefusal('not_found');
  });

  async function meantBy(
    request: FastifyRequest,
    territory: string,
    reader: string,
  ): Promise<Meant | ApiRefusal> {
    const isOwn = reader === 'me';
    const person = await (isOwn
      ? requireMember(gatekeeper, request, territory)
      : requireMember(gatekeeper, request, territory, 'coordinator'));
    if (person instanceof ApiRefusal) return person;
    if (isOwn) {
      const place = membershipOf(person.account, territory);
      return { reader: place?.volunteer ?? person.user, by: 'self', self: person };
    }
    if (isPerson(reader)) {
      const isHelped = await territories.isHelped(territory, reader as Id<'person'>);
      return isHelped
        ? { reader: reader as Id<'person'>, by: 'desk' }
        : new ApiRefusal('not_found');
    }
    if (!isVolunteer(reader)) return new ApiRefusal('not_found');
    const volunteer = reader as `volunteer:${string}`;
    const known = await territories.volunteer(territory, volunteer);
    return known ? { reader: volunteer, by: 'desk' } : new ApiRefusal('not_found');
  }

  function wishOf(
    asked: Exclude<NoticeWishAsked, { channel: 'none' }>,
    { reader, by }: Meant,
  ): StoredWish | ApiRefusal {
    const { agreed, channel, language, missions, quiet } = asked;
    // Nobody hears of somebody who was not asked.
    if (isPerson(reader) !== (agreed === true)) return new ApiRefusal('bad_request', NOT_AGREED);
    if (!ways().includes(channel)) return new ApiRefusal('unavailable');
    const address = ADDRESSES[channel](asked.address ?? '');
    if (address === undefined) return new ApiRefusal('bad_request', WRONG[channel]);
    const at = new Date(clock()).toISOString();
    return {
      reader,
      channel,
      missions,
      quiet,
      by,
      at,
      ...(address !== '' && { address }),
      ...(agreed && { agreed }),
      ...(language && { language }),
    };
  }

  /** The browser that asks is told from now on, where they choose notifications; none can be chosen for somebody else. */
  async function keepBrowser(
    territory: string,
    { channel, subscription }: Exclude<NoticeWishAsked, { channel: 'none' }>,
    { reader, self }: Meant,
  ): Promise<ApiRefusal | undefined> {
    if (channel !== 'push') {
      return subscription && new ApiRefusal('bad_request', 'Only notifications have a browser.');
    }
    if (!self || !ways().includes('push')) return new ApiRefusal('unavailable');
    if (subscription) {
      if (!isRight(subscription)) return new ApiRefusal('bad_request', WRONG.push);
      await push.keep(self.session, self.user, subscription);
    }
    const isTold = (await push.of(territory, reader)).length > 0;
    return isTold ? undefined : new ApiRefusal('bad_request', WRONG.push);
  }

  /** Nothing is sent to their browsers any more, unless they chose so in another territory. */
  async function forgetBrowsers({ account, user }: SignedIn): Promise<void> {
    for (const [territory, place] of Object.entries(account.memberships)) {
      const wish = await wishes.of(territory, place.volunteer ?? user);
      if (wish?.channel === 'push') return;
    }
    await push.forgetAll(user);
  }

  function isRight(subscription: PushSubscription): boolean {
    return isPushAddress(subscription.endpoint, loopback) && isPushKey(subscription);
  }

  async function settingsOf(territory: string, { reader, self }: Meant): Promise<NoticeSettings> {
    const wish = await wishes.of(territory, reader);
    const isStopped = wish?.channel === 'mail' && (await stops.has(wish.address ?? ''));
    const { reader: _, ...told } = wish ?? {};
    const devices = self && ways().includes('push') ? await push.ofUser(self.user) : undefined;
    return {
      channels: ways().filter((way) => way !== 'push' || self !== undefined),
      ...(devices && {
        push: {
          key: (await settings.pushKeys()).publicKey,
          here: devices.some(({ session }) => session === self?.session),
          devices: devices.length,
        },
      }),
      stopped: isStopped,
      ...(wish && { wish: told as NonNullable<NoticeSettings['wish']> }),
    };
  }

  function ways(): NoticeChannel[] {
    return NOTICE_CHANNELS.filter((channel) => outbox?.has(channel));
  }
}

/** The first message to an address: whoever reads it sees that it is the right one. */
async function greet(post: NoticePost, territory: string, wish: StoredWish): Promise<void> {
  const from = await post.from(territory);
  const filled = { template: 'notices-chosen', values: { phone: from.desk ?? '' } } as const;
  await post.tell(from, wish, [{ filled, name: ['chosen', wish.at] }]);
}

/** An address as messages go to it; undefined: none can. */
const ADDRESSES: Readonly<Record<NoticeChannel, (typed: string) => string | undefined>> = {
  mail: (typed) => (v.is(emailAddress, typed.trim()) ? typed.trim() : undefined),
  sms: mobileNumber,
  push: () => '',
};

const NOT_AGREED = 'A relative is told where the person agreed, and nobody else is asked that.';
const WRONG: Readonly<Record<NoticeChannel, string>> = {
  mail: 'No message can be sent to this address.',
  sms: 'This is no number of a mobile telephone.',
  push: 'This browser cannot be reached with notifications.',
};
