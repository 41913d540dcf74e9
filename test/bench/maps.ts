import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import { without } from '../server/pack/geodata.ts';
import type {} from './browser/map-side.ts';
import { buildMapsPage } from './built.ts';
import { openChromium } from './chromium.ts';
import { EXTRACT, packAndorra } from './pack.ts';
import { figure, median, type Row } from './row.ts';

type Which = 'ours' | 'stock';
const SIDES: readonly Which[] = ['stock', 'ours'];
type Measured = Readonly<Record<Which, number>>;

const TYPES: Readonly<Record<string, string>> = {
  html: 'text/html',
  js: 'text/javascript',
  css: 'text/css',
};
const VIEWPORT = { width: 1280, height: 800 };
const TURNS = 7;
/** How much slower an old phone is. */
const SLOWED = 6;

/** Maps: clustering against leaflet.markercluster, the pack against plain protomaps-leaflet. */
export async function measureMaps(): Promise<readonly Row[]> {
  const built = { ours: await buildMapsPage('ours'), stock: await buildMapsPage('stock') };
  const lab = new Lab({ ours: built.ours.folder, stock: built.stock.folder });
  const browser = await openChromium(await lab.open());
  try {
    lab.context = browser.context;
    return [
      await clusterRow(lab, 10_000, 3),
      await clusterRow(lab, 50_000, 20),
      ...(await packRows(lab)),
    ];
  } finally {
    await browser.close();
    lab.close();
    await built.ours.remove();
    await built.stock.remove();
  }
}

async function clusterRow(lab: Lab, count: number, aim: number): Promise<Row> {
  const took = await lab.measure((page) =>
    page.evaluate((n) => globalThis.mapSide!.cluster(n), count),
  );
  const ratio = took.stock / took.ours;
  return {
    measure: `${count.toLocaleString('en-GB')} requests clustered and drawn`,
    ours: figure(took.ours, 'ms'),
    peer: `${figure(took.stock, 'ms')} (leaflet.markercluster)`,
    ratio: `${ratio.toFixed(1)}× faster`,
    aim: `≥ ${aim}× faster`,
    met: ratio >= aim,
  };
}

async function packRows(lab: Lab): Promise<readonly Row[]> {
  const missing = without(EXTRACT);
  if (missing) {
    const nothing = { ours: '–', peer: '–', ratio: '–', aim: '≤ 1 s', met: false };
    return [{ measure: `first offline view: left out, ${missing}`, ...nothing }];
  }
  const folder = await mkdtemp(join(tmpdir(), 'coudmain-bench-'));
  try {
    const out = await packAndorra(folder);
    lab.basemap = await readFile(join(out, 'basemap.pmtiles'));
    const [first, pan] = await viewAndPan(lab, 1);
    const [slowFirst, slowPan] = await viewAndPan(lab, SLOWED);
    return [
      viewRow('first offline view of a pack, its code fetched', first, 1_000),
      viewRow(`the same, processor slowed ×${SLOWED}`, slowFirst, 3_000),
      viewRow('pan of 384 px', pan),
      viewRow(`the same, processor slowed ×${SLOWED}`, slowPan),
    ];
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function viewAndPan(lab: Lab, slowed: number): Promise<readonly [Measured, Measured]> {
  const pans: Record<Which, number[]> = { ours: [], stock: [] };
  const first = await lab.measure(async (page, which) => {
    const session = await page.context().newCDPSession(page);
    await session.send('Emulation.setCPUThrottlingRate', { rate: slowed });
    const took = await page.evaluate(async () => {
      const basemap = await (await fetch('/basemap.pmtiles')).blob();
      return globalThis.mapSide!.firstView(basemap);
    });
    await page.evaluate(() => globalThis.mapSide!.rest());
    pans[which].push(await page.evaluate(() => globalThis.mapSide!.pan()));
    return took;
  });
  return [first, { ours: median(pans.ours), stock: median(pans.stock) }];
}

/** Ours may take no longer than this, and hardly longer than the library without us. */
function viewRow(measure: string, took: Measured, atMost = Infinity): Row {
  const ratio = took.ours / took.stock;
  const limit = Number.isFinite(atMost) ? `≤ ${figure(atMost / 1_000, 's')}, ` : '';
  return {
    measure,
    ours: figure(took.ours, 'ms'),
    peer: `${figure(took.stock, 'ms')} (plain protomaps-leaflet)`,
    ratio: `${ratio.toFixed(2)}×`,
    aim: `${limit}≤ 1.1×`,
    met: took.ours <= atMost && ratio <= 1.1,
  };
}

/** Opens pages of either side, always fresh, from a server that does nothing but hand out files. */
class Lab {
  basemap: Buffer = Buffer.alloc(0);
  context: BrowserContext | undefined;
  readonly #server: Server;

  constructor(folders: Readonly<Record<Which, string>>) {
    this.#server = createServer((request, response) => {
      const path = (request.url ?? '').split('?')[0] ?? '';
      const type = TYPES[path.split('.').at(-1) ?? ''] ?? 'application/octet-stream';
      const [, side, ...rest] = path.split('/');
      const file =
        path === '/basemap.pmtiles'
          ? Promise.resolve(this.basemap)
          : readFile(join(folders[side === 'ours' ? 'ours' : 'stock'], ...rest));
      file.then(
        (bytes) => response.writeHead(200, { 'content-type': type }).end(bytes),
        () => response.writeHead(404).end(),
      );
    });
  }

  async open(): Promise<string> {
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve));
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  close(): void {
    this.#server.closeAllConnections();
    this.#server.close();
  }

  /** The middle of some turns, one side after the other, each in a page that has just begun. */
  async measure(work: (page: Page, which: Which) => Promise<number>): Promise<Measured> {
    const took: Record<Which, number[]> = { ours: [], stock: [] };
    for (let turn = 0; turn < TURNS; turn += 1) {
      for (const which of turn % 2 === 0 ? SIDES : [...SIDES].reverse()) {
        took[which].push(await this.#inPage(which, (page) => work(page, which)));
      }
    }
    return { ours: median(took.ours), stock: median(took.stock) };
  }

  async #inPage(which: Which, work: (page: Page) => Promise<number>): Promise<number> {
    const page = await this.context?.newPage();
    if (!page) throw new Error('no browser');
    page.on('pageerror', (error) => console.error(error));
    try {
      await page.emulateMedia({ reducedMotion: 'reduce' });
      await page.setViewportSize(VIEWPORT);
      await page.goto(`/${which}/maps-${which}.html`);
      await page.waitForFunction(() => globalThis.mapSide !== undefined);
      return await work(page);
    } finally {
      await page.close();
    }
  }
}
