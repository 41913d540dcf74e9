import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { dayIn, yearIn, zoneOf } from '../../src/domain/kernel/zone.ts';
import { openAccounts, type AccountsService } from '../accounts/accounts-service.ts';
import { StoreUnavailable, type Store } from '../store/store.ts';
import { existingIn } from './existing.ts';
import { firstCode } from './found-territory.ts';
import { epciOf, type Epci } from './official-list.ts';
import { optionsIn, USAGE, type Options } from './options.ts';
import { PLACEHOLDER_PHONE, planOf, type Files, type NamedBytes, type Plan } from './plan.ts';
import { problemLine } from './problem.ts';
import { writePlan } from './write.ts';

/** What the import command needs of the world. */
export interface ImportParts {
  /** Opens the documents; throws StoreUnavailable, for instance while a server holds the folder. */
  readonly open: () => Promise<Store>;
  readonly clock: () => number;
  /** One line for whoever called the command. */
  readonly say: (line: string) => void;
}

const MAX_REPORTED = 200;

/**
 * Imports a territory from the official list of communes and files of people and volunteers.
 * @returns the exit code: 0 done, 1 something was refused, 2 the call makes no sense
 */
export async function importTerritory(
  argv: readonly string[],
  parts: ImportParts,
): Promise<0 | 1 | 2> {
  const read = optionsIn(argv);
  if ('help' in read) return end(parts, 0, USAGE);
  if ('wrong' in read) return end(parts, 2, ...read.wrong, '', USAGE);
  const { options } = read;
  const epci = epciOf(options.epci);
  if (!epci) return end(parts, 1, `There is no EPCI ${options.epci} in the official list.`);
  const files = await filesOf(options);
  if (typeof files === 'string') return end(parts, 1, files);
  let store: Store;
  try {
    store = await parts.open();
  } catch (error) {
    if (!(error instanceof StoreUnavailable)) throw error;
    return end(parts, 1, error.message, 'Nothing was imported. Stop the server first.');
  }
  try {
    return await importInto(store, options, epci, files, parts);
  } catch (error) {
    if (!(error instanceof StoreUnavailable)) throw error;
    return end(parts, 1, error.message, 'Call the same command again: nothing is added twice.');
  } finally {
    await store.close();
  }
}

async function importInto(
  store: Store,
  options: Options,
  epci: Epci,
  files: Files,
  parts: ImportParts,
): Promise<0 | 1> {
  const { clock, say } = parts;
  const onJoined = async (): Promise<void> => undefined;
  const office = await openAccounts({ store, clock, onJoined });
  try {
    if (await office.settings.demonstration()) {
      say('These are the data of the demonstration, whose passwords everybody knows.');
      return end(parts, 1, 'Nothing was imported. Choose another folder with DATA_DIR.');
    }
    const existing = await existingIn(store, options.name);
    const plan = planOf(
      options,
      epci,
      files,
      existing,
      yearIn(zoneOf(epci), new Date(clock()).toISOString()),
    );
    const go = report(plan, options, epci, parts);
    if (!go) return 1;
    if (!options.dryRun) {
      const facts = await writePlan(store, options.name, plan, existing, clock);
      say(facts === 0 ? 'Nothing new: nothing was written.' : `Written: ${facts} facts.`);
      if (plan.founds || options.coordinator) await invite(office, options, epci, parts);
    }
    return plan.problems.length > 0 ? 1 : 0;
  } finally {
    office.close();
  }
}

/** Tells what was found; false when nothing may be written. */
function report(plan: Plan, options: Options, epci: Epci, { say }: ImportParts): boolean {
  const { people, volunteers, problems, notes, founds, amends } = plan;
  say(`${epci.name}: ${epci.communes.length} communes`);
  for (const note of notes) say(note);
  say(`People: ${people.fresh.length} new, ${people.known} known already`);
  say(`Volunteers: ${volunteers.fresh.length} new, ${volunteers.known} known already`);
  if (amends) say(`The territory changes: ${Object.keys(amends).join(', ')}`);
  if (founds?.phone === PLACEHOLDER_PHONE) {
    say(`No --phone was given: ${PLACEHOLDER_PHONE} is shown. Call again with --phone to set it.`);
  }
  if (problems.length === 0) return true;
  say(`Refused: ${problems.length}`);
  for (const problem of problems.slice(0, MAX_REPORTED)) say(`  ${problemLine(problem)}`);
  if (problems.length > MAX_REPORTED) say(`  and ${problems.length - MAX_REPORTED} more`);
  if (options.acceptValid && problems.every(({ line }) => line !== undefined)) {
    say('As --accept-valid was given, the other lines are imported.');
    return true;
  }
  const hint = options.acceptValid ? '' : ' With --accept-valid the good lines are imported alone.';
  say(`Nothing was imported.${hint}`);
  return false;
}

async function invite(
  office: AccountsService,
  { name, coordinator }: Options,
  epci: Epci,
  { say }: ImportParts,
): Promise<void> {
  const { code, expires } = await firstCode(office, name, coordinator);
  const until = dayIn(zoneOf(epci), new Date(expires).toISOString());
  say(`Invitation code for a coordinator, once, until ${until}:`);
  say(`  ${code}`);
}

async function filesOf(options: Options): Promise<Files | string> {
  const files: Partial<Record<keyof Files, NamedBytes>> = {};
  for (const key of ['people', 'volunteers', 'outlines'] as const) {
    const path = options[key];
    if (path === undefined) continue;
    try {
      files[key] = { name: basename(path), bytes: await readFile(path) };
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      return `--${key}: the file cannot be read (${code ?? 'unknown reason'}).`;
    }
  }
  return files;
}

function end<Code extends 0 | 1 | 2>(
  { say }: ImportParts,
  code: Code,
  ...lines: readonly string[]
): Code {
  for (const line of lines) say(line);
  return code;
}
