import { assert } from 'chai';
import { html } from 'lit';
import type { PosterPage } from '../../../../src/ui/screens/territory/poster-page.ts';
import '../../../../src/ui/screens/territory/poster-page.ts';
import type { PublicPagesSettings } from '../../../../src/ui/screens/territory/public-pages-settings.ts';
import '../../../../src/ui/screens/territory/public-pages-settings.ts';
import { accessible } from '../../../support/accessible.ts';
import { anId, COORDINATOR } from '../../../support/builders.ts';
import { until } from '../../../support/waiting.ts';
import { deep, deepAll, read, renderScreen, says, still, words } from '../render-screen.ts';

const { publicPages } = words.settings;

describe('cm-public-pages-settings', () => {
  it('opens and closes a page, and leads to its poster while it is open', async () => {
    const screen = html`<cm-public-pages-settings></cm-public-pages-settings>`;
    const { page, device } = await renderScreen<PublicPagesSettings>(screen, COORDINATOR);
    const isOpen = async () => (await device.shown(anId('territory')))?.signUpPage;
    await says(page, publicPages.text);
    // The territory's own page is always open.
    assert.include(read(page), publicPages.posters.territory);
    assert.notInclude(read(page), publicPages.posters.volunteer);
    const box = await until('the box', () => deepAll(page, 'input[type=checkbox]')[1]);
    box.click();
    await until('open', async () => (await isOpen()) === true);
    await says(page, publicPages.posters.volunteer);
    await still();
    await accessible(page);
    box.click();
    await until('closed', async () => (await isOpen()) === undefined);
  });
});

describe('cm-poster-page', () => {
  it('is one page: what for, the code, the address, the number; and says when the page is closed', async () => {
    const screen = html`<cm-poster-page page="volunteer"></cm-poster-page>`;
    const { page, device } = await renderScreen<PosterPage>(screen, COORDINATOR);
    await says(page, publicPages.poster.closed);
    await says(page, publicPages.poster.titles.volunteer);
    const canvas = deep(page, 'canvas') as HTMLCanvasElement | undefined;
    assert.match(canvas?.ariaLabel ?? '', /\/t\/\S*\/volunteer/);
    assert.isAbove(canvas?.width ?? 0, 500, 'the code is drawn');
    await device.receive({ ...(await device.shown(anId('territory')))!, signUpPage: true });
    await until('no warning', () => !read(page).includes(publicPages.poster.closed));
    await still();
    await accessible(page);
  });

  it('leads to the page of the territory too, which is never closed', async () => {
    const screen = html`<cm-poster-page page="territory"></cm-poster-page>`;
    const { page } = await renderScreen<PosterPage>(screen, COORDINATOR);
    await says(page, publicPages.poster.titles.territory);
    assert.match(deep(page, 'canvas')?.ariaLabel ?? '', /\/t\/[^/]+$/);
    assert.notInclude(read(page), publicPages.poster.closed);
    await still();
    await accessible(page);
  });
});
