import { assert } from 'chai';
import { html } from 'lit';
import type { Fold } from '../../../../src/ui/elements/layout/fold.ts';
import '../../../../src/ui/elements/layout/fold.ts';
import { accessible } from '../../../support/accessible.ts';
import { until } from '../../../support/waiting.ts';
import { drawn } from '../../drawn.ts';

describe('cm-fold', () => {
  it('is one line until somebody opens it', async () => {
    const fold = await drawn<Fold>(
      html`<cm-fold icon="list" told="· Trajet"
        ><span slot="line">12 demandes</span>Filtres</cm-fold
      >`,
    );
    const details = fold.renderRoot.querySelector('details')!;
    assert.isFalse(details.open);
    assert.include(fold.renderRoot.textContent, 'Trajet');
    await accessible(fold);
    fold.renderRoot.querySelector('summary')!.click();
    await until('it is open', () => fold.open);
    await accessible(fold);
  });
});
