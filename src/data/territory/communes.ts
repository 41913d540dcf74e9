import {
  findCommunes,
  readCommuneUse,
  readOutline,
  type CommuneShape,
  type CommuneUse,
  type OfficialCommune,
} from '../../contract/territory/commune-endpoints.ts';
import type { Id } from '../../domain/kernel/ids.ts';
import type { Commune } from '../../domain/territory/territory.ts';
import type { FactWriter } from '../engine/fact-writer.ts';
import type { AskProblem, Server, ServerAnswer } from '../engine/gateway/server.ts';
import type { Command } from '../kernel/command.ts';

export type { CommuneUse, OfficialCommune } from '../../contract/territory/commune-endpoints.ts';

/** Why something about communes could not be told. */
export type CommuneProblem = 'offline' | 'sign-in-needed' | 'no-outline' | 'failed';

/** What was answered, or why nothing was. */
export type CommuneResult<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problem: CommuneProblem };

/** The communes that make up the territory. What is asked is online; what is said waits like any other fact. */
export interface Communes {
  /** Communes of the official list, ten at the most. */
  find(words: string): Promise<CommuneResult<readonly OfficialCommune[]>>;
  /** What hangs on one, as the server knows it: every device may have sent more than this one has. */
  use(code: string): Promise<CommuneResult<CommuneUse>>;
  /** Its outline, out of a GeoJSON file; only what the file tells of this commune leaves the device. */
  outline(code: string, geojson: string): Promise<CommuneResult<CommuneShape>>;
  set(territory: Id<'territory'>, commune: Commune): Command;
  drop(territory: Id<'territory'>, code: string): Command;
}

/** What communes are asked and written with. */
export interface CommunesParts {
  readonly writer: Pick<FactWriter, 'write' | 'membership'>;
  readonly server: Pick<Server, 'ask'>;
}

/** The communes of the present territory. */
export function communesOf({ server, writer }: CommunesParts): Communes {
  const here = (): { territory: string } => ({ territory: writer.membership?.territory ?? '' });
  return {
    async find(words) {
      const asked = await server.ask(findCommunes, here(), { words });
      return asked.ok ? { ok: true, value: asked.value.found } : problemIn(asked);
    },
    async use(code) {
      return resultOf(await server.ask(readCommuneUse, { ...here(), code }, undefined));
    },
    async outline(code, geojson) {
      const features = featuresOf(geojson, code);
      if (features.length === 0) return { ok: false, problem: 'no-outline' };
      return resultOf(await server.ask(readOutline, { ...here(), code }, { features }));
    },
    set: (subject, commune) =>
      writer.write({ type: 'territory.commune-set', subject, data: { commune } }),
    drop: (subject, code) =>
      writer.write({ type: 'territory.commune-dropped', subject, data: { code } }),
  };
}

/** What a GeoJSON file tells of a commune; nothing, where it is no such file. */
function featuresOf(geojson: string, code: string): unknown[] {
  let parsed: unknown;
  try {
    parsed = JSON.parse(geojson);
  } catch {
    return [];
  }
  const { features = [parsed] } = (parsed ?? {}) as { readonly features?: unknown };
  if (!Array.isArray(features)) return [];
  return features
    .filter((one) => {
      const { properties } = (one ?? {}) as { readonly properties?: object | null };
      return Object.values(properties ?? {}).includes(code);
    })
    .slice(0, 20);
}

function resultOf<T>(asked: ServerAnswer<T>): CommuneResult<T> {
  return asked.ok ? { ok: true, value: asked.value } : problemIn(asked);
}

function problemIn({ problem }: { readonly problem: AskProblem }): {
  readonly ok: false;
  readonly problem: CommuneProblem;
} {
  return { ok: false, problem: PROBLEMS[problem] ?? 'failed' };
}

const PROBLEMS: Readonly<Partial<Record<AskProblem, CommuneProblem>>> = {
  offline: 'offline',
  unauthorized: 'sign-in-needed',
  bad_request: 'no-outline',
  too_large: 'no-outline',
};
