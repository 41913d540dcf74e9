import type { SessionAnswer } from '../../../src/contract/accounts/session.ts';
import { PACK_FILE_PATH } from '../../../src/contract/pack/endpoints.ts';
import { openDevice, type Device } from '../../../src/data/device.ts';
import type { SendingRefusal } from '../../../src/data/kernel/sending-refusal.ts';
import type { Me, SessionState } from '../../../src/data/accounts/session.ts';
import type { Actor } from '../../../src/domain/kernel/actor.ts';
import type { Id } from '../../../src/domain/kernel/ids.ts';
import type { Aggregate, Fact, Noun, StateNamed } from '../../../src/domain/nouns.ts';
import { STRANGER } from '../../support/builders.ts';
import { documentsFor } from './documents-for.ts';
import { OtherTab } from './other-tab.ts';
import { until } from './phone.ts';
import { TestNetwork } from './test-network.ts';

/**
 * The real device over a real IndexedDB. What would come from its server is taken in by another tab
 * of it, so that a test waits for no network; what it asks itself finds whom the test puts there.
 */
export interface TestDevice extends Device {
  /** Begins the names of its databases. */
  readonly name: string;
  readonly network: TestNetwork;
  /**
   * Puts it into somebody's hand, in a territory with these things and nothing else: nothing that was
   * written or kept before is left.
   */
  handTo(actor: Actor, states: readonly Aggregate[]): Promise<void>;
  /** Who holds it; undefined while it is locked. */
  readonly me: () => Me | undefined;
  /** Whether it is open, locked, or nobody's. */
  phase(): SessionState['phase'];
  /** More things come down, as far as they are its person's to know. */
  receive(...states: readonly Aggregate[]): Promise<void>;
  /** The server refused a fact of this device. */
  refuse(fact: Id<'fact'>, reason: SendingRefusal): Promise<void>;
  /** Every fact that was written on it, in order. */
  written(): Promise<readonly Fact[]>;
  /** A document as it lies on the disk; undefined: it is not there. */
  shown<N extends Noun>(id: Id<N>): Promise<StateNamed<N> | undefined>;
  /** All documents of a noun, as they lie on the disk. */
  allShown<N extends Noun>(noun: N): Promise<readonly StateNamed<N>[]>;
  /** How many things lie on the disk. */
  rowCount(): Promise<number>;
  /** The disk has a fault: no document on it can be read. Gives the way to mend it. */
  spoil(): Promise<() => Promise<void>>;
}

/** Opens a device that is in nobody's hand yet. */
export async function openTestDevice(name = `device-${crypto.randomUUID()}`): Promise<TestDevice> {
  const tab = await OtherTab.open(name);
  await tab.tellSession({ user: { id: STRANGER.user, name: '' }, territories: [] });
  const network = new TestNetwork();
  const device = openUnusedDevice(name, network);
  const state = watched(device);
  await until(device.session.state(), ({ phase }) => phase !== 'starting');
  tab.share();
  await until(device.session.state(), ({ phase }) => phase === 'open');

  let actor = STRANGER;
  let handed = 0;
  let known = new Map<string, Aggregate>();
  const receive = async (...states: readonly Aggregate[]): Promise<void> => {
    for (const state of states) known.set(state._id, state);
    await tab.receive(documentsFor(actor, [...known.values()]));
  };
  return {
    ...device,
    name,
    network,
    async handTo(somebody, states) {
      actor = somebody;
      handed += 1;
      const territory = `trois-clochers-${String(handed)}`;
      const isPackHere = network.askedOf({ method: 'GET', path: PACK_FILE_PATH }).length > 0;
      network.cut();
      network.asked.length = 0;
      if (isPackHere) await device.territoryPack.remove();
      await tab.clean();
      tab.signIn(actor, territory);
      known = new Map();
      await receive(...states);
      await tab.tellSession(answerFor(actor, territory));
      await until(device.session.state(), (one) => isAt(one, territory));
    },
    me: () => (state.current.phase === 'open' ? state.current.me : undefined),
    phase: () => state.current.phase,
    receive,
    refuse: (fact, reason) => tab.refuse(fact, reason),
    written: () => tab.written(),
    shown: (id) => tab.shown(id),
    allShown: (noun) => tab.allShown(noun),
    rowCount: () => tab.rowCount(),
    spoil: () => tab.spoil(),
    async close() {
      await device.close();
      tab.close();
    },
  };
}

/** A device on which nobody has signed in: whatever is asked of it waits. */
export function openUnusedDevice(name: string, network = new TestNetwork()): Device {
  return openDevice({
    ...{ name, fetch: network.fetch, origin: location.origin, version: '0.0.0' },
    clock: Date.now,
    random: (bytes) => crypto.getRandomValues(new Uint8Array(bytes)),
  });
}

/** What the server says of somebody who has a place in one territory. */
function answerFor({ user, roles, volunteer }: Actor, territory: string): SessionAnswer {
  const access = { name: territory, title: 'Trois Clochers', roles: [...roles], epoch: 'e' };
  return {
    user: { id: user, name: 'Camille Roux' },
    territories: [{ ...access, ...(volunteer && { volunteer }) }],
  };
}

function watched({ session }: Device): { current: SessionState } {
  const seen: { current: SessionState } = { current: { phase: 'starting' } };
  session.state().subscribe((state) => (seen.current = state));
  return seen;
}

function isAt(state: SessionState, territory: string): boolean {
  return state.phase === 'open' && state.me.territory?.name === territory;
}
