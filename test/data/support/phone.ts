import { openDevice, type Device } from '../../../src/data/device.ts';
import type { DeviceParts } from '../../../src/data/machinery.ts';
import type { Live } from '../../../src/data/kernel/live.ts';
import { inTime } from '../../support/waiting.ts';
import type { TestAccount } from './test-server.ts';
import { testServerOrigin } from './test-server.ts';

/** A device of a test, with a network that can be cut and a clock that can be wrong. */
export interface Phone extends Device {
  /** Begins the names of its databases. */
  readonly name: string;
  /** Turns the network off or on. */
  setOffline(isCut: boolean): void;
  /** Answers the next requests whose path holds this text otherwise; `undefined` passes it on. */
  intercept(meddler: Interceptor | undefined): void;
  /** By how much its clock is wrong, in milliseconds. */
  skew: number;
  /** How much later it has become, for the device and its server alike, in milliseconds. */
  later: number;
  /** The paths that it asked for. */
  readonly asked: string[];
  /** Another tab of the same device. */
  tab(): Promise<Phone>;
}

/** Intercepts a request: answers it, or passes it on. */
export type Interceptor = (
  path: string,
  pass: () => Promise<Response>,
) => Promise<Response> | undefined;

const phones = new Set<Phone>();

/** How a device is found when it is opened: what is set later may come too late for what it does first. */
interface Beginning {
  readonly patience?: DeviceParts['patience'];
  readonly isCut?: boolean;
  readonly later?: number;
}

/** A device that nobody has signed in to, or that was left under this name. */
export async function aPhone(
  name = `phone-${crypto.randomUUID()}`,
  { patience, isCut: beginsCut = false, later = 0 }: Beginning = {},
): Promise<Phone> {
  const origin = `${await testServerOrigin()}/as/${name}`;
  const network = { isCut: beginsCut, meddler: undefined as Interceptor | undefined };
  const isCut = (): boolean => network.isCut;
  const cutters = new Set<AbortController>();
  const asked: string[] = [];
  const phone: Phone = {
    ...openDevice({
      name,
      origin,
      version: '0.0.0',
      ...(patience && { patience }),
      report: (error) => console.log('exchange:', error),
      clock: () => Date.now() + phone.skew + phone.later,
      random: (bytes) => crypto.getRandomValues(new Uint8Array(bytes)),
      fetch: async (input, init) => {
        const path = String(input instanceof Request ? input.url : input).slice(origin.length);
        asked.push(path);
        if (isCut()) throw new TypeError('The network is cut.');
        const cutter = new AbortController();
        cutters.add(cutter);
        init?.signal?.addEventListener('abort', () => cutter.abort());
        const pass = async (): Promise<Response> =>
          dated(await fetch(input, { ...init, signal: cutter.signal }), phone.later);
        try {
          return await (network.meddler?.(path, pass) ?? pass());
        } catch (error) {
          throw isCut() ? new TypeError('The network is cut.', { cause: error }) : error;
        }
      },
    }),
    name,
    skew: 0,
    later,
    asked,
    setOffline(isCut) {
      network.isCut = isCut;
      if (isCut) for (const cutter of cutters) cutter.abort();
      cutters.clear();
      if (!isCut) dispatchEvent(new Event('online'));
    },
    intercept(meddler) {
      network.meddler = meddler;
    },
    tab: () => aPhone(name),
  };
  phones.add(phone);
  return phone;
}

/** A device on which somebody has signed in and that is up to date. */
export async function aPhoneOf(who: TestAccount): Promise<Phone> {
  const phone = await aPhone();
  await signedIn(phone, who);
  await until(phone.sync.status(), ({ phase, upToDateAt }) => phase === 'idle' && !!upToDateAt);
  return phone;
}

/** Signs in, and fails when that does not work. */
export async function signedIn(phone: Phone, { login, password }: TestAccount): Promise<void> {
  await until(phone.session.state(), ({ phase }) => phase !== 'starting');
  const result = await phone.session.signIn(login, password);
  if (!result.ok) throw new Error(`Could not sign in: ${result.problem}`);
}

/** Closes every device of the test and deletes what is theirs. */
export async function leavePhones(): Promise<void> {
  const names = [...phones].map(({ name }) => name);
  for (const phone of phones) await phone.close();
  phones.clear();
  await deleteDatabasesOf(names);
}

/** Deletes what devices of these names, now closed, left on the disk. */
export async function deleteDatabasesOf(names: readonly string[]): Promise<void> {
  for (const { name } of await indexedDB.databases()) {
    const isTheirs = names.some((one) => name?.includes(one));
    if (name !== undefined && isTheirs) await deleted(name);
  }
}

/** The first value that is as it should be; fails in the end with the last one that was not. */
export async function until<T>(
  live: Live<T>,
  isIt: (value: T) => boolean = () => true,
): Promise<T> {
  let last: T | undefined;
  let stop: (() => void) | undefined;
  const first = new Promise<T>((resolve, reject) => {
    stop = live.subscribe((value) => {
      last = value;
      if (isIt(value)) resolve(value);
    }, reject);
  });
  try {
    return await inTime(first, () => `It never came to that; the last was ${JSON.stringify(last)}`);
  } finally {
    stop?.();
  }
}

/** The answer as the server would date it so much later. */
function dated(answer: Response, later: number): Response {
  if (later === 0) return answer;
  const { body, status, statusText } = answer;
  const headers = new Headers(answer.headers);
  headers.set('date', new Date(Date.now() + later).toUTCString());
  return new Response(body, { status, statusText, headers });
}

async function deleted(name: string): Promise<void> {
  await new Promise((resolve, reject) => {
    const request = indexedDB.deleteDatabase(name);
    request.onsuccess = resolve;
    request.onblocked = resolve;
    request.onerror = () => reject(request.error ?? new Error('could not delete'));
  });
}
