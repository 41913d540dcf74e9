import { assert } from 'chai';
import { html } from 'lit';

import type { AppBar } from '../../../../src/ui/elements/layout/app-bar.ts';
import '../../../../src/ui/elements/layout/app-bar.ts';
import '../../../../src/ui/elements/form/button.ts';
import { accessible } from '../../../support/accessible.ts';
import { drawn, inside, settled } from '../../drawn.ts';

describe('cm-app-bar', () => {
  it('can be used by everybody', async () => {
    await accessible(
      await drawn(
        html`<div>
          <cm-app-bar heading="Missions" overline="Trois-Clochers"></cm-app-bar>
        </div>`,
      ),
    );
    await accessible(
      await drawn(
        html`<div>
          <cm-app-bar heading="Trajet" back="Retour aux missions" back-href="#missions"
            ><cm-button
              slot="end"
              variant="quiet"
              square
              icon="printer"
              label="Imprimer"
            ></cm-button
          ></cm-app-bar>
        </div>`,
      ),
    );
  });

  it('carries the one title of the screen', async () => {
    const bar = await drawn(html`<cm-app-bar heading="Missions"></cm-app-bar>`);
    assert.equal(inside(bar, 'h1').textContent, 'Missions');
    assert.isNull(bar.shadowRoot!.querySelector('.back'), 'a first screen has no way back');
  });

  it('draws the village on first screens only, and not behind a field', async () => {
    const village = async (bar: Element): Promise<boolean> => {
      await settled(document);
      return inside(bar, 'cm-skyline').shadowRoot!.querySelector('.village') !== null;
    };
    assert.isTrue(await village(await drawn(html`<cm-app-bar heading="Missions"></cm-app-bar>`)));
    const back = html`<cm-app-bar heading="Trajet" back="Retour"></cm-app-bar>`;
    assert.isFalse(await village(await drawn(back)));
    const full = await drawn(
      html`<cm-app-bar heading="Demandes"><input aria-label="Mots" /></cm-app-bar>`,
    );
    while (await village(full)) await new Promise(requestAnimationFrame);
  });

  it('says that the person goes back', async () => {
    let backs = 0;
    const bar = await drawn<AppBar>(
      html`<cm-app-bar
        heading="Trajet"
        back="Retour"
        @cm-went-back=${() => (backs += 1)}
      ></cm-app-bar>`,
    );
    inside(bar, '.back').click();
    assert.equal(backs, 1);
  });

  it('follows its link back unless the caller has another way', async () => {
    const bar = await drawn<AppBar>(
      html`<cm-app-bar heading="Trajet" back="Retour" back-href="#ailleurs"></cm-app-bar>`,
    );
    const followed: boolean[] = [];
    bar.addEventListener('click', (event) => {
      followed.push(!event.defaultPrevented);
      event.preventDefault();
    });
    inside(bar, 'a').click();
    bar.addEventListener('cm-went-back', (event) => {
      event.preventDefault();
    });
    inside(bar, 'a').click();
    assert.deepEqual(followed, [true, false]);
  });
});
