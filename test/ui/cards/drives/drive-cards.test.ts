import { knownRate } from '../../../../src/domain/rates/known-rates.ts';
import { assert } from 'chai';
import { html } from 'lit';

import type { Request } from '../../../../src/domain/requests/request.ts';
import { addDays } from '../../../../src/domain/kernel/when.ts';
import type { MissionPage } from '../../../../src/ui/screens/missions/mission-page.ts';
import '../../../../src/ui/screens/missions/mission-page.ts';
import type { RequestPage } from '../../../../src/ui/screens/requests/request-page.ts';
import '../../../../src/ui/screens/requests/request-page.ts';
import type { RequestsPage } from '../../../../src/ui/screens/requests/requests-page.ts';
import '../../../../src/ui/screens/requests/requests-page.ts';
import type { TariffSettings } from '../../../../src/ui/screens/drives/tariff-settings.ts';
import '../../../../src/ui/screens/drives/tariff-settings.ts';
import { accessible } from '../../../support/accessible.ts';
import {
  aClaim,
  AGENT,
  anId,
  aPerson,
  aRequest,
  COORDINATOR,
  uuid,
  volunteerNo,
} from '../../../support/builders.ts';
import type { TestDevice } from '../../../data/support/test-device.ts';
import { TODAY } from '../../../support/three-steeples.ts';
import { written } from '../../screens/on-device.ts';
import { until } from '../../../support/waiting.ts';
import {
  deep,
  deepAll,
  renderScreen,
  press,
  read,
  says,
  words,
  write,
} from '../../screens/render-screen.ts';

const { drives, mission } = words;
const TOMORROW = addDays(TODAY, 1);
const MARKET = { label: 'Marché', commune: '99902', point: { lat: 46.34, lon: 4.95 } };
const OUTING = uuid(77);
const three = 'trois courses';

/** Three neighbours who want to go to the market tomorrow morning. */
const toMarket =
  (more: (n: number) => Partial<Request> = () => ({})) =>
  async (device: TestDevice): Promise<void> => {
    const ns = [11, 12, 13];
    await device.receive(
      ...ns.map((n) =>
        aPerson({
          _id: anId('person', n),
          ...{ given: `Prénom${String(n)}`, family: 'Duchêne', title: 'madam' },
          point: { lat: 46.28 - n / 10_000, lon: 4.95 },
        }),
      ),
      ...ns.map((n) =>
        aRequest({
          ...{ _id: anId('request', n), person: anId('person', n), kind: 'ride' },
          ...{ when: { day: TOMORROW, part: 'morning' }, destination: MARKET, needs: ['vehicle'] },
          ...more(n),
        }),
      ),
    );
  };
const list = html`<cm-requests-page></cm-requests-page>`;
const request = (n: number) => html`<cm-request-page .request=${uuid(n)}></cm-request-page>`;
const missionNo = (n: number) => html`<cm-mission-page .mission=${uuid(n)}></cm-mission-page>`;
const outingOf = async (device: TestDevice, n: number) =>
  (await device.shown(anId('request', n)))?.outing;
const claimsOn = async (device: TestDevice, n: number) =>
  (await device.allShown('claim')).filter((one) => one.mission === anId('mission', n));
const agreedKm = async (device: TestDevice) => (await device.shown(anId('request', 11)))?.agreedKm;
const stops = (page: Element): string[] =>
  deepAll(page, 'cm-drive-stops').flatMap((one) => deepAll(one, '.what').map(read));

describe('one car for three errands, at the desk', () => {
  it('is asked with who, where and how much is saved, and everybody can answer', async () => {
    const { page, device } = await renderScreen<RequestsPage>(list, COORDINATOR, toMarket());
    await says(page, drives.question(three));
    const card = await until('the card', () => deep(page, 'cm-outing-card'));
    assert.match(read(card), /Demain, Marché : \d+ km de moins que séparément \(\d+ km\)/);
    await press(card, drives.showPlan);
    await until('the stops', () => stops(card).length === 7);
    await accessible(page);
    await press(card, drives.group);
    await until('together', () => outingOf(device, 11));
    const outings = await Promise.all([11, 12, 13].map((n) => outingOf(device, n)));
    assert.equal(new Set(outings).size, 1);
  });

  it('is taken back with one touch', async () => {
    const {
      page,
      device,
      toasts: told,
    } = await renderScreen<RequestsPage>(list, COORDINATOR, toMarket());
    await press(await until('the card', () => deep(page, 'cm-outing-card')), drives.group);
    await until('the toast', () => told.length === 1);
    told[0]?.undo?.();
    await until('apart', async () => !(await outingOf(device, 11)));
  });

  it('is not asked again once somebody said no, unless they think better of it', async () => {
    const {
      page,
      device,
      toasts: told,
    } = await renderScreen<RequestsPage>(list, COORDINATOR, toMarket());
    await press(await until('the card', () => deep(page, 'cm-outing-card')), drives.notNow);
    await until('gone', () => !deep(page, 'cm-outing-card'));
    assert.isUndefined(await outingOf(device, 11));
    await until('it is kept', () => device.drafts.read('outings-declined'));
    assert.deepEqual(await device.drafts.begun(''), ['outings-declined']);
    assert.notInclude(JSON.stringify(await device.drafts.read('outings-declined')), 'Duchêne');
    told[0]?.undo?.();
    await until('asked again', () => deep(page, 'cm-outing-card'));
  });

  it('is not asked of an agent, who does not decide', async () => {
    const { page } = await renderScreen<RequestsPage>(list, AGENT, toMarket());
    await until('the list', () => deepAll(page, 'cm-request-card').length > 0);
    assert.isUndefined(deep(page, 'cm-outing-card'));
  });
});

describe('the drive of a request, at the desk', () => {
  it('tells stops, kilometres and what it does to the air, and can be used by everybody', async () => {
    const { page } = await renderScreen<RequestPage>(request(11), COORDINATOR, toMarket());
    await says(page, drives.withoutHome);
    const { value = 0, source } = knownRate('co2', '2026-03-02')!;
    await says(page, drives.airHow(value, source));
    assert.deepEqual(stops(page), [
      drives.desk.pickUp('Madame Prénom11 Duchêne'),
      'Marché',
      drives.desk.dropOff('Madame Prénom11 Duchêne'),
    ]);
    await accessible(page);
  });

  it('lets every errand of a car go alone again, and back', async () => {
    const shared = toMarket(() => ({ outing: OUTING }));
    const {
      page,
      device,
      toasts: told,
    } = await renderScreen<RequestPage>(request(11), COORDINATOR, shared);
    await says(page, drives.shared(three));
    await press(page, drives.apart);
    await until('apart', async () => !(await outingOf(device, 12)));
    await until('the toast', () => told.length === 1);
    told[0]?.undo?.();
    await until('together again', async () => (await outingOf(device, 12)) === OUTING);
  });

  it('lets a coordinator put somebody into the same car by hand, and take them out', async () => {
    const {
      page,
      device,
      toasts: told,
    } = await renderScreen<RequestPage>(request(11), COORDINATOR, toMarket());
    await says(page, drives.sameWay);
    await accessible(page);
    const name = drives.joinNamed('Madame Prénom12 Duchêne');
    const join = await until('the button', () =>
      deepAll(page, 'cm-button').find((one) => 'label' in one && one.label === name),
    );
    (await until('its inside', () => deep(join, 'button'))).click();
    await until('together', () => outingOf(device, 12));
    assert.equal(await outingOf(device, 11), await outingOf(device, 12));
    assert.isUndefined(await outingOf(device, 13));
    await says(page, drives.shared('deux courses'));
    told[0]?.undo?.();
    await until('apart', async () => !(await outingOf(device, 12)));
  });

  it('says so when one car can no longer do all of them', async () => {
    const late = toMarket((n) => ({
      outing: OUTING,
      ...(n === 13 && { when: { day: TOMORROW, time: '17:00' } }),
    }));
    const { page } = await renderScreen<RequestPage>(request(11), COORDINATOR, late);
    await says(page, drives.noLonger);
  });

  it('asks for nothing on a guess, until a person agrees to a distance', async () => {
    const tariff = { centsPerKm: 30 };
    const taken = toMarket(() => ({ phase: 'confirmed', claims: [aClaim(1, 'confirmed')] }));
    const { page, device } = await renderScreen<RequestPage>(
      request(11),
      COORDINATOR,
      async (one) => {
        await taken(one);
        await one.receive({ ...(await one.shown(anId('territory')))!, tariff });
      },
    );
    await says(page, 'à convenir : la distance est estimée');
    const field = await until('the field', () => deep(page, 'cm-agreed-km'));
    await write(field, drives.agree, 'loin');
    await press(field, drives.agreeSave);
    await says(page, drives.agreeBad);
    await write(field, drives.agree, '26,5');
    await press(field, drives.agreeSave);
    await until('agreed', async () => (await agreedKm(device)) === 26.5);
    await says(page, '7,95');
    await press(page, drives.agreeUndo);
    await until('open again', async () => (await agreedKm(device)) === undefined);
  });
});

describe('the drive of a mission, on the volunteer’s phone', () => {
  const actor = volunteerNo(1);

  it('is told roughly before the yes, door to door after it, with the phone’s own directions', async () => {
    const { page } = await renderScreen<MissionPage>(missionNo(11), actor, toMarket());
    await says(page, drives.rough);
    assert.notInclude(read(page), 'Duchêne');
    assert.isEmpty(
      deepAll(page, 'cm-drive-stops').flatMap((one) => deepAll(one, 'a[href^="geo:"]')),
    );
    const taken = toMarket(() => ({ phase: 'confirmed', claims: [aClaim(1, 'confirmed')] }));
    const after = await renderScreen<MissionPage>(missionNo(11), actor, taken);
    await says(after.page, drives.pickUp('Madame Prénom11 Duchêne'));
    const links = await until('directions', () => {
      const found = deepAll(after.page, 'cm-drive-stops').flatMap((one) => deepAll(one, 'a'));
      return found.length > 0 ? found.map((one) => one.getAttribute('href') ?? '') : undefined;
    });
    for (const link of links) assert.match(link, /^geo:[\d.]+,[\d.]+\?q=[\d.]+,[\d.]+$/);
    await accessible(after.page);
  });

  it('is taken on for the whole car with one yes, or for one errand alone', async () => {
    const shared = toMarket(() => ({ outing: OUTING }));
    const { page, device } = await renderScreen<MissionPage>(missionNo(11), actor, shared);
    await press(page, drives.acceptAll(three));
    await written(device, 3);
    for (const n of [11, 12, 13]) assert.lengthOf(await claimsOn(device, n), 1);
    const alone = await renderScreen<MissionPage>(missionNo(11), actor, shared);
    await press(alone.page, mission.acceptOne);
    await written(device, 1);
    await says(alone.page, drives.othersFree(2));
    await press(alone.page, drives.takeOthers);
    await written(device, 3);
  });

  it('begins the report with its part of the way', async () => {
    const taken = toMarket(() => ({ phase: 'confirmed', claims: [aClaim(1, 'confirmed')] }));
    const { page, device } = await renderScreen<MissionPage>(missionNo(11), actor, taken);
    await says(page, drives.pickUp('Madame Prénom11 Duchêne'));
    await press(page, mission.report);
    await says(page, mission.guessed);
    await press(page, mission.reportSubmit);
    await written(device, 1);
    const [told] = (await claimsOn(device, 11))[0]!.reports;
    assert.isAbove(told?.km ?? 0, 10);
    assert.isAbove(told?.minutes ?? 0, 60);
  });
});

describe('cm-tariff-settings', () => {
  const screen = html`<cm-tariff-settings></cm-tariff-settings>`;
  const { tariff } = drives;
  const saved = async (device: TestDevice) => (await device.shown(anId('territory')))?.tariff;

  it('keeps what is asked, in cents and euros as people write them', async () => {
    const { page, device } = await renderScreen<TariffSettings>(screen, COORDINATOR);
    await says(page, tariff.none);
    await press(page, tariff.change);
    await accessible(page);
    await write(page, tariff.perKm, '30');
    await write(page, tariff.minimum, '3,75');
    await press(page, tariff.save);
    await until('saved', () => saved(device));
    assert.deepEqual(await saved(device), { centsPerKm: 30, minimumCents: 375 });
  });

  it('warns above the legal ceiling, and asks why', async () => {
    const { page, device } = await renderScreen<TariffSettings>(screen, COORDINATOR);
    await press(page, tariff.change);
    await write(page, tariff.perKm, '45');
    await press(page, tariff.save);
    await says(page, tariff.whyMissing);
    assert.isUndefined(await saved(device));
    await write(page, tariff.why, 'Routes de montagne.');
    await press(page, tariff.save);
    await until('saved', async () => (await saved(device))?.why === 'Routes de montagne.');
  });

  it('refuses what is no amount, and says how to write it', async () => {
    const { page, device } = await renderScreen<TariffSettings>(screen, COORDINATOR);
    await press(page, tariff.change);
    await write(page, tariff.perKm, 'beaucoup');
    await write(page, tariff.maximum, '-3');
    await press(page, tariff.save);
    await says(page, tariff.bad);
    await says(page, tariff.badMoney);
    await write(page, tariff.perKm, '30');
    await write(page, tariff.minimum, '5');
    await write(page, tariff.maximum, '3');
    await press(page, tariff.save);
    await says(page, tariff.crossed);
    assert.isUndefined(await saved(device));
  });
});
