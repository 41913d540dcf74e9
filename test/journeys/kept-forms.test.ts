import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { messages as words } from '../support/all-words.ts';
import { until } from '../support/waiting.ts';
import { openPhone, type Phone } from './phone.ts';
import { openRunningApp, type RunningApp } from './running-app.ts';

const { app, desk, drives, encounters, mission, people, requests, settings, volunteers } = words;

/** A form: where it stands, the buttons that lead to it, and a field of it to write in. */
interface Form {
  /** Something of a list stands for its `:id`: the first thing there that can be opened. */
  readonly list?: string;
  readonly path: string;
  readonly by?: string;
  readonly field: string;
  readonly text?: string;
  /** The element whose button it is, where several have one of that name. */
  readonly within?: string;
  /** It stands there again by itself, without the button. */
  readonly isOpenAgain?: true;
}

const FORMS: readonly Form[] = [
  { list: '/people', path: '/desk/:id', field: desk.said },
  { path: '/desk', by: desk.registerQuick, field: people.given, isOpenAgain: true },
  { path: '/people/new', field: people.given },
  { list: '/people', path: '/people/:id/edit', field: people.access },
  { path: '/volunteers/new', field: volunteers.given },
  { list: '/volunteers', path: '/volunteers/:id/edit', field: volunteers.words },
  { list: '/people', path: '/encounters/new/:id', field: encounters.words },
  { list: '/requests', path: '/requests/:id', by: requests.amend, field: desk.said },
  { list: '/requests', path: '/requests/:id', by: requests.close, field: requests.closeWords },
  {
    ...{ path: '/settings', within: 'cm-tariff-settings', by: drives.tariff.change },
    ...{ field: drives.tariff.perKm, text: '41' },
  },
  { path: '/settings', field: settings.atOnce.field, text: '4' },
  { path: '/settings', field: settings.keyLabel },
];

const VOLUNTEERS_FORMS: readonly Form[] = [
  { list: '/missions', path: 'one of hers', by: mission.report, field: mission.words },
  { list: '/missions', path: 'one of hers', by: mission.giveBack, field: mission.giveBackWords },
];

const TEXT = 'Le portail vert grince';

describe('what somebody writes in a form', { concurrency: false }, () => {
  let house: RunningApp;
  before(async () => {
    house = await openRunningApp();
  });
  after(() => house.close());

  describe('at the desk', { concurrency: false }, () => {
    let phone: Phone;
    before(async () => {
      phone = await openPhone(house.url, { size: { width: 1280, height: 900 } });
      await phone.signIn('coordinatrice');
      await phone.page.getByText(/À jour à/).waitFor();
    });
    after(() => phone.close());

    for (const form of FORMS) {
      it(`stands there again after a reload: ${nameOf(form)}`, () => survivesReload(phone, form));
    }

    it('stands there again for whoever went back in the middle of a correction', async () => {
      const { page } = phone;
      await goTo(phone, '/people');
      await idIn(page, '/people');
      await page.locator('cm-person-card a').first().click();
      await page.getByRole('link', { name: people.amend }).click();
      await page.getByLabel(people.access).fill(TEXT);
      await page.goBack();
      await page.getByRole('link', { name: people.amend }).click();
      await stands(page, people.access, TEXT);
    });

    it('is offered again to whoever went back in the middle of correcting a request', async () => {
      const { page } = phone;
      await goTo(phone, '/requests');
      const id = await idIn(page, '/requests');
      await page.locator(`a[href="/requests/${id}"]:visible`).first().click();
      await page.getByRole('button', { name: requests.amend, exact: true }).click();
      await page.getByLabel(desk.said).fill(TEXT);
      await page.goBack();
      await page.locator(`a[href="/requests/${id}"]:visible`).first().click();
      await page.getByRole('button', { name: app.form.resume(requests.amend) }).click();
      await stands(page, desk.said, TEXT);
      await page.getByRole('button', { name: app.form.drop }).click();
      // The form closes once nothing of it is kept any more.
      await page.getByRole('button', { name: app.cancel }).click();
      await page.getByRole('button', { name: requests.amend, exact: true }).waitFor();
    });

    it('is thrown away only by somebody who was asked', async () => {
      const { page } = phone;
      await goTo(phone, '/requests');
      await goTo(phone, `/requests/${await idIn(page, '/requests')}`);
      await page.getByRole('button', { name: requests.amend, exact: true }).click();
      await page.getByLabel(desk.said).fill(TEXT);
      const cancel = page.getByRole('button', { name: app.cancel });
      const question = page.getByRole('dialog', { name: app.form.discardHeading });
      await cancel.click();
      await question.getByRole('button', { name: app.form.goOn }).click();
      await stands(page, desk.said, TEXT);
      await cancel.click();
      await question.getByRole('button', { name: app.form.discard }).click();
      await page.getByRole('button', { name: requests.amend, exact: true }).click();
      assert.notEqual(await page.getByLabel(desk.said).inputValue(), TEXT);
    });

    it('is asked about over a dialog too, before Escape throws it away', async () => {
      const { page } = phone;
      await goTo(phone, '/requests');
      await goTo(phone, `/requests/${await idIn(page, '/requests')}`);
      await page.getByRole('button', { name: requests.close, exact: true }).click();
      await page.getByLabel(requests.closeWords).fill(TEXT);
      await page.keyboard.press('Escape');
      const question = page.getByRole('dialog', { name: app.form.discardHeading });
      await question.getByRole('button', { name: app.form.goOn }).click();
      await question.waitFor({ state: 'detached' });
      await stands(page, requests.closeWords, TEXT);
      await page.keyboard.press('Escape');
      await question.getByRole('button', { name: app.form.discard }).click();
      await page.getByLabel(requests.closeWords).waitFor({ state: 'detached' });
    });
  });

  describe('on a volunteer’s phone', { concurrency: false }, () => {
    let phone: Phone;
    let path = '';
    before(async () => {
      phone = await openPhone(house.url);
      await phone.signIn('benevole1');
      const { page } = phone;
      await page.getByText(/À jour à/).waitFor();
      path = `/missions/${await idIn(page, '/missions')}`;
      await goTo(phone, path);
      await page
        .getByRole('button', { name: mission.accept })
        .or(page.getByRole('button', { name: mission.acceptOne }))
        .click();
      await page.getByRole('button', { name: mission.giveBack }).waitFor();
    });
    after(() => phone.close());

    for (const form of VOLUNTEERS_FORMS) {
      it(`stands there again after a reload: ${nameOf(form)}`, () =>
        survivesReload(phone, { ...form, path }));
    }
  });
});

function nameOf({ path, by, field }: Form): string {
  return [path, by, field].filter(Boolean).join(', ');
}

async function survivesReload(
  phone: Phone,
  { list, path, by, within = 'body', field, text = TEXT, isOpenAgain }: Form,
): Promise<void> {
  const { page } = phone;
  if (list) await goTo(phone, list);
  await goTo(phone, list ? path.replace(':id', await idIn(page, list)) : path);
  let before = await page.evaluate(draftsOnDisk);
  if (path === '/desk') await page.getByRole('searchbox').fill('Vuillermoz');
  const opens = page.locator(within).getByRole('button', { name: by ?? '', exact: true });
  if (by) await opens.click();
  // What was searched for is written there already.
  if (path === '/desk') before = await otherDrafts(page, before);
  await page.getByLabel(field).fill(text);
  await otherDrafts(page, before);
  await page.reload();
  await phone.unlock();
  if (by && !isOpenAgain) await opens.click();
  await stands(page, field, text);
}

/** Goes to an address of the app, as going back and forth does. */
async function goTo({ page }: Phone, path: string): Promise<void> {
  await page.evaluate((to) => {
    history.pushState(null, '', to);
    window.dispatchEvent(new PopStateEvent('popstate'));
  }, path);
}

async function stands(page: Page, field: string, text: string): Promise<void> {
  const control = page.getByLabel(field);
  await control.waitFor();
  const element = await control.elementHandle();
  await page.waitForFunction(
    ([one, wanted]) => one instanceof HTMLElement && 'value' in one && one.value === wanted,
    [element, text] as const,
  );
}

/** The first thing of a list that can be opened: a link to add one may stand there before it. */
async function idIn(page: Page, list: string): Promise<string> {
  const links = page.locator(`a[href^="${list}/"]:not([href$="/new"])`);
  return until(`something to open in ${list}`, async () => {
    const addresses = await links.evaluateAll((all) =>
      all.map((link) => link.getAttribute('href')),
    );
    const ids = addresses.map((address) => address?.slice(list.length + 1) ?? '');
    return ids.find((id) => /^[0-9a-f-]{36}$/.test(id)) ?? false;
  });
}

/** Waits until other drafts are on the disk than these. */
async function otherDrafts(page: Page, before: string): Promise<string> {
  return until('a draft on the disk', async () => {
    const now = await page.evaluate(draftsOnDisk);
    return now !== before && now;
  });
}

/** Runs in the page: what is being written, as it lies sealed on the disk; other bytes at each letter. */
function draftsOnDisk(): Promise<string> {
  return new Promise((tell, fail) => {
    const opening = indexedDB.open('coudmain');
    opening.onerror = fail;
    opening.onsuccess = () => {
      const drafts = IDBKeyRange.bound('draft ', 'draft \uffff');
      const rows = opening.result.transaction('sealed').objectStore('sealed').getAll(drafts);
      rows.onsuccess = () => {
        opening.result.close();
        tell((rows.result as { sealed: Uint8Array }[]).map(({ sealed }) => String(sealed)).join());
      };
    };
  });
}
