import type { Role } from '../../src/domain/kernel/actor.ts';
import type { Id } from '../../src/domain/kernel/ids.ts';
import type { Day } from '../../src/domain/kernel/when.ts';
import type { Accounts } from '../accounts/account.ts';
import type { DemoLogin } from '../accounts/settings.ts';
import type { SeedDemo } from '../process/demonstration.ts';
import { recordFacts } from '../referee/record.ts';
import type { ReceivedFact } from '../referee/stored-facts.ts';
import { ShelfExists, type Store } from '../store/store.ts';
import { dayOf } from './story/calendar.ts';
import { factsOfYear } from './demo-year.ts';
import { STARS, troisClochers } from './trois-clochers.ts';
import { valVoisin } from './val-voisin.ts';
import { resultNoun } from '../../src/domain/synthesis/result-noun.ts';
import type { Result } from '../../src/domain/synthesis/result.ts';
import { freezeResults } from '../synthesis/freeze-results.ts';
import { FAR_TERRITORIES, factsOfFar, resultsOfFar } from './network.ts';
import { RULES } from '../../src/domain/rules.ts';

/** What the demonstration is written into. */
export interface DemoParts {
  readonly store: Store;
  readonly accounts: Pick<Accounts, 'create' | 'join' | 'verify' | 'appoint'>;
  /** The day that the demonstration takes for today; everything in it happened before. */
  readonly today: Day;
  readonly seed: number;
  /** Milliseconds since 1970. */
  readonly clock: () => number;
}

const PASSWORD = 'demo';
/** The seed of every random number of the demonstration. */
export const SEED = 2_026;
/** Beside the documents: the day an interrupted seeding took for today, so that it can go on. */
const NOTE = 'demonstration';

/** Fills an empty store with the demonstration, as of today. */
export const fillWithDemo: SeedDemo = ({ store, office, clock }) =>
  seedDemo({ store, accounts: office.accounts, today: dayOf(clock()), seed: SEED, clock });

/**
 * Writes the demonstration's two territories as facts like any others, the frozen figures of four more, and the
 * accounts of six fictional people. Called again, it finishes what was interrupted and adds nothing twice.
 * @returns who may sign in; their password is `demo`
 */
export async function seedDemo(parts: DemoParts): Promise<readonly DemoLogin[]> {
  const { accounts, seed } = parts;
  const users: Record<string, Id<'user'>> = {};
  for (const { login, name } of PEOPLE) users[login] = await userOf(accounts, login, name);
  const user = (login: string): Id<'user'> => users[login] ?? 'user:';

  const volunteers = [user('benevole1'), user('benevole2')] as const;
  const here = { coordinator: user('coordinatrice'), agent: user('agent'), volunteers };
  const today = await beginning(parts, 'trois-clochers');
  const facts = factsOfYear(troisClochers(seed, today, here));
  await write(parts, 'trois-clochers', facts);

  const voisine = user('voisine');
  await beginning({ ...parts, today }, 'val-voisin');
  await write(parts, 'val-voisin', factsOfYear(valVoisin(seed, today, voisine)));

  for (const plan of FAR_TERRITORIES) {
    await beginning({ ...parts, today }, plan.name);
    await write(parts, plan.name, factsOfFar(plan, seed, today));
    await writeResults(parts, plan.name, resultsOfFar(plan, seed, today));
  }
  await freezeResults(await parts.store.shelf('trois-clochers'), RULES, parts.clock());

  for (const { login, territory, role } of PEOPLE) {
    const volunteer = role === 'volunteer' && { volunteer: volunteerOf(facts, user(login)) };
    await accounts.join(user(login), territory, { roles: [role], ...volunteer });
  }
  const network = await userOf(accounts, NETWORK.login, NETWORK.name);
  await accounts.appoint(network, 'isNetwork');
  await accounts.appoint(await userOf(accounts, OPERATOR.login, OPERATOR.name), 'isOperator');
  return [
    ...PEOPLE.map(({ login, name, role, territory }) => ({
      login,
      who: `${name}, ${role}, ${territory}`,
    })),
    { login: NETWORK.login, who: `${NETWORK.name}, network, synthesis of all territories` },
    { login: OPERATOR.login, who: `${OPERATOR.name}, operator, makes territories` },
  ];
}

interface DemoPerson {
  readonly login: string;
  readonly name: string;
  readonly territory: 'trois-clochers' | 'val-voisin';
  readonly role: Role;
}

/** Reads what all territories say together, and has a place in none. */
const NETWORK = { login: 'reseau', name: 'Paul Meunier' };

/** Runs the service: makes territories, and sees nobody of any. */
const OPERATOR = { login: 'hebergeur', name: 'Sophie Lambert' };

const [JEANNE, KARIM] = STARS;

const PEOPLE: readonly DemoPerson[] = [
  person('coordinatrice', 'Claire Vasseur', 'trois-clochers', 'coordinator'),
  person('agent', 'Nadia Berthet', 'trois-clochers', 'agent'),
  person('benevole1', `${JEANNE.given} ${JEANNE.family}`, 'trois-clochers', 'volunteer'),
  person('benevole2', `${KARIM.given} ${KARIM.family}`, 'trois-clochers', 'volunteer'),
  person('voisine', 'Hélène Carrier', 'val-voisin', 'coordinator'),
];

function person(
  login: string,
  name: string,
  territory: DemoPerson['territory'],
  role: Role,
): DemoPerson {
  return { login, name, territory, role };
}

async function userOf(
  accounts: DemoParts['accounts'],
  login: string,
  name: string,
): Promise<Id<'user'>> {
  const made = await accounts.create({ login, password: PASSWORD, name });
  const user = made ?? (await accounts.verify(login, PASSWORD));
  if (!user) throw new Error('A login of the demonstration belongs to somebody real.');
  return user;
}

/** The day the territory takes for today: that of the first try. */
async function beginning({ store, today }: DemoParts, territory: string): Promise<Day> {
  const shelf = await store.create(territory).catch((error: unknown) => {
    if (error instanceof ShelfExists) return store.shelf(territory);
    throw error;
  });
  const note = await shelf.getLocal(NOTE);
  if (typeof note?.['today'] === 'string') return note['today'];
  await shelf.putLocal(NOTE, { today });
  return today;
}

async function write(
  { store, clock }: DemoParts,
  territory: string,
  facts: readonly ReceivedFact[],
): Promise<void> {
  const report = (what: string, cause: unknown): never => {
    throw new Error(`The demonstration could not be applied: ${what}`, { cause });
  };
  const refused = await recordFacts(store, territory, facts, { rules: RULES, clock, report });
  if (refused.length > 0)
    throw new Error(`${refused.length} facts of the demonstration are refused.`);
}

/** Figures are no facts: the server itself writes them. */
async function writeResults(
  { store }: DemoParts,
  territory: string,
  results: readonly Result[],
): Promise<void> {
  const shelf = await store.shelf(territory);
  const writes = results.map(({ _id: id, ...fields }) => ({
    id,
    body: { ...fields, audience: resultNoun.audience({ _id: id, ...fields }) },
  }));
  await shelf.write(writes);
}

function volunteerOf(facts: readonly ReceivedFact[], user: string): Id<'volunteer'> {
  const joined = facts.find((fact) => fact.type === 'volunteer.joined' && fact.by === user);
  if (joined?.type !== 'volunteer.joined')
    throw new Error('A volunteer who signs in never joined.');
  return joined.subject;
}
