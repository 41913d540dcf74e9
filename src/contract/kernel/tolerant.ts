import * as v from 'valibot';

type Schema = v.GenericSchema;

/**
 * The same shape for what comes down from a newer server: fields that are not known yet are kept,
 * and a list of words may have grown by one. What was there before must be as it was.
 *
 * Made from the strict schema, so that the two can never differ: strict up, tolerant down.
 */
export function tolerant(schema: Schema): Schema {
  const known = made.get(schema);
  if (known) return known;
  const loose = loosened(schema);
  made.set(schema, loose);
  return loose;
}

const made = new WeakMap<Schema, Schema>();

/** What a schema of valibot says of itself, as far as it is asked here. */
interface Described extends Schema {
  readonly entries?: Readonly<Record<string, Schema>>;
  readonly item?: Schema;
  readonly options?: unknown;
  readonly wrapped?: Schema;
  readonly pipe?: readonly [Schema, ...v.GenericPipeItem[]];
}

function loosened(schema: Described): Schema {
  const { pipe, entries, item, wrapped } = schema;
  if (pipe) {
    const [shape, ...actions] = pipe;
    // The longest list of words is as long as the words are many: more of them, a longer list.
    const kept = actions.filter((action) => action.type !== 'max_length' || !isList(shape));
    const first = loosened(shape);
    return kept.reduce<Schema>((all, action) => v.pipe(all, action as never), first);
  }
  if (entries) {
    const loose = Object.entries(entries).map(([name, entry]) => [name, tolerant(entry)] as const);
    return v.looseObject(Object.fromEntries(loose));
  }
  if (item) return v.array(tolerant(item));
  switch (schema.type) {
    case 'exact_optional':
      return wrapped ? v.exactOptional(tolerant(wrapped)) : schema;
    case 'nullable':
      return wrapped ? v.nullable(tolerant(wrapped)) : schema;
    case 'union':
      return v.union((schema.options as readonly Schema[]).map(tolerant));
    case 'picklist':
      return v.union([v.string(), v.number()]);
    default:
      return schema;
  }
}

function isList(schema: Described): boolean {
  return schema.type === 'array';
}
