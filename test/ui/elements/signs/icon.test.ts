import { assert } from 'chai';
import { html } from 'lit';

import '../../../../src/ui/elements/signs/icon.ts';
import { drawingOf } from '../../../../src/ui/elements/signs/icon-drawings.ts';
import { iconNames } from '../../../../src/ui/elements/signs/icons.ts';
import '../../../../src/ui/elements/signs/logo.ts';
import { accessible } from '../../../support/accessible.ts';
import { drawn } from '../../drawn.ts';

describe('cm-icon and cm-logo', () => {
  it('draw something and say nothing', async () => {
    const both = await drawn(html`<p><cm-icon name="car"></cm-icon><cm-logo></cm-logo>Trajet</p>`);
    await accessible(both);
    assert.equal(both.querySelector('cm-icon')!.getAttribute('aria-hidden'), 'true');
    for (const drawing of both.querySelectorAll('cm-icon, cm-logo')) {
      assert.isAbove(drawing.getBoundingClientRect().width, 0);
    }
  });

  it('have a drawing under every name', () => {
    for (const name of iconNames)
      assert.match(drawingOf(name), /><(path|circle|rect|line|polygon|polyline|ellipse) /, name);
  });
});
