import { assert } from 'chai';
import { html } from 'lit';
import { isOwnKind, MISSION_KINDS } from '../../../../src/domain/kernel/kind.ts';
import { kindHere, kindsHere } from '../../../../src/domain/territory/kinds-here.ts';
import type { KindsSettings } from '../../../../src/ui/screens/territory/kinds-settings.ts';
import '../../../../src/ui/screens/territory/kinds-settings.ts';
import { accessible } from '../../../support/accessible.ts';
import { anId, COORDINATOR } from '../../../support/builders.ts';
import { until } from '../../../support/waiting.ts';
import type { TestDevice } from '../../../data/support/test-device.ts';
import { deepAll, press, renderScreen, says, words, write } from '../render-screen.ts';

const { kinds } = words.settings;
const screen = html`<cm-kinds-settings></cm-kinds-settings>`;
const here = (device: TestDevice) => device.shown(anId('territory'));
const open = async () => {
  const rendered = await renderScreen<KindsSettings>(screen, COORDINATOR);
  // Closed by default: the settings are long on a phone.
  (await until('the fold', () => deepAll(rendered.page, 'summary')[0])).click();
  return rendered;
};

const button = (page: Element, kind: string, of: string) =>
  until('the button', () =>
    deepAll(page, `cm-button[data-kind="${kind}"]${of}`).find(
      (one) => !one.hasAttribute('disabled'),
    ),
  );

describe('cm-kinds-settings', () => {
  it('shows every kind in its order, and can be used by everybody', async () => {
    const { page } = await open();
    await says(page, words.vocabulary.kindWord('groceries'));
    await says(page, kinds.text);
    await accessible(page);
  });

  it('moves one with its button, and the focus stays with it', async () => {
    const { page, device } = await open();
    const [first, second] = MISSION_KINDS;
    (await button(page, second, '[data-way="up"]')).click();
    await until('it is the first', async () => (await here(device))?.kinds[0] === second);
    assert.equal((await here(device))?.kinds[1], first);
    const focused = () => page.renderRoot instanceof ShadowRoot && page.renderRoot.activeElement;
    await until('focus', () => focused() && (focused() as HTMLElement).dataset['kind'] === second);
  });

  it('renames one, and refuses a name that another has', async () => {
    const { page, device } = await open();
    (await button(page, 'groceries', ':not([data-way]):not([data-archive])')).click();
    await write(page, kinds.name, words.vocabulary.kindWord('walk').toUpperCase());
    await press(page, words.app.save);
    await says(page, kinds.nameTaken);
    await write(page, kinds.name, 'Commissions');
    await press(page, words.app.save);
    await until('named', async () => {
      const territory = await here(device);
      return kindHere('groceries', territory).words?.fr === 'Commissions';
    });
    const { minutes } = kindHere('groceries', await here(device));
    assert.equal(minutes, kindHere('groceries', undefined).minutes, 'what was not said stays');
  });

  it('adds one of its own, that counts as what was chosen', async () => {
    const { page, device } = await open();
    await press(page, kinds.add);
    await press(page, words.app.save);
    await says(page, kinds.nameMissing);
    await write(page, kinds.name, 'Jardin');
    await press(page, words.app.save);
    const added = await until('added', async () =>
      kindsHere(await here(device)).find(({ id }) => isOwnKind(id)),
    );
    assert.deepEqual(added.words, { fr: 'Jardin' });
    assert.match(added.id, /^other[.][0-9a-f]{12}$/);
    assert.isFalse(added.archived);
  });

  it('archives one, says what happens to it, and restores it', async () => {
    const { page, device } = await open();
    (await button(page, 'walk', '[data-archive="yes"]')).click();
    await until('archived', async () => kindHere('walk', await here(device)).archived);
    await says(page, kinds.archivedHeading);
    (await button(page, 'walk', '[data-archive="no"]')).click();
    await until('back', async () => (await here(device))?.kinds.at(-1) === 'walk');
  });
});
