import { assert } from 'chai';
import { knownNounsOf } from '../../../src/contract/known-nouns-of.ts';
import { SCHEMAS } from '../../../src/contract/nouns.ts';
import { sessionOf, type Session } from '../../../src/data/accounts/session.ts';
import { liveQuery } from '../../../src/data/engine/live/live-query.ts';
import type { NewFact } from '../../../src/data/engine/fact-writer.ts';
import { openMachinery, type Machinery } from '../../../src/data/machinery.ts';
import { NOUNS, type Noun } from '../../../src/domain/nouns.ts';
import { vocabulary as english } from '../../../src/messages/kernel/vocabulary-en.ts';
import { vocabulary as french } from '../../../src/messages/kernel/vocabulary-fr.ts';
import { parcelNoun, type Parcel } from '../../support/parcel/parcel-noun.ts';
import { parcelSchemas } from '../../support/parcel/parcel-schemas.ts';
import { en, fr } from '../../support/parcel/parcel-words.ts';
import { until } from '../../support/waiting.ts';
import { deleteDatabasesOf } from '../support/phone.ts';
import {
  aTerritory,
  testServerOrigin,
  type TestAccount,
  type TestTerritory,
} from '../support/test-server.ts';

/** The one line in each list. The service of the tests has the same in its own. */
const nouns = knownNounsOf([...NOUNS, parcelNoun], { ...SCHEMAS, parcel: parcelSchemas });
const inFrench = { ...french, ...fr };
const inEnglish: typeof inFrench = { ...english, ...en };

/** A screen with parcels, on a device of its own. */
interface ParcelScreen {
  readonly element: HTMLElement;
  /** What the screen says of each parcel. */
  lines(): readonly string[];
  /** Taps the button with this text; answers why it was refused. */
  tap(label: string): Promise<string | undefined>;
}

describe('a noun that only a definition, its schemas and its words tell of', () => {
  let town: TestTerritory;
  const devices: { readonly name: string; readonly machinery: Machinery }[] = [];

  beforeEach(async () => {
    town = await aTerritory();
  });

  afterEach(async () => {
    document.body.replaceChildren();
    for (const { machinery } of devices) await machinery.close();
    await deleteDatabasesOf(devices.map(({ name }) => name));
    devices.length = 0;
  });

  it('has a word for every fact and every status, in both languages', () => {
    const facts = Object.keys(parcelNoun.facts);
    assert.hasAllKeys(fr.steps, facts);
    assert.hasAllKeys(en.steps, facts);
    assert.hasAllKeys(en.parcelStatuses, Object.keys(fr.parcelStatuses));
  });

  it('goes from a tap on one device to what another one shows, and back', async () => {
    const coordinator = await screenOf(town.coordinator);
    const agent = await screenOf(town.agent, inEnglish);
    assert.isUndefined(await coordinator.tap('Colis déposé'));
    await until('the parcel on the device that took it in', () => coordinator.lines().length);
    await until('the parcel at the agent’s', () => agent.lines().length);
    assert.deepEqual(agent.lines(), ['Miel de Valmorand : To be fetched']);

    assert.isUndefined(await agent.tap('Parcel fetched'));
    await until('the news at the coordinator’s', () => coordinator.lines()[0]?.includes('Retiré'));
    assert.deepEqual(coordinator.lines(), ['Miel de Valmorand : Retiré']);
    const kept = (await town.documents()).find(({ noun }) => noun === 'parcel');
    assert.deepEqual(kept?.['audience'], ['staff', 'copy', 'board']);
  });

  it('is judged on the device as on the server, and reaches those who may know it', async () => {
    const coordinator = await screenOf(town.coordinator);
    const volunteer = await screenOf(await town.volunteer());
    assert.equal(await volunteer.tap('Colis déposé'), 'not-allowed');
    assert.isUndefined(await coordinator.tap('Colis déposé'));
    await until('the parcel at the volunteer’s', () => volunteer.lines().length);
    assert.equal(await volunteer.tap('Colis retiré'), 'not-allowed');
    assert.deepEqual(volunteer.lines(), ['Miel de Valmorand : À retirer']);
  });

  /** Signs in on a new device and opens the screen there. */
  async function screenOf(who: TestAccount, words = inFrench): Promise<ParcelScreen> {
    const name = `parcel-${crypto.randomUUID()}`;
    const machinery = openMachinery({
      name,
      nouns,
      origin: `${await testServerOrigin()}/as/${name}`,
      version: '0.0.0',
      clock: Date.now,
      fetch: (input, init) => fetch(input, init),
      random: (bytes) => crypto.getRandomValues(new Uint8Array(bytes)),
    });
    devices.push({ name, machinery });
    await signIn(sessionOf(machinery), who);
    return parcelScreen(machinery, words);
  }
});

async function signIn(session: Session, { login, password }: TestAccount): Promise<void> {
  let phase = 'starting';
  session.state().subscribe((state) => (phase = state.phase));
  await until('the device to start', () => phase !== 'starting');
  assert.isTrue((await session.signIn(login, password)).ok);
}

function parcelScreen(machinery: Machinery, words: typeof inFrench): ParcelScreen {
  const { reader, tabs, vault, writer } = machinery;
  const element = document.body.appendChild(document.createElement('section'));
  const list = element.appendChild(document.createElement('ul'));
  let parcels: readonly Parcel[] = [];
  // The product's types know nothing of it; nothing but types does.
  const parcel = parcelNoun.noun as string as Noun;
  liveQuery({ tabs, vault, reader }, async ({ reader: asked }) => {
    const found = await asked.read(await asked.inPhases(parcel, ['waiting', 'fetched']));
    return found.map(({ state }) => state as unknown as Parcel);
  }).subscribe((found) => {
    parcels = found;
    list.replaceChildren(
      ...found.map(({ what, status }) => {
        const line = document.createElement('li');
        line.textContent = `${what} : ${words.parcelStatuses[status]}`;
        return line;
      }),
    );
  });

  const write = (type: string, subject: string, data: object) =>
    writer.write({ type, subject, data } as unknown as NewFact);
  const acts = {
    'parcel.left': () =>
      write('parcel.left', writer.newId('parcel'), { what: 'Miel de Valmorand' }),
    'parcel.fetched': () => write('parcel.fetched', parcels[0]?._id ?? '', {}),
  };
  let last: ReturnType<typeof write> | undefined;
  for (const [type, act] of Object.entries(acts)) {
    const button = element.appendChild(document.createElement('button'));
    button.textContent = words.steps[type as keyof typeof acts];
    button.addEventListener('click', () => {
      last = act();
    });
  }
  return {
    element,
    lines: () => [...list.children].map(({ textContent }) => textContent),
    async tap(label) {
      const buttons = [...element.querySelectorAll('button')];
      buttons.find(({ textContent }) => textContent === label)?.click();
      const written = await last;
      return written?.ok === false ? written.refusal : undefined;
    },
  };
}
