import { ContextProvider } from '@lit/context';
import { assert } from 'chai';
import { LitElement, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { html, unsafeStatic } from 'lit/static-html.js';

import { receptionContext } from '../../../src/ui/kit/contexts.ts';
import '../../../src/ui/screens/attempts/call-lists-page.ts';
import '../../../src/ui/screens/decisions/decisions-page.ts';
import '../../../src/ui/screens/desk/desk-page.ts';
import '../../../src/ui/screens/diagnosis/diagnosis-page.ts';
import '../../../src/ui/screens/encounters/encounters-page.ts';
import '../../../src/ui/screens/indicators/figures-page.ts';
import '../../../src/ui/screens/missions/mission-page.ts';
import '../../../src/ui/screens/missions/missions-page.ts';
import '../../../src/ui/screens/missions/my-missions-page.ts';
import '../../../src/ui/screens/people/people-page.ts';
import '../../../src/ui/screens/people/person-page.ts';
import '../../../src/ui/screens/requests/request-page.ts';
import '../../../src/ui/screens/requests/requests-page.ts';
import '../../../src/ui/screens/rounds/round-page.ts';
import '../../../src/ui/screens/surveys/surveys-page.ts';
import '../../../src/ui/screens/volunteers/volunteers-page.ts';
import { AGENT, COORDINATOR, volunteerNo } from '../../support/builders.ts';
import { emptyTerritory } from '../../support/three-steeples.ts';

import { until } from '../../support/waiting.ts';
import { deepAll, read, renderScreen, says, words } from './render-screen.ts';

/** Gives what stands in it a first load that is under way. */
@customElement('cm-test-receiving')
class TestReceiving extends LitElement {
  @property({ attribute: false }) shown!: TemplateResult;
  readonly reception = new ContextProvider(this, {
    context: receptionContext,
    initialValue: { isHeld: false, progress: { done: 340, total: 1_900 } },
  });

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override render(): TemplateResult {
    return this.shown;
  }
}

const receiving = (screen: string): TemplateResult => {
  const tag = unsafeStatic(screen);
  const shown = html`<${tag} .person=${'0'} .request=${'0'} .mission=${'0'}></${tag}>`;
  return html`<cm-test-receiving .shown=${shown}></cm-test-receiving>`;
};

const CLAIRE = volunteerNo(1);
const { progress, held } = words.app.reception;

describe('during the first load', () => {
  for (const [screen, actor] of [
    ['cm-missions-page', CLAIRE],
    ['cm-my-missions-page', CLAIRE],
    ['cm-mission-page', CLAIRE],
    ['cm-people-page', COORDINATOR],
    ['cm-person-page', COORDINATOR],
    ['cm-requests-page', COORDINATOR],
    ['cm-request-page', COORDINATOR],
    ['cm-volunteers-page', COORDINATOR],
    ['cm-encounters-page', AGENT],
    ['cm-desk-page', COORDINATOR],
    ['cm-call-lists-page', COORDINATOR],
    ['cm-surveys-page', COORDINATOR],
    ['cm-decisions-page', COORDINATOR],
    ['cm-diagnosis-page', COORDINATOR],
    ['cm-round-page', AGENT],
  ] as const) {
    it(`nothing is said to be missing: ${screen}`, async () => {
      const { page } = await renderScreen(receiving(screen), actor, (device) =>
        device.handTo(actor, emptyTerritory()),
      );
      await says(page, progress(340, 1_900));
      assert.deepEqual(deepAll(page, 'cm-empty'), []);
      assert.notInclude(read(page), words.app.notFound.heading);
    });
  }

  it('who is there already is shown, and not counted; in the end it is said that there is nobody else', async () => {
    const { page } = await renderScreen<TestReceiving>(receiving('cm-people-page'), AGENT);
    await until('who is there', () => deepAll(page, 'cm-person-card').length === 3);
    assert.notInclude(read(page), words.people.count(3));
    page.reception.setValue(undefined);
    await says(page, words.people.count(3));
  });

  it('a load that was cut says that the rest will come', async () => {
    const { page } = await renderScreen<TestReceiving>(
      receiving('cm-my-missions-page'),
      CLAIRE,
      (one) => one.handTo(CLAIRE, emptyTerritory()),
    );
    page.reception.setValue({ isHeld: true });
    await says(page, held);
    page.reception.setValue(undefined);
    await says(page, words.missions.mineEmpty);
  });
});
