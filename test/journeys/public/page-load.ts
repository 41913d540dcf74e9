import type { BrowserContext, CDPSession, Page } from 'playwright-core';
import type { PublicPage } from './public-pages.ts';

/** A telephone and its network, when they are slower than what measures. */
export interface Slowness {
  /** How many times slower the processor is. */
  readonly processor: number;
  /** Kilobits in a second, and milliseconds there and back. */
  readonly kilobits: number;
  readonly roundTrip: number;
}

/** What one load of a page was like, on a telephone that never saw it. */
export interface PageLoad {
  readonly page: Page;
  /** How far what was drawn jumped about: layout shift, 0 is none. */
  readonly shift: number;
  /** Kilobytes (of 1,000 bytes) of all that was fetched for it, as it travelled. */
  readonly weight: number;
  /** Milliseconds until the largest thing was drawn. */
  readonly largestPaint: number;
  /** Milliseconds in which the page could not answer, beyond 50 at a time. */
  readonly blocked: number;
  /** What went wrong meanwhile: errors, what failed, what was asked of others, what the browser complains of. */
  readonly complaints: readonly string[];
}

/** Opens a public page once and looks at how it came; whoever asks closes it. */
export async function loadOf(
  context: BrowserContext,
  url: string,
  { path, words }: PublicPage,
  slowness?: Slowness,
): Promise<PageLoad> {
  const page = await context.newPage();
  const wire = await context.newCDPSession(page);
  const complaints = complaintsOf(page, wire, url);
  let bytes = 0;
  wire.on('Network.loadingFinished', ({ encodedDataLength }) => {
    bytes += encodedDataLength;
  });
  await wire.send('Network.enable');
  await wire.send('Network.setCacheDisabled', { cacheDisabled: true });
  await wire.send('Audits.enable');
  if (slowness) await slowDown(wire, slowness);
  // The compiler of the bench marks names with a function of its own.
  await page.addInitScript('globalThis.__name = (named) => named;');
  await page.addInitScript(watchPaint);
  await page.goto(`${url}${path}`);
  await page.getByText(words).first().waitFor();
  await page.waitForLoadState('networkidle');
  const { shift, largestPaint, blocked } = await page.evaluate(() => window.painted);
  return { page, shift, largestPaint, blocked, weight: bytes / 1_000, complaints };
}

async function slowDown(
  wire: CDPSession,
  { processor, kilobits, roundTrip }: Slowness,
): Promise<void> {
  const throughput = (kilobits * 1_000) / 8;
  await wire.send('Emulation.setCPUThrottlingRate', { rate: processor });
  await wire.send('Network.emulateNetworkConditions', {
    ...{ offline: false, latency: roundTrip },
    ...{ downloadThroughput: throughput, uploadThroughput: throughput },
  });
}

function complaintsOf(page: Page, wire: CDPSession, url: string): string[] {
  const found: string[] = [];
  page.on('pageerror', ({ message }) => found.push(`error: ${message}`));
  page.on('console', (said) => {
    if (['error', 'warning'].includes(said.type())) found.push(`console: ${said.text()}`);
  });
  page.on('response', (answer) => {
    if (answer.status() >= 400) found.push(`${String(answer.status())}: ${answer.url()}`);
  });
  page.on('request', (request) => {
    if (!/^(data|blob):/.test(request.url()) && !request.url().startsWith(url)) {
      found.push(`asked of others: ${request.url()}`);
    }
  });
  wire.on('Audits.issueAdded', ({ issue }) =>
    found.push(`the browser complains: ${issue.code} ${JSON.stringify(issue.details)}`),
  );
  return found;
}

/** Runs inside the page, before anything of its own. */
function watchPaint(): void {
  const painted = { shift: 0, largestPaint: 0, blocked: 0 };
  window.painted = painted;
  const watch = (type: string, tell: (entry: PerformanceEntry) => void): void =>
    new PerformanceObserver((list) => list.getEntries().forEach(tell)).observe({
      ...{ type, buffered: true },
    });
  watch('layout-shift', (entry) => {
    const { hadRecentInput, value } = entry as PerformanceEntry & {
      readonly hadRecentInput: boolean;
      readonly value: number;
    };
    if (!hadRecentInput) painted.shift += value;
  });
  watch('largest-contentful-paint', ({ startTime }) => {
    painted.largestPaint = startTime;
  });
  watch('longtask', ({ duration }) => {
    painted.blocked += Math.max(0, duration - 50);
  });
}

declare global {
  interface Window {
    painted: { shift: number; largestPaint: number; blocked: number };
  }
}
