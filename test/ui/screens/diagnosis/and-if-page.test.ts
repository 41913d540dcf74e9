import { assert } from 'chai';
import { html } from 'lit';

import { addDays } from '../../../../src/domain/kernel/when.ts';
import type { Request } from '../../../../src/domain/requests/request.ts';
import { PickedEvent } from '../../../../src/ui/map/map-events.ts';
import type { AndIfPage } from '../../../../src/ui/screens/diagnosis/and-if-page.ts';
import '../../../../src/ui/screens/diagnosis/and-if-page.ts';
import { accessible } from '../../../support/accessible.ts';
import { AGENT, anId, aPerson, aRequest, COORDINATOR } from '../../../support/builders.ts';
import { TODAY } from '../../../support/three-steeples.ts';
import { until } from '../../../support/waiting.ts';
import {
  control,
  deep,
  deepAll,
  press,
  read,
  renderFailing,
  renderScreen,
  renderWaiting,
  says,
  words,
  write,
  type Prepare,
} from '../render-screen.ts';

const { andIf } = words.diagnosis;
const screen = html`<cm-and-if-page></cm-and-if-page>`;
const SOMEBODY = anId('person', 40);
const VALMORAND = { commune: '99901', point: { lat: 46.3, lon: 4.9 } };
const CRET = { commune: '99903', point: { lat: 46.27, lon: 4.97 } };

const open = (prepare?: Prepare, actor = COORDINATOR) =>
  renderScreen<AndIfPage>(screen, actor, prepare);

/** The nth request that nobody could answer, so many days ago. */
const missed = (n: number, daysAgo: number, changes: Partial<Request> = {}): Request =>
  aRequest({
    _id: anId('request', 40 + n),
    person: SOMEBODY,
    phase: 'unmet',
    reason: 'no-volunteer',
    needs: [],
    when: { day: addDays(TODAY, -daysAgo), part: 'morning' },
    ...changes,
  });

/** Eight in Crêt-le-Haut: two mornings on which three asked, and two more weeks. */
const eight: Prepare = (device) =>
  device.receive(
    aPerson({ _id: SOMEBODY, ...CRET }),
    ...[14, 14, 14, 28, 28, 28, 42, 56].map((daysAgo, n) => missed(n, daysAgo)),
  );

const told = async (page: Element): Promise<string> =>
  read(await until('the answer', () => deep(deep(page, 'cm-and-if-result') ?? page, '.on-screen')));

const more = async (page: Element): Promise<void> => {
  const stepper = await until('the figure', () => deep(page, 'cm-stepper'));
  deepAll(stepper, 'button').at(-1)?.click();
};

describe('cm-and-if-page', () => {
  it('can be used by everybody, and tells the range first, among how many', async () => {
    const { page } = await open(eight);
    await says(page, andIf.result.one(6));
    const text = await told(page);
    assert.include(text, andIf.among('8'));
    assert.include(text, 'Crêt-le-Haut');
    await says(page, andIf.how);
    await accessible(page);
  });

  it('answers anew when there are more people, or when they do other things', async () => {
    const { page } = await open(eight);
    await says(page, andIf.result.one(6));
    await more(page);
    await says(page, andIf.result.one(8));
    const drive = await until('what they do', () =>
      deepAll(page, 'cm-checkbox').find((one) => one.dataset['value'] === 'drive'),
    );
    deep(drive, 'input')?.click();
    await says(page, andIf.result.none);
    await says(page, andIf.beyond.otherOffers(8));
  });

  it('lets the commune be chosen in the list and on the map', async () => {
    const { page } = await open((device) =>
      device.receive(
        aPerson({ _id: SOMEBODY, ...CRET, point: { lat: 46.1, lon: 5.2 } }),
        aPerson({ _id: anId('person', 41), ...VALMORAND }),
        missed(1, 10),
        missed(2, 20),
        missed(3, 30, { person: anId('person', 41) }),
      ),
    );
    await says(page, andIf.beyond.tooFar(2));
    await write(page, andIf.commune, '99901');
    await until('the one of Valmorand', async () =>
      (await told(page)).includes('habitant Valmorand'),
    );
    const map = await until('the map', () => deep(page, 'cm-territory-view'));
    map.dispatchEvent(new PickedEvent(46.34, 4.95));
    await until('the other', async () => (await told(page)).includes('habitant Saint-Aubrin'));
    assert.equal((await control(page, andIf.commune)).value, '99902');
  });

  it('looks at a year, and says when nothing was missed in it', async () => {
    const { page } = await open(eight);
    await says(page, andIf.how);
    await write(page, andIf.period, String(Number(TODAY.slice(0, 4)) - 2));
    await says(page, andIf.nothingMissed);
    assert.isUndefined(deep(page, 'cm-and-if-result'));
    await accessible(page);
  });

  it('says what it assumes, and where that comes from', async () => {
    const { page } = await open(eight);
    await says(page, andIf.why);
    await says(page, andIf.once);
    await says(page, andIf.distanceFrom.usual);
    await says(page, andIf.frequencyFrom.usual);
    await says(page, andIf.approximate);
  });

  it('writes on paper no figure that points at somebody, and nobody’s name ever', async () => {
    const { page } = await open((device) =>
      device.receive(aPerson({ _id: SOMEBODY, ...CRET }), missed(1, 10), missed(2, 20)),
    );
    await says(page, andIf.result.one(2));
    const paper = deep(deep(page, 'cm-and-if-result')!, '.on-paper')!;
    assert.include(read(paper), andIf.result.hidden);
    assert.include(read(paper), andIf.among(andIf.fewMissed));
    for (const name of ['Perrachon', 'Morel', 'person:']) assert.notInclude(read(page), name);
    const { print } = window;
    let asked = 0;
    window.print = () => {
      asked += 1;
    };
    await press(page, andIf.print);
    await until('the printer', () => asked === 1);
    window.print = print;
  });

  it('is not for agents; waits, and fails, in words', async () => {
    const { page } = await open(eight, AGENT);
    await until('no answer', () => deep(page, 'cm-loading') === undefined);
    assert.isUndefined(deep(page, 'cm-and-if-result'));
    const waiting = await renderWaiting(screen, COORDINATOR);
    await until('the waiting', () => deep(waiting.page, 'cm-loading'));
    const failing = await renderFailing(screen, COORDINATOR);
    await says(failing.page, words.app.failure.heading);
    await accessible(failing.page);
  });
});
