import { assert } from 'chai';
import { html } from 'lit';
import {
  listReplicationKeys,
  renewReplicationKey,
  revokeReplicationKey,
} from '../../../../src/contract/accounts/key-endpoints.ts';
import { addDays } from '../../../../src/domain/kernel/when.ts';
import { today } from '../../../../src/ui/kit/today.ts';
import type { KeysSettings } from '../../../../src/ui/screens/accounts/keys-settings.ts';
import '../../../../src/ui/screens/accounts/keys-settings.ts';
import '../../../../src/ui/screens/desk/desk-keys.ts';
import { accessible } from '../../../support/accessible.ts';
import { COORDINATOR } from '../../../support/builders.ts';
import { until } from '../../../support/waiting.ts';
import { deep, deepAll, press, read, renderScreen, says, words } from '../render-screen.ts';

const { desk, settings } = words;
const screen = html`<cm-keys-settings></cm-keys-settings>`;
const made = { created: '2026-01-05T08:00:00.000Z' };
const NEAR = {
  ...made,
  ...{ id: 'x.near', label: 'Département', scope: 'persons', until: addDays(today(), 12) },
  used: addDays(today(), -1),
};
const FAR = {
  ...made,
  id: 'x.far',
  label: 'Région',
  scope: 'places',
  until: addDays(today(), 200),
};
const PAST = { ...FAR, id: 'x.past', label: 'Préfecture', until: addDays(today(), -3) };
const OPEN = { ...made, id: 'x.open', label: 'Parc naturel', scope: 'places' };
const OLD = { ...made, id: 'x.old', label: 'Ancienne', scope: 'persons', old: true };
const KEYS = [NEAR, FAR, PAST, OPEN, OLD];
const GONE = (): Response => new Response(undefined, { status: 204 });

describe('cm-keys-settings', () => {
  it('says of each key when it last served and when it ends, and can be used by everybody', async () => {
    const { page } = await renderScreen<KeysSettings>(screen, COORDINATOR, ({ network }) => {
      network.answer(listReplicationKeys, { keys: KEYS });
    });
    for (const { label } of KEYS) await says(page, label);
    await says(page, settings.keyUsed(words.when.yesterday));
    await says(page, settings.keyUnused);
    await says(page, settings.keyNear);
    await says(page, settings.keyPast);
    await says(page, settings.keyOld);
    assert.deepEqual(
      deepAll(page, '[data-renew]').map(({ dataset }) => dataset['renew']),
      [NEAR, FAR, PAST, OLD].map(({ id }) => id),
      'a key without an end needs none',
    );
    await accessible(page);
  });

  it('renews for a year, and says first that the names go on leaving the house', async () => {
    const { page, device } = await renderScreen<KeysSettings>(
      screen,
      COORDINATOR,
      ({ network }) => {
        network.answer(listReplicationKeys, { keys: [NEAR, FAR] });
        network.on(renewReplicationKey, GONE);
      },
    );
    const renew = async (id: string): Promise<HTMLElement> => {
      (await until('the button', () => deep(page, `[data-renew="${id}"]`))).click();
      return until('the question', () => deep(page, 'cm-dialog'));
    };
    const asked = () => device.network.askedOf(renewReplicationKey);
    const persons = await renew(NEAR.id);
    await says(persons, settings.keyRenewPersons);
    await accessible(page);
    await press(persons, words.app.cancel);
    await until('no question', () => !deep(page, 'cm-dialog'));
    assert.lengthOf(asked(), 0);
    await press(await renew(NEAR.id), settings.keyRenew);
    await until('it is renewed', () => asked().length === 1);
    await until('no question', () => !deep(page, 'cm-dialog'));
    const places = await renew(FAR.id);
    assert.notInclude(read(places), settings.keyRenewPersons);
    await press(places, settings.keyRenew);
    await until('both are renewed', () => asked().length === 2);
    const until_ = addDays(today(), 365);
    assert.deepEqual(
      asked().map(({ body }) => body),
      [
        { scope: 'persons', until: until_, confirmed: true },
        { scope: 'places', until: until_ },
      ],
    );
  });

  it('revokes, and says so when there is no network for it', async () => {
    const { page, device } = await renderScreen<KeysSettings>(
      screen,
      COORDINATOR,
      ({ network }) => {
        network.answer(listReplicationKeys, { keys: [OPEN] });
      },
    );
    await press(page, settings.keyRevoke);
    await says(page, settings.online);
    device.network.on(revokeReplicationKey, GONE);
    device.network.answer(listReplicationKeys, { keys: [] });
    await press(page, settings.keyRevoke);
    await says(page, settings.keyNone);
  });

  it('the desk reminds of a key that ends within a month, and of no other', async () => {
    const reminder = html`<cm-desk-keys></cm-desk-keys>`;
    const { page } = await renderScreen(reminder, COORDINATOR, ({ network }) => {
      network.answer(listReplicationKeys, { keys: KEYS });
    });
    await says(page, desk.keyEnds(NEAR.label));
    assert.lengthOf(deepAll(page, 'cm-notice'), 1);
    await accessible(page);
  });
});
