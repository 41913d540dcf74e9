import { assert } from 'chai';
import { html } from 'lit';

import { emptyRound } from '../../../../src/domain/rounds/round.ts';
import { addDays } from '../../../../src/domain/kernel/when.ts';
import type { RoundPage } from '../../../../src/ui/screens/rounds/round-page.ts';
import '../../../../src/ui/screens/rounds/round-page.ts';
import { accessible } from '../../../support/accessible.ts';
import { AGENT, anId, uuid } from '../../../support/builders.ts';
import { fillDisk } from '../../../data/support/full-disk.ts';
import type { TestDevice } from '../../../data/support/test-device.ts';
import { TODAY } from '../../../support/three-steeples.ts';
import { draftWith } from '../on-device.ts';
import { until } from '../../../support/waiting.ts';
import {
  deep,
  deepAll,
  renderFailing,
  renderScreen,
  renderWaiting,
  press,
  read,
  says,
  words,
  write,
} from '../render-screen.ts';

const { rounds } = words;
const screen = html`<cm-round-page></cm-round-page>`;
const [odette, marcel, yvonne] = [1, 2, 3].map((n) => anId('person', n));

const planned =
  (...stops: readonly (typeof odette)[]) =>
  async ({ drafts }: TestDevice): Promise<void> => {
    const start = { at: 'town-hall', commune: '99901' } as const;
    await drafts.keep('round', { ...emptyRound(TODAY), start, stops });
  };

const inStops = (page: Element, selector: string): HTMLElement[] =>
  deepAll(page, 'cm-round-stop').flatMap((stop) => deepAll(stop, selector));
const names = (page: Element): string[] =>
  inStops(page, 'h2 a').map((one) => one.textContent.trim());
const labelled = async (page: Element, label: string): Promise<void> => {
  const button = await until(label, () =>
    deepAll(page, 'cm-button').find((one) => 'label' in one && one.label === label),
  );
  (await until('its inside', () => deep(button, 'button'))).click();
};

const ODETTE = 'Madame Odette Perrachon';
const MARCEL = 'Monsieur Marcel Guichardot';
const YVONNE = 'Madame Yvonne Tachet';

describe('cm-round-page', () => {
  it('can be used by everybody, with nobody in it and with three', async () => {
    const empty = await renderScreen<RoundPage>(screen, AGENT);
    await says(empty.page, rounds.empty);
    await says(empty.page, rounds.suggestions);
    await accessible(empty.page);
    const full = await renderScreen<RoundPage>(screen, AGENT, planned(odette, marcel, yvonne));
    await says(full.page, rounds.left(3));
    await accessible(full.page);
  });

  it('suggests whom nobody has seen for long, and takes them in', async () => {
    const { page, device } = await renderScreen<RoundPage>(screen, AGENT);
    await labelled(page, rounds.addOne(YVONNE));
    await labelled(page, rounds.addOne(ODETTE));
    await until('both', () => names(page).length === 2);
    assert.deepEqual(names(page), [YVONNE, ODETTE]);
    await draftWith(device, 'round', odette!);
    assert.deepEqual(await device.drafts.begun(''), ['round']);
  });

  it('finds somebody by a fragment of their name', async () => {
    const { page } = await renderScreen<RoundPage>(screen, AGENT, planned(odette));
    const field = await until('the field', () => deep(page, 'cm-search-field'));
    const input = await until<HTMLInputElement | undefined>(
      'its input',
      () => deepAll<HTMLInputElement>(field, 'input')[0],
    );
    input.value = 'guich';
    input.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
    (await until('him', () => deep(deep(page, 'cm-person-card') ?? page, 'button.cover'))).click();
    await until('he is in', () => names(page).length === 2);
    assert.deepEqual(names(page), [ODETTE, MARCEL]);
  });

  it('tells the ways, and says that they are guessed', async () => {
    const { page } = await renderScreen<RoundPage>(screen, AGENT, planned(odette, marcel));
    await says(page, rounds.left(2));
    const ways = inStops(page, '.way').map((one) => one.textContent);
    assert.equal(ways.length, 2);
    assert.isTrue(ways.every((way) => way.startsWith('environ')));
    await says(page, 'Retour : environ');
  });

  it('is moved by hand, and what was taken out can be taken back', async () => {
    const { page, toasts: told } = await renderScreen<RoundPage>(
      screen,
      AGENT,
      planned(odette, marcel, yvonne),
    );
    await labelled(page, rounds.down(ODETTE));
    await until('she is second', () => names(page)[1] === ODETTE);
    assert.equal(told[0]?.words, rounds.moved(ODETTE, 2));
    await labelled(page, rounds.remove(ODETTE));
    await until('she is out', () => names(page).length === 2);
    told[1]?.undo?.();
    await until('she is back', () => names(page).length === 3);
    assert.deepEqual(names(page), [MARCEL, ODETTE, YVONNE]);
  });

  it('is put in order, with the first in its place when that is wanted', async () => {
    const { page, toasts: told } = await renderScreen<RoundPage>(
      screen,
      AGENT,
      planned(marcel, yvonne, odette),
    );
    await says(page, rounds.left(3));
    await press(page, rounds.order);
    await until('it is told', () => told.length === 1);
    const ordered = names(page);
    told[0]?.undo?.();
    await until('as before', () => names(page)[0] === MARCEL);
    (await until('the box', () => deep(deep(page, 'cm-checkbox') ?? page, 'input'))).click();
    await press(page, rounds.order);
    await until('it is told again', () => told.length === 2);
    assert.equal(names(page)[0], MARCEL);
    assert.sameMembers(ordered, names(page));
  });

  it('starts elsewhere when told so', async () => {
    const { page, device } = await renderScreen<RoundPage>(screen, AGENT, planned(odette));
    await write(page, rounds.start, 'town-hall 99902');
    await draftWith(device, 'round', '"commune":"99902"');
    await write(page, rounds.start, 'first-stop');
    await until('no way back', () => !read(page).includes('Retour'));
  });

  it('keeps the start that was chosen while the telephone looked where it is', async () => {
    const { page, device } = await renderScreen<RoundPage>(screen, AGENT, planned(odette));
    let found: PositionCallback | undefined;
    const own = Object.getOwnPropertyDescriptor(navigator.geolocation, 'getCurrentPosition');
    Object.defineProperty(navigator.geolocation, 'getCurrentPosition', {
      configurable: true,
      value: (success: PositionCallback) => (found = success),
    });
    try {
      await write(page, rounds.start, 'here');
      await until('it looks', () => found !== undefined);
      await write(page, rounds.start, 'town-hall 99902');
      found?.({ coords: { latitude: 46.3, longitude: 4.9, accuracy: 5 } } as GeolocationPosition);
      // Drafts are kept one after the other: what the position wrote would lie before her name.
      await labelled(page, rounds.addOne(YVONNE));
      const kept = await draftWith(device, 'round', yvonne!);
      assert.deepInclude(kept, { start: { at: 'town-hall', commune: '99902' } });
    } finally {
      if (own) Object.defineProperty(navigator.geolocation, 'getCurrentPosition', own);
      else Reflect.deleteProperty(navigator.geolocation, 'getCurrentPosition');
    }
  });

  it('leads to the door and to the encounter, and marks who was seen today', async () => {
    const { page, device } = await renderScreen<RoundPage>(screen, AGENT, planned(odette, yvonne));
    await says(page, rounds.left(2));
    const links = inStops(page, 'a').map((one) => (one as HTMLAnchorElement).href);
    assert.isTrue(links.some((href) => href.endsWith(`/encounters/new/${uuid(1)}`)));
    assert.include(links, 'geo:46.3063,4.8861?q=46.3063,4.8861');
    assert.isTrue(links.some((href) => href.startsWith('geo:0,0?q=3%20place')));
    assert.include(links, 'tel:0465712011');
    await device.encounters.record({
      ...{ person: anId('person'), means: 'visit', outcome: 'absent', day: TODAY },
      readers: 'staff',
    });
    await says(page, rounds.left(1));
    await says(page, `${rounds.done} · ${words.vocabulary.presences.absent}`);
    await accessible(page);
  });

  it('forgets the round of yesterday', async () => {
    const { page, device } = await renderScreen<RoundPage>(screen, AGENT, async ({ drafts }) => {
      const stops = [odette!];
      await drafts.keep('round', { ...emptyRound(addDays(TODAY, -1)), stops });
    });
    await says(page, rounds.empty);
    await until('no round', async () => (await device.drafts.begun('')).length === 0);
  });

  it('says when there is no room to keep it', async () => {
    const { page } = await renderScreen<RoundPage>(screen, AGENT, fillDisk);
    await labelled(page, rounds.addOne(ODETTE));
    await says(page, rounds.notKept);
  });

  it('fits a sheet of paper: who, where, how to get in, the telephone', async () => {
    const { page } = await renderScreen<RoundPage>(screen, AGENT, planned(odette, marcel));
    const sheet = await until('the sheet', () => deep(page, 'cm-round-sheet'));
    assert.equal(getComputedStyle(sheet).display, 'none');
    const text = read(sheet);
    for (const one of [ODETTE, '12 chemin des Teppes', 'Le portail vert', '04 65 71 20 11']) {
      assert.include(text, one);
    }
    assert.include(text, '04 65 71 00 00');
  });

  it('never puts a name into an address', async () => {
    const { page } = await renderScreen<RoundPage>(screen, AGENT, planned(odette, marcel));
    await says(page, rounds.left(2));
    for (const { pathname, protocol } of deepAll<HTMLAnchorElement>(page, 'a[href]')) {
      if (protocol.startsWith('http')) assert.match(pathname, /^[/a-z]+([0-9a-f-]{36})?$/);
    }
  });

  it('waits, and fails, in words', async () => {
    const waiting = await renderWaiting<RoundPage>(screen, AGENT);
    await until('the waiting', () => deep(waiting.page, 'cm-loading'));
    const failing = await renderFailing<RoundPage>(screen, AGENT);
    await says(failing.page, words.app.failure.heading);
  });
});
