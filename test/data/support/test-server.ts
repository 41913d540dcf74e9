import type { Role } from '../../../src/domain/kernel/actor.ts';
import type { Fact, FactNamed, FactType } from '../../../src/domain/nouns.ts';
import { idOf, type Id } from '../../../src/domain/kernel/ids.ts';
import { territoryDetails, volunteerDetails } from '../../support/builders.ts';

/** Somebody with an account on the test server. */
export interface TestAccount {
  readonly user: Id<'user'>;
  readonly login: string;
  readonly password: string;
  readonly roles: readonly Role[];
  readonly volunteer?: Id<'volunteer'>;
}

/** A territory of one test, at the real service. */
export interface TestTerritory {
  readonly territory: string;
  readonly coordinator: TestAccount;
  readonly agent: TestAccount;
  /** Gives the town one more active volunteer, with an account. */
  volunteer(details?: Partial<ReturnType<typeof volunteerDetails>>): Promise<TestAccount>;
  /** The coordinator writes facts at the service itself, as another device would have. */
  pushFacts(...facts: readonly Fact[]): Promise<void>;
  /** A fact of the coordinator. */
  fact<T extends FactType>(
    type: T,
    subject: FactNamed<T>['subject'],
    data: FactNamed<T>['data'],
  ): Fact;
  /** Every document that the service keeps of the territory. */
  documents(): Promise<readonly Record<string, unknown>[]>;
}

/** Where the service is that these tests share. */
export async function testServerOrigin(): Promise<string> {
  const answer = (await (await fetch('/town-hall.json')).json()) as { origin: string };
  return answer.origin;
}

/** Asks the test server for something that no device may ask. */
export async function askTestServer<T = unknown>(verb: string, body: object): Promise<T> {
  const response = await fetch(`${await testServerOrigin()}/hall/${verb}`, {
    method: 'POST',
    body: JSON.stringify(body),
  });
  if (!response.ok) throw new Error(`The hall could not ${verb}: ${await response.text()}`);
  return (await response.json()) as T;
}

/** Founds a territory with a coordinator and an agent. */
export async function aTerritory(): Promise<TestTerritory> {
  const territory = `bourg-${crypto.randomUUID().slice(0, 8)}`;
  await askTestServer('found', { territory });
  const coordinator = await anAccount(territory, { roles: ['coordinator'] });
  const agent = await anAccount(territory, { roles: ['agent'] });
  const { user, roles } = coordinator;

  const fact: TestTerritory['fact'] = (type, subject, data) =>
    ({
      _id: idOf('fact', crypto.randomUUID()),
      type,
      subject,
      at: new Date().toISOString(),
      device: crypto.randomUUID(),
      by: user,
      data,
    }) as unknown as Fact;

  const post = async (...facts: readonly Fact[]): Promise<void> => {
    const refused = await askTestServer<unknown[]>('post', {
      territory,
      user,
      place: { roles },
      facts,
    });
    if (refused.length > 0) throw new Error(`The hall refused ${JSON.stringify(refused)}`);
  };

  await post(fact('territory.founded', idOf('territory', crypto.randomUUID()), territoryDetails()));
  return {
    territory,
    coordinator,
    agent,
    pushFacts: post,
    fact,
    async volunteer(details = {}) {
      const volunteer = idOf('volunteer', crypto.randomUUID());
      await post(
        fact('volunteer.registered', volunteer, volunteerDetails(details)),
        fact('volunteer.approved', volunteer, {}),
      );
      return anAccount(territory, { roles: ['volunteer'], volunteer });
    },
    documents: () => askTestServer('documents', { territory }),
  };
}

/** Makes an account with a place in a territory. */
export async function anAccount(
  territory: string,
  place: { readonly roles: readonly Role[]; readonly volunteer?: Id<'volunteer'> },
): Promise<TestAccount> {
  const login = `login-${crypto.randomUUID()}`;
  const password = 'tisane de verveine';
  const { user } = await askTestServer<{ user: Id<'user'> }>('account', {
    login,
    password,
    name: 'Camille',
  });
  await askTestServer('join', { user, territory, place });
  return { user, login, password, ...place };
}
