import * as v from 'valibot';
import { isHeavierThan } from '../../domain/kernel/bounds.ts';
import type { Fact } from '../../domain/nouns.ts';
import type { Upcaster } from '../../domain/kernel/upcast.ts';
import type { NounSchemas } from './schemas.ts';
import { factId } from './state.ts';
import { author, id, moment, uuid } from './text.ts';

/** The most that one fact may weigh, in bytes of JSON. */
export const FACT_BYTES = 64 * 1024;

/** Why a fact is not accepted: nothing of it is kept, and the device says why. */
export const FACT_PROBLEMS = ['malformed', 'unknown-type', 'too-large'] as const;

/** One such reason. */
export type FactProblem = (typeof FACT_PROBLEMS)[number];

/** What checking something that should be a fact has found. */
export type FactCheck =
  | { readonly ok: true; readonly fact: Fact }
  | { readonly ok: false; readonly problem: FactProblem; readonly where: string };

/**
 * Checks what a device sent: known type, every field known and within its bounds, the subject of
 * the right kind, at most 64 kB. What an older version of the app wrote is brought up to date first.
 * The answer names fields, never what is written in them.
 * @param bytes what it weighs as JSON, where that is known already
 */
export type CheckFact = (value: unknown, bytes?: number) => FactCheck;

/** The check of facts about these nouns. */
export function factCheckOf(
  nouns: Readonly<Record<string, NounSchemas>>,
  versions: Pick<Upcaster, 'factUpToDate' | 'factSchemaOf'>,
): CheckFact {
  const types = new Map(
    Object.entries(nouns).flatMap(([noun, { facts }]) =>
      typesOf(noun, facts, versions.factSchemaOf(noun)),
    ),
  );
  return (value, bytes) => {
    const schema = types.get(typeOf(value))?.();
    if (!schema) return { ok: false, problem: 'unknown-type', where: 'type' };
    const isTooHeavy =
      bytes === undefined ? isHeavierThan(JSON.stringify(value), FACT_BYTES) : bytes > FACT_BYTES;
    if (isTooHeavy) {
      return { ok: false, problem: 'too-large', where: `more than ${String(FACT_BYTES)} bytes` };
    }
    const fact = versions.factUpToDate(value as Readonly<Record<string, unknown>>);
    const checked = v.safeParse(schema, fact);
    if (checked.success) return { ok: true, fact: checked.output as Fact };
    const where = [...new Set(checked.issues.map((issue) => v.getDotPath(issue) ?? 'the fact'))];
    return { ok: false, problem: 'malformed', where: where.slice(0, 5).join(', ') };
  };
}

type LazySchema = () => v.GenericSchema;

function typesOf(
  noun: string,
  facts: NounSchemas['facts'],
  version: number | undefined,
): readonly [string, LazySchema][] {
  return Object.entries(facts).map(([type, data]) => [
    type,
    once(() => schemaOf(noun, type, data, version)),
  ]);
}

function schemaOf(noun: string, type: string, data: v.GenericSchema, version = 1): v.GenericSchema {
  return v.strictObject({
    _id: factId,
    type: v.literal(type),
    schema: v.exactOptional(v.literal(version)),
    subject: id(noun),
    at: moment,
    device: uuid,
    by: author,
    data,
  });
}

/** A start need not build the schemas of facts that nobody writes. */
function once<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => (made ??= make());
}

function typeOf(value: unknown): string {
  const type: unknown = (value as { type?: unknown } | null | undefined)?.type;
  return typeof type === 'string' ? type : '';
}
