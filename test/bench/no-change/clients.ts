import { request, Agent } from 'node:http';

/** What one device asks again and again: it is up to date, and nothing happens. */
export interface Asking {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly session: string;
  readonly report: string;
  readonly changes: string;
}

/** What became of it. */
export interface SyncTimes {
  readonly perSecond: number;
  /** How long each sync took. */
  readonly milliseconds: readonly number[];
}

const WARM_UP_MS = 500;
const MEASURED_MS = 2_500;
const REPORT = JSON.stringify({ pending: 0, version: '0.0.0' });

const agent = new Agent({ keepAlive: true });

// A process of its own, see rate.ts: it is told whom to ask, says what it took, and ends.
process.once('message', (asking: readonly Asking[]) => {
  void timesOf(asking).then((times) => process.send?.(times));
});

async function timesOf(asking: readonly Asking[]): Promise<SyncTimes> {
  const begin = performance.now() + WARM_UP_MS;
  const end = begin + MEASURED_MS;
  const milliseconds: number[] = [];
  await Promise.all(
    asking.map(async (one) => {
      for (let start = performance.now(); start < end; start = performance.now()) {
        await syncOnce(one);
        if (start >= begin) milliseconds.push(performance.now() - start);
      }
    }),
  );
  agent.destroy();
  return { perSecond: milliseconds.length / ((performance.now() - begin) / 1_000), milliseconds };
}

async function syncOnce({ url, headers, session, report, changes }: Asking): Promise<void> {
  await ask(`${url}${session}`, headers);
  // As on a device: nobody waits for the report.
  await Promise.all([ask(`${url}${report}`, headers, REPORT), ask(`${url}${changes}`, headers)]);
}

function ask(url: string, headers: Asking['headers'], body?: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const options = {
      agent,
      method: body === undefined ? 'GET' : 'POST',
      headers: { ...headers, ...(body !== undefined && { 'content-type': 'application/json' }) },
    };
    const asked = request(url, options, (answer) => {
      answer.resume();
      answer.on('end', () => {
        const isGood = (answer.statusCode ?? 500) < 300;
        if (isGood) resolve();
        else reject(new Error(`${url} answered ${String(answer.statusCode)}`));
      });
    });
    asked.on('error', reject);
    asked.end(body);
  });
}
