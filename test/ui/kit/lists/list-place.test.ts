import { ContextProvider } from '@lit/context';
import { assert } from 'chai';
import { html, LitElement, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { ListPlace } from '../../../../src/ui/kit/lists/list-place.ts';
import { PAGE_SIZE } from '../../../../src/ui/kit/lists/paged-list.ts';
import { Places, placesContext } from '../../../../src/ui/kit/lists/places.ts';
import { until } from '../../../support/waiting.ts';
import { drawn } from '../../drawn.ts';

interface Choice {
  readonly kind: '' | 'ride' | 'visit';
  readonly commune: string;
}

/** A list that may be narrowed. */
@customElement('cm-placed-list')
class PlacedList extends LitElement {
  readonly place = new ListPlace<Choice>(
    this,
    { kind: '', commune: '' },
    { kind: ['', 'ride', 'visit'], commune: /^(|\d{5})$/ },
  );

  /** How many rows were drawn, one drawing after the other. */
  readonly drawings: number[] = [];

  protected override render(): TemplateResult {
    this.drawings.push(this.place.rows);
    return html`${this.place.value.kind}`;
  }
}

/** What stands around every list of the app. */
@customElement('cm-places-around')
class PlacesAround extends LitElement {
  @property({ attribute: false }) places!: Places;

  override connectedCallback(): void {
    new ContextProvider(this, { context: placesContext, initialValue: this.places });
    super.connectedCallback();
  }

  protected override render(): TemplateResult {
    return html`<cm-placed-list></cm-placed-list>`;
  }
}

const here = window.location.href;
const at = (query: string): void => {
  const address = new URL(here);
  for (const [key, value] of new URLSearchParams(query)) address.searchParams.set(key, value);
  history.replaceState(null, '', address);
};

async function listIn(places: Places): Promise<ListPlace<Choice>> {
  return (await elementIn(places)).place;
}

async function elementIn(places: Places): Promise<PlacedList> {
  const around = await drawn<PlacesAround>(
    html`<cm-places-around .places=${places}></cm-places-around>`,
  );
  return around.renderRoot.firstElementChild as PlacedList;
}

describe('ListPlace', () => {
  beforeEach(() => {
    at('');
  });
  after(() => {
    at('');
    sessionStorage.clear();
  });

  it('writes what narrows a list into the address, and nothing that everybody sees first', async () => {
    const place = await listIn(new Places());
    place.change({ kind: 'ride' });
    assert.include(window.location.search, 'kind=ride');
    assert.notInclude(window.location.search, 'commune');
    place.change({ kind: '' });
    assert.notInclude(window.location.search, 'kind');
  });

  it('opens as a deep link says, and leaves out what no list can be narrowed by', async () => {
    at('?kind=visit&commune=everywhere');
    const place = await listIn(new Places());
    assert.deepEqual(place.value, { kind: 'visit', commune: '' });
  });

  it('is as it was for who comes back to the bare address, its words and its rows too', async () => {
    const places = new Places();
    const before = await listIn(places);
    before.change({ kind: 'ride', commune: '99901' });
    before.search('Odette');
    before.more();
    at('');
    const after = await listIn(places);
    assert.deepEqual(after.value, { kind: 'ride', commune: '99901' });
    assert.equal(after.text, 'Odette');
    assert.equal(after.shown, 2 * PAGE_SIZE);
    assert.include(window.location.search, 'kind=ride');
  });

  it('after a reload has its filters, and not a word that somebody wrote', async () => {
    const before = await listIn(new Places(sessionStorage));
    before.change({ kind: 'ride' });
    before.search('Odette Perrachon');
    assert.notInclude(JSON.stringify(sessionStorage), 'Odette');
    assert.notInclude(window.location.href, 'Odette');
    at('');
    const after = await listIn(new Places(sessionStorage));
    assert.equal(after.value.kind, 'ride');
    assert.equal(after.text, '');
  });

  it('begins again at the top when it is narrowed', async () => {
    const place = await listIn(new Places());
    place.more();
    place.change({ kind: 'ride' });
    assert.equal(place.shown, PAGE_SIZE);
  });

  it('draws first what a screen has room for, and then all rows that were asked for', async () => {
    const places = new Places();
    (await listIn(places)).more();
    const list = await elementIn(places);
    await until('all of them are drawn', () => list.place.isDrawn);
    await list.updateComplete;
    const [first, ...others] = list.drawings;
    assert.isBelow(first ?? 0, 20);
    assert.equal(others.at(-1), 2 * PAGE_SIZE);
  });

  it('does without a tab that keeps anything', async () => {
    const full = { getItem: () => '{broken', setItem: () => assert.fail('full') };
    const place = await listIn(new Places(full as unknown as Storage));
    place.change({ kind: 'ride' });
    assert.equal(place.value.kind, 'ride');
  });
});
