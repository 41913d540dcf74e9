import type { CarriedFacts } from '../../contract/sending/carried-facts.ts';
import { framesOf } from '../../contract/sending/code-frames.ts';
import { bringCarriedFacts } from '../../contract/sending/endpoints.ts';
import type { Tables } from '../engine/disk/tables.ts';
import type { Server } from '../engine/gateway/server.ts';
import { liveQueryOf, type LiveParts } from '../engine/live/live-query.ts';
import type { Live } from '../kernel/live.ts';
import { unsentFile, type UnsentParts } from './carried-file.ts';
import { CarriedHere, type Carried } from './carried-here.ts';
import { pack, unpack } from './packed-facts.ts';
import { resultOf } from './sending.ts';
import { seriesOf } from './series.ts';

export type { Carried } from './carried-here.ts';

/**
 * What is to be shown as codes, or why not: there is nothing to send, there is too much for codes (the
 * file takes it), or the server has given no key to seal it with.
 */
export type CodesResult =
  | { readonly ok: true; readonly frames: readonly string[] }
  | { readonly ok: false; readonly problem: 'nothing' | 'too-large' | 'no-key' };

/** What became of codes that were read. `unreadable`: they are none of this app, or were changed. */
export type TakeOverResult =
  | { readonly ok: true }
  | { readonly ok: false; readonly problem: 'unreadable' | 'other-territory' | 'too-many' };

/** Facts that go from telephone to telephone where there is no network, sealed all the way. */
export interface HandingOver {
  /** Everything of this territory that is not sent, for another telephone's camera. */
  codes(): Promise<CodesResult>;
  /** Takes over what such codes of somebody else said: it is brought in as soon as there is a network. */
  takeOver(series: string, bytes: Uint8Array<ArrayBuffer>): Promise<TakeOverResult>;
  /** What this device carries for others, latest first. */
  carried(): Live<readonly Carried[]>;
  /** Brings in what it carries; nothing happens without a network. */
  bring(): Promise<void>;
  /** Carries it no more. */
  drop(series: string): Promise<void>;
}

/** What facts are handed over with. */
export interface HandingOverParts extends LiveParts, UnsentParts {
  readonly tables: Tables;
  readonly server: Server;
}

/** Handing over and taking over, on this device. */
export function handingOverOf(parts: HandingOverParts): HandingOver {
  const { server } = parts;
  const here = new CarriedHere({
    ...parts,
    bring: async (facts) =>
      resultOf(await server.ask(bringCarriedFacts, { territory: facts.territory }, facts)),
  });
  return {
    codes: () => codesOf(parts),
    takeOver: (series, bytes) => takenOver(parts, here, series, bytes),
    carried: () => liveQueryOf(parts, ['carried', 'session'], () => here.list()),
    bring: () => here.bringAll(),
    drop: (series) => here.drop(series),
  };
}

async function codesOf(parts: HandingOverParts): Promise<CodesResult> {
  const unsent = await unsentFile(parts);
  if (!unsent) return { ok: false, problem: 'no-key' };
  if (unsent.facts === 0) return { ok: false, problem: 'nothing' };
  const bytes = pack(unsent.file);
  const frames = framesOf(bytes, await seriesOf(bytes));
  return frames ? { ok: true, frames } : { ok: false, problem: 'too-large' };
}

async function takenOver(
  { writer }: HandingOverParts,
  here: CarriedHere,
  series: string,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<TakeOverResult> {
  const facts = await wholeFacts(series, bytes);
  if (!facts) return { ok: false, problem: 'unreadable' };
  if (facts.territory !== writer.membership?.territory)
    return { ok: false, problem: 'other-territory' };
  if (!(await here.keep(series, facts))) return { ok: false, problem: 'too-many' };
  await here.bringAll();
  return { ok: true };
}

async function wholeFacts(
  series: string,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<CarriedFacts | undefined> {
  return (await seriesOf(bytes)) === series ? unpack(bytes) : undefined;
}
