import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { openRunningApp, type RunningApp } from '../running-app.ts';
import { openPhone, type Phone } from '../phone.ts';

describe('a coordinator at her desk', { concurrency: false }, () => {
  let app: RunningApp;
  let desk: Phone;
  let page: Page;

  before(async () => {
    app = await openRunningApp();
    desk = await openPhone(app.url, { size: { width: 1280, height: 800 } });
    page = desk.page;
    await desk.signIn('coordinatrice');
    await page.getByRole('link', { name: 'Demandes' }).click();
    await page.locator('cm-request-table tbody tr').nth(20).waitFor();
  });
  after(async () => {
    await desk.close();
    await app.close();
  });

  it('sees twelve requests at once, beside their map', async () => {
    const rows = await page
      .locator('cm-request-table tbody tr')
      .evaluateAll(
        (all) =>
          all.filter((row) => row.getBoundingClientRect().bottom <= window.innerHeight).length,
      );
    assert.ok(rows >= 12, `${String(rows)} requests are in sight`);
    assert.ok(await page.locator('cm-request-map').isVisible());
  });

  it('comes back to the same line of the same list, by Back, by the arrow and after a reload', async () => {
    await page.locator('cm-fold').first().locator('summary').click();
    await page.getByLabel('État').selectOption('all');
    await page.locator('cm-request-table tbody tr').nth(35).waitFor();
    const isBack = async (): Promise<void> => {
      await page.waitForFunction(() => window.scrollY === 700);
      assert.match(page.url(), /\/requests\?group=all$/);
    };
    for (const back of [
      () => page.goBack(),
      () => page.locator('cm-app-bar a.back').click(),
      () => page.getByRole('link', { name: 'Demandes' }).click(),
    ]) {
      await page.evaluate(() => window.scrollTo(0, 700));
      // Not by Playwright's own click, which scrolls first.
      await page
        .locator('cm-request-table tbody a')
        .nth(20)
        .evaluate((link) => {
          link.dispatchEvent(
            new MouseEvent('click', { bubbles: true, composed: true, cancelable: true }),
          );
        });
      await page.locator('cm-request-facts').waitFor();
      assert.equal(await page.evaluate(() => window.scrollY), 0);
      await back();
      await isBack();
    }
    await page.reload();
    await desk.unlock();
    await isBack();
  });

  it('comes back to her place in every other list', async () => {
    // A low window: also a list of three has a place to come back to.
    await page.setViewportSize({ width: 390, height: 260 });
    for (const [path, first] of [
      ['/people', 'cm-person-card'],
      ['/volunteers', 'cm-volunteer-card'],
      ['/encounters', 'cm-encounter-card'],
      ['/calls', 'cm-card'],
      ['/decisions', 'cm-decision-card'],
      ['/surveys', 'cm-card'],
    ] as const) {
      await go(page, path);
      await page.locator(first).first().waitFor();
      await comesBack(page, path, () => page.goBack());
      // An encounter stands on the page of its person, whose arrow leads to the people.
      if (path === '/encounters') continue;
      await comesBack(page, path, () => page.locator('cm-app-bar a.back').click());
    }
    await page.setViewportSize({ width: 1280, height: 800 });
  });

  it('keeps whether she looks at the map, in the address', async () => {
    await page.setViewportSize({ width: 390, height: 844 });
    await go(page, '/requests');
    await page.getByRole('button', { name: 'Carte', exact: true }).click();
    await page.waitForURL(/side=map/);
    await go(page, '/people');
    await page.goBack();
    await page.locator('cm-split[side=map]').waitFor();
    await page.reload();
    await desk.unlock();
    await page.locator('cm-split[side=map]').waitFor();
    await page.getByRole('button', { name: 'Liste', exact: true }).click();
    await page.locator('cm-request-card').first().waitFor();
  });

  it('on a phone sees the first line of every list in the first two fifths', async () => {
    await page.setViewportSize({ width: 390, height: 844 });
    for (const [path, first] of [
      ['/requests', 'cm-request-card'],
      ['/people', 'cm-person-card'],
      ['/volunteers', 'cm-volunteer-card'],
      ['/calls', 'cm-card'],
      ['/encounters', 'cm-encounter-card'],
    ] as const) {
      await go(page, path);
      await page.locator(first).first().waitFor();
      await page.evaluate(() => window.scrollTo(0, 0));
      const box = await page.locator(first).first().boundingBox();
      assert.ok(box && box.y <= 844 * 0.4, `${path} begins at ${String(box?.y)}`);
    }
  });
});

describe('a volunteer on the telephone', { concurrency: false }, () => {
  let app: RunningApp;
  let phone: Phone;
  let page: Page;

  before(async () => {
    app = await openRunningApp();
    phone = await openPhone(app.url, { size: { width: 390, height: 600 } });
    page = phone.page;
    await phone.signIn('benevole1');
    await page.locator('cm-mission-card').first().waitFor();
  });
  after(async () => {
    await phone.close();
    await app.close();
  });

  it('comes back to the same line of the same missions, by Back, the arrow, a reload and a link', async () => {
    await page.locator('cm-mission-filters summary').click();
    await page.getByLabel('Distance').selectOption('20');
    await page.waitForURL(/km=20/);
    await comesBack(page, '/missions', () => page.goBack());
    await comesBack(page, '/missions', () => page.locator('cm-app-bar a.back').click());
    const there = await page.evaluate(() => window.scrollY);
    await page.reload();
    await phone.unlock();
    await isAt(page, there);
    await page.goto('/missions?km=20&side=map');
    await phone.unlock();
    await page.locator('cm-split[side=map]').waitFor();
  });

  it('goes on choosing between list and map where the filters cannot be fetched', async () => {
    const other = await openPhone(app.url, { size: { width: 390, height: 844 } });
    await other.context.route('**/service-worker.js', (route) => route.abort());
    await other.context.route('**/assets/mission-filters-*.js', (route) => route.abort());
    await other.page.goto('/missions?side=map');
    await other.signIn('benevole2');
    await other.page.locator('cm-split[side=map]').waitFor();
    await other.page.getByRole('button', { name: 'Liste', exact: true }).click();
    await other.page.locator('cm-mission-card').first().waitFor();
    await other.page.getByRole('button', { name: 'Carte', exact: true }).click();
    await other.page.waitForURL(/side=map/);
    await other.page.locator('cm-mission-map').waitFor();
    await other.close();
  });
});

/** Goes to an address as a link of the app does. */
async function go(page: Page, path: string): Promise<void> {
  await page.evaluate((to) => {
    history.pushState(null, '', to);
    window.dispatchEvent(new PopStateEvent('popstate'));
  }, path);
}

/** Scrolls, opens what stands in a list, and must be led to the same line again. */
async function comesBack(page: Page, path: string, back: () => Promise<unknown>): Promise<void> {
  const y = await page.evaluate(() => {
    window.scrollTo(0, 10_000);
    window.scrollTo(0, Math.min(700, Math.round(window.scrollY / 2)));
    return window.scrollY;
  });
  assert.ok(y > 0, `${path} cannot be scrolled`);
  const inside = new RegExp(`^${path}/[0-9a-f-]{36}$`);
  await page.evaluate(openFirst, path);
  await page.waitForURL(({ pathname }) => inside.test(pathname) || /^\/people\//.test(pathname));
  await page.locator('cm-app-bar a.back').waitFor();
  await back();
  await page.waitForURL(({ pathname }) => pathname === path);
  await isAt(page, y);
}

/** What is fetched above a list when it is there already may be a hair taller than the room kept for it. */
async function isAt(page: Page, y: number): Promise<void> {
  await page.waitForFunction((at) => Math.abs(window.scrollY - at) < 8, y);
}

/** Runs in the page: opens something of the list without scrolling to it first, as Playwright does. */
function openFirst(path: string): void {
  const links = (root: ParentNode): HTMLAnchorElement[] =>
    [...root.querySelectorAll('*')].flatMap((one) => [
      ...(one instanceof HTMLAnchorElement ? [one] : []),
      ...(one.shadowRoot ? links(one.shadowRoot) : []),
    ]);
  const link = links(document.body).find(({ pathname }) =>
    new RegExp(`^(${path}|/people)/[0-9a-f-]{36}$`).test(pathname),
  );
  link?.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true, cancelable: true }));
}
