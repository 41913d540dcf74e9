import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestContext } from 'node:test';
import { openRecords } from '../../../server/accounts/records.ts';
import { StopList } from '../../../server/accounts/stop-list.ts';
import type { Channel, Delivery } from '../../../server/outgoing/channel.ts';
import { MessageIndex } from '../../../server/outgoing/message-index.ts';
import { openMessageStore, type MessageStore } from '../../../server/outgoing/message-store.ts';
import type { ChannelName, Letter, MessageId } from '../../../server/outgoing/message.ts';
import { Outbox, type HandedInBy, type NewMessage } from '../../../server/outgoing/outbox.ts';
import { Sender, type SendingTrouble } from '../../../server/outgoing/sender.ts';
import { CouchdbStore } from '../../../server/store/couchdb/couchdb-store.ts';
import { EmbeddedStore } from '../../../server/store/embedded/embedded-store.ts';
import type { Store } from '../../../server/store/store.ts';
import { CouchdbDouble } from '../store/couchdb/double/double-server.ts';

export const MINUTE = 60_000;
export const DAY = 86_400_000;
export const HERE: HandedInBy = {
  territory: 'trois-clochers',
  title: 'Trois Clochers',
  language: 'fr',
};
const SECRET = Buffer.alloc(32, 7);

/** Both engines, each as a fresh store. */
export const ENGINES: readonly (readonly [string, (t: TestContext) => Promise<Store>])[] = [
  ['embedded', openEmbedded],
  ['couchdb stand-in', openDouble],
];

async function openEmbedded(t: TestContext): Promise<Store> {
  const folder = await mkdtemp(join(tmpdir(), 'coudmain-outgoing-'));
  const store = EmbeddedStore.open(folder, { measure: () => ({ total: 1e12, free: 9e11 }) });
  t.after(async () => {
    await store.close();
    await rm(folder, { recursive: true });
  });
  return store;
}

async function openDouble(t: TestContext): Promise<Store> {
  const double = new CouchdbDouble();
  const store = await CouchdbStore.open(await double.start());
  t.after(async () => {
    await store.close();
    await double.stop();
  });
  return store;
}

/** A channel that answers as it is told, and keeps what it sent. */
export class TestChannel implements Channel {
  readonly name: ChannelName;
  readonly longestMs = MINUTE;
  readonly sent: { readonly id: MessageId; readonly letter: Letter }[] = [];
  /** What becomes of the next tries; afterwards everything is sent. */
  answers: (Delivery | (() => Promise<Delivery>))[] = [];

  constructor(name: ChannelName = 'mail') {
    this.name = name;
  }

  async send(id: MessageId, letter: Letter): Promise<Delivery> {
    const answer = this.answers.shift() ?? { kind: 'sent' as const };
    const delivery = typeof answer === 'function' ? await answer() : answer;
    if (delivery.kind === 'sent' || delivery.kind === 'unknown') this.sent.push({ id, letter });
    return delivery;
  }

  get receivers(): readonly string[] {
    return this.sent.map(({ letter }) => letter.to);
  }
}

/** One gateway of a store, with a clock that the test moves. */
export interface Gateway {
  readonly messages: MessageStore;
  readonly outbox: Outbox;
  readonly sender: Sender;
  readonly stops: StopList;
  readonly troubles: SendingTrouble[];
  turn(): Promise<number>;
}

/** The time of a test; every gateway of it has the same. */
export interface TestClock {
  now: number;
}

export async function openGateway(
  t: TestContext,
  store: Store,
  channel: Channel,
  clock: TestClock,
): Promise<Gateway> {
  const messages = await openMessageStore(store);
  const records = await openRecords(store);
  t.after(() => records.close());
  const stops = new StopList(records, SECRET);
  const index = new MessageIndex(messages.shelf);
  const troubles: SendingTrouble[] = [];
  const now = (): number => clock.now;
  const publicUrl = 'https://entraide.exemple.fr';
  const sender = new Sender({
    messages,
    index,
    channel,
    clock: now,
    random: () => 0.5,
    clockSkew: store.clockSkew,
    name: `gateway ${String(Math.random())}`,
    tell: (trouble) => troubles.push(trouble),
  });
  return {
    messages,
    outbox: new Outbox({
      messages,
      index,
      stops,
      publicUrl,
      clock: now,
      channels: new Set([channel.name]),
    }),
    sender,
    stops,
    troubles,
    turn: () => sender.turn(new AbortController().signal),
  };
}

/** A short message for somebody. */
export function shortMessage(number: number, to = '+33612345678'): NewMessage {
  const { uuid } = invitation(number);
  const values = { phone: '04 65 71 00 01' };
  return { uuid, to, channel: 'sms', reader: 'volunteer:x', template: 'notices-chosen', values };
}

/** A notification for somebody. */
export function notification(number: number): NewMessage {
  return { ...shortMessage(number, 'volunteer:x'), channel: 'push' };
}

/** An invitation for somebody. */
export function invitation(
  number: number,
  to = `voisin${number}@exemple.fr`,
): Extract<NewMessage, { template: 'survey-invitation' }> {
  return {
    uuid: `0197a000-0000-7000-8000-${String(number).padStart(12, '0')}`,
    to,
    template: 'survey-invitation',
    values: {
      survey: 'Se déplacer',
      link: `https://entraide.exemple.fr/p/survey#token-${number}`,
      until: '2026-03-31',
    },
  };
}
