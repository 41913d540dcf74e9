import { randomUUID } from 'node:crypto';
import type { TestContext } from 'node:test';
import type { StoredWish } from '../../../server/accounts/notices/notice-wishes.ts';
import type { Outbox } from '../../../server/outgoing/outbox.ts';
import { startSending } from '../../../server/outgoing/sending.ts';
import { SMS_FIELDS } from '../../../server/outgoing/sms/sms-settings.ts';
import { bodyOf } from '../../../server/referee/stored-facts.ts';
import type { Actor } from '../../../src/domain/kernel/actor.ts';
import { idOf } from '../../../src/domain/kernel/ids.ts';
import type { Fact } from '../../../src/domain/nouns.ts';
import { until } from '../../support/waiting.ts';
import { TestChannel } from '../outgoing/sending-house.ts';
import { openTestApi, type TestApi } from '../routes/test-api.ts';

export const territory = 'trois-clochers';
/** A Monday, at ten there. */
export const MONDAY = Date.parse('2026-03-02T09:00:00.000Z');
export const HOUR = 3_600_000;
const SECRET = 'webhook-secret-of-16';

/** A territory with its gateway, and telephones and boxes that keep what arrives. */
export interface NoticeTown {
  readonly api: TestApi;
  readonly outbox: Outbox;
  /** A turn of telling, and all of it sent. */
  turn(): Promise<void>;
  /** All that a number or an address was told so far. */
  told(to: string): readonly string[];
  wish(reader: StoredWish['reader'], to: string, more?: Partial<StoredWish>): Promise<void>;
  put(...states: readonly { readonly _id: string }[]): Promise<void>;
  read(id: string): Promise<Record<string, unknown>>;
  /** A fact as the server takes it in, and what the referee makes of it. */
  does(actor: Actor, type: string, subject: string, data: object): Promise<void>;
  /** The next message is refused for good. */
  refuse(): void;
  /** Somebody answers; the status that the gateway gets. */
  sends(from: string, text: string, more?: { id?: string; secret?: string }): Promise<number>;
}

export async function openNoticeTown(t: TestContext): Promise<NoticeTown> {
  const channels = [new TestChannel('sms'), new TestChannel()];
  let outbox: Outbox | undefined;
  const api = await openTestApi(t, {
    config: {
      sms: {
        ...{ url: 'http://127.0.0.1:1/', secret: 's', webhookSecret: SECRET, from: undefined },
        ...{ fields: SMS_FIELDS, cents: 5 },
      },
    },
    sends: async ({ store, office, clock }) => {
      const sending = await startSending({
        ...{ store, clock, channels, stops: office.stops, publicUrl: 'https://exemple.fr' },
        tell: () => undefined,
        report: () => undefined,
      });
      outbox = sending.outbox;
      return sending;
    },
  });
  if (!outbox || !api.teller) throw new Error('nothing is sent');
  const [posts, teller] = [outbox, api.teller];
  api.now = MONDAY;
  const shelf = await api.store.shelf(territory);
  const [itself] = (await shelf.changes('0', { limit: 1, prefixes: ['territory:'] })).changes;
  await api.amend(territory, itself?.id ?? '', {
    schema: 4,
    phone: '04 65 71 00 01',
    kinds: [],
    communes: [],
  });
  const isSent = (): boolean => posts.progress().waiting === 0;
  return {
    api,
    outbox: posts,
    refuse() {
      for (const { answers } of channels) answers.push({ kind: 'refused', code: '422' });
    },
    async turn() {
      await teller.tell(territory);
      await until('all is sent', isSent);
    },
    told: (to) =>
      channels
        .flatMap(({ sent }) => sent)
        .filter(({ letter }) => letter.to === to)
        .map(({ letter: { subject, text } }) => subject + text),
    async wish(reader, to, more = {}) {
      await api.office.wishes.set(territory, {
        ...{ reader, address: to, channel: to.includes('@') ? 'mail' : 'sms' },
        ...{ missions: 'at-once', quiet: { from: '20:30', until: '08:00' } },
        ...{ by: 'self', at: new Date(api.now).toISOString() },
        ...more,
      });
    },
    async put(...states) {
      for (const { _id: id, ...body } of states) {
        const before = await shelf.get(id);
        const expected = before && { expected: before._rev };
        await shelf.write([{ id, ...expected, body: { ...body, audience: [] } }]);
      }
    },
    read: async (id) => ({ ...(await shelf.get(id)) }),
    async does({ user, roles, volunteer }, type, subject, data) {
      const at = new Date(api.now).toISOString();
      const line = { _id: idOf('fact', randomUUID()), at, device: randomUUID(), by: user };
      const fact = { ...line, type, subject, data } as Fact;
      const received = { at, roles: [...roles], ...(volunteer && { volunteer }) };
      await shelf.write([{ id: fact._id, body: bodyOf(fact, received) }]);
      await api.referees.catchUp(territory);
    },
    async sends(from, text, { id, secret = SECRET } = {}) {
      const { statusCode } = await api.app.inject({
        method: 'POST',
        url: '/api/sms',
        headers: { 'x-webhook-secret': secret },
        payload: { from, text, ...(id !== undefined && { id }) },
      });
      await until('all is sent', isSent);
      return statusCode;
    },
  };
}
