import type { AnyFact } from './fact.ts';
import type { NounDefinition } from './noun.ts';

/** What lies in a store or waits on a device, as whatever version wrote it. */
type Stored = Readonly<Record<string, unknown>>;

/** A document, as far as its version is asked for. */
interface Versioned {
  readonly noun?: unknown;
  readonly schema?: unknown;
}

/** Brings what an older version wrote up to date; what a newer one wrote is left as it is. */
export interface Upcaster {
  /** A state document, in the shape of its noun's present version. */
  documentUpToDate(stored: Stored): Stored;
  /** A fact, in the shape of its noun's present version. */
  factUpToDate(stored: Stored): Stored;
  /** The version that a fact about this noun is written in; undefined: the first, which goes unsaid. */
  factSchemaOf(noun: string): number | undefined;
  /** Whether a document was written by a version that knows more of its noun. */
  isOfNewerVersion(stored: Versioned): boolean;
  /** A document that holds more than its version lets expect, as one of a newer version. */
  asOfNewerVersion<D extends Versioned>(stored: D): D;
}

/** The upcaster by the versions and the steps of these nouns. */
export function upcasterOf(nouns: readonly NounDefinition[]): Upcaster {
  const known = new Map(nouns.map((one) => [one.noun, one]));
  const presentVersionOf = ({ noun }: Versioned): number => known.get(String(noun))?.version ?? 1;
  return {
    documentUpToDate: (stored) =>
      upToDate(stored, known.get(String(stored['noun'])), (step) => step.document),
    factUpToDate: (stored) => upToDate(stored, known.get(subjectNoun(stored)), (step) => step.fact),
    factSchemaOf(noun) {
      const version = known.get(noun)?.version ?? 1;
      return version > 1 ? version : undefined;
    },
    isOfNewerVersion: (stored) => versionOf(stored) > presentVersionOf(stored),
    asOfNewerVersion: (stored) => ({
      ...stored,
      schema: Math.max(versionOf(stored), presentVersionOf(stored) + 1),
    }),
  };
}

type Step = NounDefinition['upcasts'][number];

function upToDate(
  stored: Stored,
  definition: NounDefinition | undefined,
  changeOf: (step: Step) => Step['document'],
): Stored {
  const from = versionOf(stored);
  if (!definition || from >= definition.version) return stored;
  const steps = definition.upcasts.slice(from - 1);
  const after = steps.reduce((one, step) => changeOf(step)?.(one) ?? one, stored);
  return { ...after, schema: definition.version };
}

/** Facts of the first version do not say so. */
function versionOf({ schema }: { readonly schema?: unknown }): number {
  return typeof schema === 'number' ? schema : 1;
}

/** The noun that a fact is about, as the type of the fact names it: `person.registered`. */
function subjectNoun(fact: Stored): string {
  const type = (fact as Partial<AnyFact>).type;
  return typeof type === 'string' ? type.slice(0, Math.max(0, type.indexOf('.'))) : '';
}
