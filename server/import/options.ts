import { parseArgs } from 'node:util';
import { isTerritoryName } from '../store/shelf-names.ts';
import { phoneIn } from './readings.ts';

/** What the import command was asked to do. */
export interface Options {
  /** SIREN code of the community of communes. */
  readonly epci: string;
  /** The short name under which the territory is kept. */
  readonly name: string;
  /** What people read; the official name unless said otherwise. */
  readonly title?: string;
  readonly phone?: string;
  readonly people?: string;
  readonly volunteers?: string;
  readonly outlines?: string;
  /** The name on the coordinator's invitation. */
  readonly coordinator?: string;
  /** Whether good lines are imported although others are refused. */
  readonly acceptValid: boolean;
  /** Whether everything is checked and nothing written. */
  readonly dryRun: boolean;
}

/** The options, a call for help, or what is wrong with them. */
export type OptionsResult =
  { readonly options: Options } | { readonly help: true } | { readonly wrong: readonly string[] };

/** How to call the command. */
export const USAGE = `npm run import -- --epci CODE --name NAME [options]

  --epci CODE          SIREN code of the community of communes (9 digits)
  --name NAME          short name of the territory: a-z, 0-9 and dashes
  --people FILE        people who are helped, CSV
  --volunteers FILE    volunteers, CSV
  --outlines FILE      outlines of the communes, GeoJSON in degrees
  --phone NUMBER       the one number to ring: the town hall's
  --title TEXT         what people read instead of the official name
  --coordinator NAME   print an invitation code for this coordinator
  --accept-valid       import the good lines although others are refused
  --dry-run            check everything, write nothing

The columns of the files are described in docs/import.md.`;

/** Reads what was written behind the command. */
export function optionsIn(argv: readonly string[]): OptionsResult {
  let values: Record<string, string | boolean | undefined>;
  try {
    ({ values } = parseArgs({ args: [...argv], options: KNOWN, allowPositionals: false }));
  } catch (error) {
    return { wrong: [(error as Error).message] };
  }
  if (values['help'] === true) return { help: true };
  const text = (key: string): string | undefined => {
    const value = values[key];
    return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
  };
  const [epci = '', name = '', phone] = [text('epci'), text('name'), text('phone')];
  const number = phone === undefined ? undefined : phoneIn(phone);
  const wrong = [
    ...(/^\d{9}$/.test(epci) ? [] : ['--epci is a code of 9 digits, such as 200070555.']),
    ...(isTerritoryName(name) ? [] : ['--name is a short name, such as cc-de-la-veyle.']),
    ...((text('title') ?? '').length > 200 ? ['--title has at most 200 characters.'] : []),
    ...(number && 'why' in number ? [`--phone ${number.why}.`] : []),
  ];
  if (wrong.length > 0) return { wrong };
  const coordinator = text('coordinator') ?? text('coordinator-login');
  const optional = {
    title: text('title'),
    phone: number && 'value' in number ? number.value : undefined,
    people: text('people'),
    volunteers: text('volunteers'),
    outlines: text('outlines'),
    coordinator,
  };
  const given = Object.fromEntries(Object.entries(optional).filter(([, value]) => value));
  return {
    options: {
      epci,
      name,
      ...given,
      acceptValid: values['accept-valid'] === true,
      dryRun: values['dry-run'] === true,
    },
  };
}

const KNOWN = {
  epci: { type: 'string' },
  name: { type: 'string' },
  title: { type: 'string' },
  phone: { type: 'string' },
  people: { type: 'string' },
  volunteers: { type: 'string' },
  outlines: { type: 'string' },
  coordinator: { type: 'string' },
  'coordinator-login': { type: 'string' },
  'accept-valid': { type: 'boolean' },
  'dry-run': { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const;
