import { assert } from 'chai';
import { html } from 'lit';

import type { Places } from '../../../../src/pack/places/places.ts';
import type { MapOverlays } from '../../../../src/ui/map/overlays/overlays.ts';
import type { DiagnosisPage } from '../../../../src/ui/screens/diagnosis/diagnosis-page.ts';
import '../../../../src/ui/screens/diagnosis/diagnosis-page.ts';
import { accessible } from '../../../support/accessible.ts';
import { AGENT, anId, aPerson, aRequest, COORDINATOR } from '../../../support/builders.ts';
import { bringPack } from '../../../data/support/test-pack.ts';
import { until } from '../../../support/waiting.ts';
import {
  deep,
  deepAll,
  press,
  read,
  renderFailing,
  renderScreen,
  renderWaiting,
  says,
  words,
  type Prepare,
} from '../render-screen.ts';

const { diagnosis } = words;
const screen = html`<cm-diagnosis-page></cm-diagnosis-page>`;

const open = (prepare?: Prepare, actor = COORDINATOR) =>
  renderScreen<DiagnosisPage>(screen, actor, prepare);

const PLACES: Places = {
  places: [],
  services: [
    { kind: 'doctor', name: 'Cabinet des Tilleuls', lat: 46.3, lon: 4.9 },
    { kind: 'shop', lat: 46.5, lon: 5.2 },
  ],
};

const withPack: Prepare = (device) =>
  bringPack(device, { 'places.json': new TextEncoder().encode(JSON.stringify(PLACES)) });

const layer = async (page: Element, name: string): Promise<void> => {
  (await until(name, () => deep(page, `button[data-layer=${name}]`))).click();
};

/** The file that is handed over by what one does: its name and what it says. */
async function savedBy(act: () => Promise<void>): Promise<{ name: string; text: string }> {
  const saved = new Promise<{ name: string; text: string }>((resolve, reject) => {
    const onClick = (event: MouseEvent): void => {
      const link = event.target;
      if (!(link instanceof HTMLAnchorElement) || !link.download) return;
      event.preventDefault();
      document.removeEventListener('click', onClick);
      const name = link.download;
      fetch(link.href)
        .then((file) => file.text())
        .then((text) => resolve({ name, text }), reject);
    };
    document.addEventListener('click', onClick);
  });
  await act();
  return saved;
}

describe('cm-diagnosis-page', () => {
  it('can be used by everybody, with every layer shown and a pack', async () => {
    const { page } = await open(withPack);
    await says(page, diagnosis.requests(3, 3));
    for (const name of ['volunteers', 'unmet', 'services']) await layer(page, name);
    await says(page, diagnosis.farFromServices);
    await accessible(page);
  });

  it('can be used by everybody without a pack, and says what to do', async () => {
    const { page } = await open();
    await says(page, diagnosis.noPack);
    const link = await until('the way', () =>
      deep(deep(page, 'cm-diagnosis-reach') ?? page, 'cm-button'),
    );
    assert.equal(link.getAttribute('href'), '/settings');
    await accessible(page);
  });

  it('lists exactly what is drawn, layer by layer', async () => {
    const { page } = await open();
    const map = await until('the map', () => deep(page, 'cm-map'));
    const marks = () => ('items' in map ? (map.items as unknown[]).length : 0);
    await until('three marks', () => marks() === 3);
    assert.equal(deepAll(page, 'cm-request-card').length, 3);
    await says(page, diagnosis.inCommune(1));
    await layer(page, 'requests');
    await until('no marks', () => marks() === 0);
    assert.equal(deepAll(page, 'cm-request-card').length, 0);
    await layer(page, 'gaps');
    await says(page, diagnosis.nothingShown);
    await accessible(page);
  });

  it('lays each layer over the map, and takes it away again', async () => {
    const { page } = await open(withPack);
    const map = await until('the map', () => deep(page, 'cm-map'));
    const laid = (): string[] =>
      'overlays' in map ? Object.keys(map.overlays as MapOverlays).sort() : [];
    await until('the gaps', () => laid().join() === 'gaps');
    for (const name of ['volunteers', 'unmet', 'services']) await layer(page, name);
    await until('all of them', () => laid().join() === 'density,gaps,heat,places');
    const overlays = (): MapOverlays => (map as unknown as { overlays: MapOverlays }).overlays;
    await until('the services', () => overlays().places?.length);
    const { density, places } = overlays();
    assert.deepEqual(
      density?.areas.map(({ label }) => label),
      ['Valmorand', 'Saint-Aubrin', 'Crêt-le-Haut'].map((name, at) =>
        diagnosis.volunteersOf(name, [1, 1, 0][at]!),
      ),
    );
    assert.equal(places?.[0]?.label, 'Médecin : Cabinet des Tilleuls');
    for (const name of ['volunteers', 'unmet', 'services', 'gaps']) await layer(page, name);
    await until('nothing', () => laid().length === 0);
  });

  it('says where nobody lives near: requests, and how far the nearest volunteer is', async () => {
    const { page } = await open((device) =>
      device.receive(
        aPerson({ _id: anId('person', 40), point: { lat: 46.6, lon: 5.4 }, commune: '99903' }),
        aRequest({ _id: anId('request', 40), person: anId('person', 40) }),
        aRequest({ _id: anId('request', 41), person: anId('person', 40) }),
      ),
    );
    await says(page, diagnosis.gap('Crêt-le-Haut', 2));
    assert.match(read(page), /Le bénévole le plus proche est à environ \d+ km/);
  });

  it('counts volunteers by commune, and never says who they are', async () => {
    const { page } = await open();
    await layer(page, 'requests');
    await layer(page, 'volunteers');
    await says(page, diagnosis.volunteers(2));
    const text = read(page);
    for (const name of ['Morel', 'Berthet', 'Sandoz']) assert.notInclude(text, name);
  });

  it('goes back in time by the keyboard and the buttons, at most a year', async () => {
    const { page } = await open();
    await says(page, diagnosis.requests(3, 3));
    const rail = await until<HTMLInputElement | undefined>(
      'the rail',
      () => deepAll<HTMLInputElement>(page, 'input[type=range]')[0],
    );
    assert.include(rail.getAttribute('aria-valuetext'), diagnosis.thisWeek);
    rail.value = '0';
    rail.dispatchEvent(new Event('input', { bubbles: true }));
    await says(page, diagnosis.requests(0, 0));
    assert.notInclude(rail.getAttribute('aria-valuetext'), diagnosis.thisWeek);
    const earlier = deepAll(page, 'cm-button').find(
      (one) => 'label' in one && one.label === diagnosis.earlier,
    );
    assert.isTrue(earlier?.hasAttribute('disabled'));
    await accessible(page);
  });

  it('is found again as it was left: its layers and its weeks', async () => {
    const { page } = await open(() => {
      const left = new URL(window.location.href);
      left.searchParams.set('ago', '51');
      left.searchParams.set('layers', 'requests');
      history.replaceState(null, '', left);
    });
    await says(page, diagnosis.requests(0, 0));
    const pressed = deepAll(page, 'button[data-layer][aria-pressed=true]');
    assert.deepEqual(
      pressed.map((one) => one.dataset['layer']),
      ['requests'],
    );
    await layer(page, 'gaps');
    await until('it stands in the address', () => !/layers=/.test(window.location.search));
    assert.include(window.location.search, 'ago=51');
  });

  it('tells the share of those who live far, with who is not known beside it', async () => {
    const { page } = await open(withPack);
    await says(page, `${diagnosis.service.doctor}, ${diagnosis.serviceCount(1)}`);
    const table = await until('the table', () =>
      deep(deep(page, 'cm-diagnosis-reach') ?? page, 'table'),
    );
    const cells = [...table.querySelectorAll('tbody tr:first-child > *')].map((cell) =>
      cell.textContent.trim().replace(/\s/g, ' '),
    );
    assert.deepEqual(cells, [
      'Valmorand',
      'environ 0 sur 1',
      'environ 0 sur 1 240',
      'environ 0 sur 1',
    ]);
    await says(page, diagnosis.unknownHomes('1'));
    const select = deepAll<HTMLSelectElement>(deep(page, 'cm-diagnosis-reach')!, 'select')[0];
    select!.value = 'stop';
    select!.dispatchEvent(new Event('change', { bubbles: true }));
    await says(page, diagnosis.noneKnown);
  });

  it('hands over a table and a map without a person in them', async () => {
    const { page, toasts: told } = await open(withPack);
    await says(page, diagnosis.take);
    const csv = await savedBy(() => press(page, diagnosis.csv));
    const geojson = await savedBy(() => press(page, diagnosis.geojson));
    assert.match(csv.name, /^diagnostic-\d{4}-\d\d-\d\d[.]csv$/);
    assert.match(geojson.name, /^diagnostic-\d{4}-\d\d-\d\d[.]geojson$/);
    const { features, sources } = JSON.parse(geojson.text) as {
      features: { properties: Record<string, unknown> }[];
      sources: string;
    };
    assert.include(sources, 'OpenStreetMap');
    const valmorand = features.find(({ properties }) => properties['code'] === '99901');
    assert.deepInclude(valmorand?.properties, { volunteers: null, population: 1_240 });
    assert.equal(features.filter(({ properties }) => properties['layer'] === 'service').length, 2);
    for (const text of [csv.text, geojson.text]) {
      assert.include(text, 'Valmorand');
      for (const secret of [
        'Perrachon',
        'Tachet',
        'Morel',
        'Teppes',
        '46.3063',
        'person:',
        '04 65',
      ]) {
        assert.notInclude(text, secret);
      }
    }
    assert.deepEqual(
      told.map((one) => one.words),
      [diagnosis.exported, diagnosis.exported],
    );
  });

  it('has a sheet for the printer, with its legend, date, sources, and nobody’s name', async () => {
    const { page } = await open(withPack);
    const sheet = await until('the sheet', () => deep(page, 'cm-diagnosis-sheet'));
    assert.equal(getComputedStyle(sheet).display, 'none');
    const text = read(sheet);
    assert.include(text, 'Trois Clochers');
    assert.include(text, diagnosis.legendVolunteers);
    assert.include(text, diagnosis.sourceServices);
    assert.include(text, diagnosis.rule);
    for (const secret of ['Perrachon', 'Tachet', 'Morel']) assert.notInclude(text, secret);
    assert.isTrue(deepAll(sheet, 'svg[role=img] .commune').length >= 3);
  });

  it('shows agents the requests, and nothing that is the coordinators’', async () => {
    const { page } = await open(withPack, AGENT);
    await says(page, diagnosis.requests(3, 3));
    assert.deepEqual(
      deepAll(page, 'button[data-layer]').map((one) => one.dataset['layer']),
      ['requests'],
    );
    assert.isUndefined(deep(page, 'cm-diagnosis-files'));
    await accessible(page);
  });

  it('waits, and fails, in words', async () => {
    const waiting = await renderWaiting(screen, COORDINATOR);
    await until('the waiting', () => deep(waiting.page, 'cm-loading'));
    const failing = await renderFailing(screen, COORDINATOR);
    await says(failing.page, words.app.failure.heading);
    await accessible(failing.page);
  });
});
