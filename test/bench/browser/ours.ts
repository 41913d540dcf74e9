import { openDevice, type Device } from '../../../src/data/device.ts';
import type { Live } from '../../../src/data/kernel/live.ts';
import type { RequestCard } from '../../../src/data/requests/requests.ts';
import type { Question, Round, Side } from './side.ts';

let device: Device | undefined;

/** This app's device, through the façades that its screens use. */
export const side: Side = {
  async firstSync(round) {
    const phone = deviceOf(round);
    const begun = first(phone.session.state(), ({ phase }) => phase === 'open').then(() =>
      performance.now(),
    );
    const signedIn = await phone.session.signIn(round.login, round.password);
    if (!signedIn.ok) throw new Error(`could not sign in: ${signedIn.problem}`);
    await first(phone.sync.status(), ({ phase, upToDateAt }) => phase === 'idle' && !!upToDateAt);
    const took = performance.now() - (await begun);
    const found = await countIn(phone);
    await phone.close();
    return { took, found };
  },

  async open(round) {
    device = deviceOf(round);
    await first(device.session.state(), ({ phase }) => phase === 'locked');
    const unlocked = await device.session.unlock(round.password);
    if (!unlocked.ok) throw new Error(`could not unlock: ${unlocked.problem}`);
    await first(device.sync.status(), ({ phase }) => phase === 'idle');
  },

  async syncAgain(round) {
    device = deviceOf(round);
    await first(device.session.state(), ({ phase }) => phase === 'locked');
    const opened = new Date().toISOString();
    const isOver = first(
      device.sync.status(),
      ({ phase, upToDateAt }) =>
        phase === 'idle' && upToDateAt !== undefined && upToDateAt > opened,
    );
    const unlocked = await device.session.unlock(round.password);
    if (!unlocked.ok) throw new Error(`could not unlock: ${unlocked.problem}`);
    await isOver;
  },

  async ask(questions) {
    let found = 0;
    const start = performance.now();
    for (const question of questions) found += (await cardsFor(question)).length;
    return { took: performance.now() - start, found };
  },
};

function deviceOf({ name }: Round): Device {
  return openDevice({
    fetch: (...request) => fetch(...request),
    clock: Date.now,
    random: (bytes) => crypto.getRandomValues(new Uint8Array(bytes)),
    name,
    origin: location.origin,
    version: '0.0.0',
    report: (error) => console.error(error),
  });
}

async function cardsFor({ box, ...filter }: Question): Promise<readonly RequestCard[]> {
  const cards = await first(device!.requests.list(filter));
  if (!box) return cards;
  return cards.filter(({ person }) => {
    const lat = person?.point?.lat;
    return lat !== undefined && lat >= box.south && lat <= box.north;
  });
}

/** Each person has one encounter: the two are counted together. */
async function countIn({ people, requests, volunteers }: Device): Promise<number> {
  const persons = (await first(people.search(''))).length;
  const asked = (await first(requests.list())).length;
  return persons * 2 + asked + (await first(volunteers.list())).length;
}

/** The first value that is as it should be. */
async function first<T>(live: Live<T>, isIt: (value: T) => boolean = () => true): Promise<T> {
  let stop = (): void => undefined;
  try {
    return await new Promise<T>((resolve, reject) => {
      stop = live.subscribe((value) => {
        if (isIt(value)) resolve(value);
      }, reject);
    });
  } finally {
    stop();
  }
}
