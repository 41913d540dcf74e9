import type { CDPSession, Page } from 'playwright-core';
import type { Round } from '../browser/side.ts';
import { firstSync, withDevices, type Devices } from '../devices.ts';
import { until } from '../../support/waiting.ts';
import { figure, type Row } from '../row.ts';

const SIZES = [1_000, 10_000];
const MAX_REQUESTS = 3;
const MAX_BYTES = 8_000;

/** What went over the line until a copy knew that nothing was new. */
interface Traffic {
  readonly requests: number;
  /** Up and down, with all headers. */
  readonly bytes: number;
}

/**
 * A device that was up to date is opened again, and nothing has happened: what it asks until it knows,
 * in a small territory and in a large one, beside stock PouchDB. The wait for what comes next, which
 * stays open, is not a part of it.
 */
export async function measureNoChange(): Promise<readonly Row[]> {
  const ours: Traffic[] = [];
  const peers: Traffic[] = [];
  for (const documents of SIZES) {
    await withDevices(documents, async (devices) => {
      ours.push(await trafficOf(devices, 'ours'));
      peers.push(await trafficOf(devices, 'stock'));
    });
  }
  return [
    rowOf('requests', '', ours, peers, ({ requests }) => requests, MAX_REQUESTS),
    rowOf('up and down', 'kB', ours, peers, ({ bytes }) => bytes / 1_000, MAX_BYTES / 1_000),
  ];
}

function rowOf(
  what: string,
  unit: string,
  ours: readonly Traffic[],
  peers: readonly Traffic[],
  of: (traffic: Traffic) => number,
  most: number,
): Row {
  const said = (traffic: readonly Traffic[]): string =>
    traffic.map((one) => figure(of(one), unit).trim()).join('; ');
  const [small = Number.NaN, large = Number.NaN] = ours.map(of);
  const [, peer = Number.NaN] = peers.map(of);
  return {
    measure: `a sync when nothing is new, with 1,000 documents; with 10,000: ${what}`,
    ours: said(ours),
    peer: `${said(peers)} (PouchDB \`replicate.from\`)`,
    ratio: `${(large / peer).toFixed(2)}×`,
    aim: `≤ ${String(most)} ${unit}`.trim(),
    // A token is a few characters longer where more has happened.
    met: Math.max(small, large) <= most && large <= small * 1.02,
  };
}

async function trafficOf(devices: Devices, which: 'ours' | 'stock'): Promise<Traffic> {
  const round = devices.round();
  await devices.on(which, (page) => firstSync(page, round));
  // The first contact after a first load may still have something to note.
  await devices.on(which, (page) => syncAgain(page, round));
  return devices.on(which, async (page) => {
    const session = await page.context().newCDPSession(page);
    const count = await countTraffic(session);
    await syncAgain(page, round);
    return count();
  });
}

function syncAgain(page: Page, round: Round): Promise<void> {
  return page.evaluate((one) => globalThis.side!.syncAgain(one), round);
}

/**
 * Counts what is asked of the server from now on; pages, and the wait for what comes next, are not counted.
 * @returns waits until everything is answered, and says what it was
 */
async function countTraffic(session: CDPSession): Promise<() => Promise<Traffic>> {
  const lines = new Map<string, number>();
  const headings = new Map<string, number>();
  const answered = new Map<string, number>();
  session.on('Network.requestWillBeSent', ({ requestId, request }) => {
    const { pathname, search } = new URL(request.url);
    if (!/^\/(?:api|db)\//.test(pathname) || search.includes('feed=longpoll')) return;
    lines.set(requestId, request.url.length + (request.postData?.length ?? 0));
  });
  session.on('Network.requestWillBeSentExtraInfo', ({ requestId, headers }) => {
    headings.set(requestId, sizeOf(headers));
  });
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    answered.set(requestId, encodedDataLength);
  });
  await session.send('Network.enable');
  return async () => {
    const asked = [...lines.keys()];
    await until('every answer', () => asked.every((id) => answered.has(id)));
    const bytes = asked.map(
      (id) => (lines.get(id) ?? 0) + (headings.get(id) ?? 0) + (answered.get(id) ?? 0),
    );
    return { requests: asked.length, bytes: bytes.reduce((sum, one) => sum + one, 0) };
  };
}

/** Names, values, and what stands between them. */
function sizeOf(headers: Readonly<Record<string, string>>): number {
  const lines = Object.entries(headers).map(([name, value]) => name.length + value.length + 4);
  return lines.reduce((sum, one) => sum + one, 0);
}
