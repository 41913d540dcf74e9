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

  it('on a phone sees the first line of every list in the first two fifths', async () => {
    await page.setViewportSize({ width: 390, height: 844 });
    for (const [path, first] of [
      ['/requests', 'cm-request-card'],
      ['/people', 'cm-person-card'],
      ['/volunteers', 'cm-volunteer-card'],
      ['/calls', 'cm-card'],
      ['/encounters', 'cm-encounter-card'],
    ] as const) {
      await page.evaluate((to) => {
        history.pushState(null, '', to);
        window.dispatchEvent(new PopStateEvent('popstate'));
      }, path);
      await page.locator(first).first().waitFor();
      await page.evaluate(() => window.scrollTo(0, 0));
      const box = await page.locator(first).first().boundingBox();
      assert.ok(box && box.y <= 844 * 0.4, `${path} begins at ${String(box?.y)}`);
    }
  });
});
