import { assert } from 'chai';
import { html } from 'lit';

import type { PersonPage } from '../../../../src/ui/screens/people/person-page.ts';
import '../../../../src/ui/screens/people/person-page.ts';
import type { EncounterAmendPage } from '../../../../src/ui/screens/encounters/encounter-amend-page.ts';
import '../../../../src/ui/screens/encounters/encounter-amend-page.ts';
import { addDays } from '../../../../src/domain/kernel/when.ts';
import { accessible } from '../../../support/accessible.ts';
import { AGENT, anEncounter, anId, COORDINATOR, uuid } from '../../../support/builders.ts';
import { sampleTerritory, TODAY } from '../../../support/three-steeples.ts';
import { written } from '../on-device.ts';
import { until } from '../../../support/waiting.ts';
import {
  choose,
  control,
  deepAll,
  press,
  read,
  renderScreen,
  says,
  words,
} from '../render-screen.ts';

const { encounters, vocabulary } = words;
const N = 50;
const form = html`<cm-encounter-amend-page .encounter=${uuid(N)}></cm-encounter-amend-page>`;
const file = html`<cm-person-page .person=${uuid(1)}></cm-person-page>`;

/** Somebody was met just now, and is to be seen again in 15 days. */
const territoryWith = (at: string) => [
  ...sampleTerritory(),
  anEncounter({
    _id: anId('encounter', N),
    ...{ at, day: TODAY, next: addDays(TODAY, 15), words: 'Tout va bien', minutes: 20 },
  }),
];
const JUST_NOW = new Date(Date.now() - 60_000).toISOString();

describe('cm-encounter-amend-page', () => {
  it('stands as it was noted, and writes what changes and nothing else, without network', async () => {
    const screen = await renderScreen<EncounterAmendPage>(form, AGENT, (device) =>
      device.handTo(AGENT, territoryWith(JUST_NOW)),
    );
    const { page, device, went } = screen;
    await says(page, encounters.correctSubmit);
    await accessible(page);
    const said = await until('the words', () => control(page, encounters.words));
    assert.equal(said.value, 'Tout va bien');
    await choose(page, encounters.outcome, vocabulary.presences.absent);
    await press(page, encounters.correctSubmit);
    const [fact] = await written(device, 1);
    assert.equal(fact!.type, 'encounter.amended');
    assert.deepEqual(fact!.data, { changes: { outcome: 'absent' } });
    await until('the way back', () => went.length === 1);
    assert.deepEqual(went, [`/people/${uuid(1)}`]);
  });

  it('is closed after a day, and to everybody else, in words', async () => {
    const yesterday = new Date(Date.now() - 25 * 3_600_000).toISOString();
    for (const [who, at] of [
      [AGENT, yesterday],
      [COORDINATOR, JUST_NOW],
    ] as const) {
      const { page } = await renderScreen<EncounterAmendPage>(form, who, (device) =>
        device.handTo(who, territoryWith(at)),
      );
      await says(page, encounters.tooLate);
    }
  });

  it('is led to from the person’s page, which says when it was corrected and how it was at first', async () => {
    const { page, device } = await renderScreen<PersonPage>(file, AGENT, (one) =>
      one.handTo(AGENT, territoryWith(JUST_NOW)),
    );
    await says(page, 'Tout va bien');
    const links = deepAll(page, 'cm-button[href]').map((one) => one.getAttribute('href'));
    assert.include(links, `/encounters/${uuid(N)}/edit`);
    await device.encounters.amend(anId('encounter', N), { outcome: 'absent' });
    const first = `${vocabulary.means.visit}, ${vocabulary.presences.present}`;
    await says(page, encounters.atFirst(first));
    await accessible(page);
    assert.include(read(page), vocabulary.presences.absent);
  });
});
