import { fork } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { join } from 'node:path';
import Fastify, { type FastifyInstance } from 'fastify';
import { CouchdbStore } from '../../../server/store/couchdb/couchdb-store.ts';
import { GENERATION, GENERATION_HEADER } from '../../../src/contract/kernel/app-generation.ts';
import { removeDatabases } from '../../server/store/couchdb/databases.ts';
import type { Asking, SyncTimes } from './clients.ts';
import { figure, median, percentile95, type Row } from '../row.ts';
import { openTown, TERRITORY, type Town, type TownParts } from '../town.ts';
import { fillVillage } from '../village.ts';

const DEVICES = 40;
const DOCUMENTS = 1_000;
const ROUNDS = 5;
/** What was measured before the aim was set, per second; the aim is twice that. */
const BEFORE = { embedded: 405, couchdb: 196 };

type Engine = keyof typeof BEFORE;

/**
 * How many devices that are up to date can ask in a second whether something is new: session, report
 * and changes, as the app does it. The peer answers the same bytes and looks nothing up. The devices
 * are another process on the same cores.
 */
export async function measureNoChangeRate(): Promise<readonly Row[]> {
  const rows = await rowsOn('embedded');
  const couchdb = process.env['COUCHDB_URL'];
  if (couchdb === undefined || couchdb === '') {
    console.error('no CouchDB is measured: COUCHDB_URL is not set');
    return rows;
  }
  const prefix = `coudmain-bench-${randomUUID().slice(0, 8)}-`;
  try {
    const store = (): Promise<CouchdbStore> => CouchdbStore.open(couchdb, { prefix });
    return [...rows, ...(await rowsOn('couchdb', { store }))];
  } finally {
    await removeDatabases(couchdb, prefix);
  }
}

async function rowsOn(engine: Engine, parts?: TownParts): Promise<readonly Row[]> {
  const town = await openTown(parts);
  const bare = Fastify();
  try {
    await fillVillage(await town.service.store.shelf(TERRITORY), DOCUMENTS);
    const asking = await askingIn(town);
    const bareUrl = await echoOf(asking[0]!, bare);
    const ours: SyncTimes[] = [];
    const peers: SyncTimes[] = [];
    for (let round = 0; round <= ROUNDS; round += 1) {
      peers.push(await driven(asking.map((one) => ({ ...one, url: bareUrl }))));
      ours.push(await driven(asking));
    }
    return rowsFrom(engine, ours.slice(1), peers.slice(1));
  } finally {
    await bare.close();
    await town.close();
  }
}

function rowsFrom(
  engine: Engine,
  ours: readonly SyncTimes[],
  peers: readonly SyncTimes[],
): readonly Row[] {
  const rate = median(ours.map(({ perSecond }) => perSecond));
  const bare = median(peers.map(({ perSecond }) => perSecond));
  const late = percentile95(ours.flatMap(({ milliseconds }) => milliseconds));
  const bareLate = percentile95(peers.flatMap(({ milliseconds }) => milliseconds));
  const aim = 2 * BEFORE[engine];
  const measure = `syncs when nothing is new, ${String(DEVICES)} devices at once, ${engine}`;
  const peer = 'the same bytes, nothing looked up';
  return [
    {
      measure: `${measure}: per second`,
      ours: figure(rate, '/s'),
      peer: `${figure(bare, '/s')} (${peer})`,
      ratio: `${(rate / bare).toFixed(2)}×`,
      aim: `≥ ${String(aim)} /s`,
      met: rate >= aim,
    },
    {
      measure: `${measure}: 95th percentile`,
      ours: figure(late, 'ms'),
      peer: `${figure(bareLate, 'ms')} (${peer})`,
      ratio: `${(late / bareLate).toFixed(2)}×`,
      aim: '–',
      met: true,
    },
  ];
}

/** What each device asks: it has a person, a session and a place in the order of its own. */
async function askingIn(town: Town): Promise<readonly Asking[]> {
  const { url } = town.service;
  const asking: Asking[] = [];
  for (let device = 0; device < DEVICES; device += 1) {
    const { cookie } = await town.enter(['agent']);
    const headers = { cookie, [GENERATION_HEADER]: GENERATION };
    const now = await fetch(`${url}/db/${TERRITORY}/_changes?since=now&limit=1`, { headers });
    const { last_seq: since } = (await now.json()) as { last_seq: string };
    asking.push({
      url,
      headers,
      session: '/api/session',
      report: `/api/territories/${TERRITORY}/devices/${randomUUID()}`,
      changes: `/db/${TERRITORY}/_changes?style=all_docs&since=${encodeURIComponent(since)}&limit=1000`,
    });
  }
  return asking;
}

/** A server that answers what ours answered to one device, to whoever asks. */
async function echoOf(
  { url, headers, session, changes }: Asking,
  bare: FastifyInstance,
): Promise<string> {
  for (const path of [session, changes]) {
    const answer = await (await fetch(`${url}${path}`, { headers })).text();
    const address = path === changes ? `/db/${TERRITORY}/_changes` : path;
    bare.get(address, (_, reply) => reply.type('application/json').send(answer));
  }
  bare.post('/api/territories/:territory/devices/:device', (_, reply) => reply.code(204).send());
  return bare.listen({ port: 0, host: '127.0.0.1' });
}

async function driven(asking: readonly Asking[]): Promise<SyncTimes> {
  const script = join(import.meta.dirname, 'clients.ts');
  const devices = fork(script, { execArgv: ['--import=tsx'] });
  devices.send(asking);
  const [times] = (await once(devices, 'message')) as [SyncTimes];
  devices.disconnect();
  return times;
}
