import type { TemplateResult } from 'lit';
import { html } from 'lit';

import '../../elements/signs/icon.ts';
import type { IconName } from '../../elements/signs/icons.ts';
import type { MapWords } from '../map-words.ts';

/** What the buttons of the map do. */
export interface MapControls {
  readonly onZoomIn: () => void;
  readonly onZoomOut: () => void;
  readonly onWholeTerritory: () => void;
  readonly onMyPosition: () => void;
}

/** Nearer, further, home, and where one is. */
export function mapControls(words: MapWords, controls: MapControls): TemplateResult {
  return html`<div class="controls">
    ${control(words.zoomIn, 'plus', controls.onZoomIn)}
    ${control(words.zoomOut, 'minus', controls.onZoomOut)}
    ${control(words.wholeTerritory, 'map', controls.onWholeTerritory)}
    ${control(words.myPosition, 'navigation', controls.onMyPosition)}
  </div>`;
}

function control(word: string, icon: IconName, onClick: () => void): TemplateResult {
  return html`
    <button class="control" type="button" aria-label=${word} title=${word} @click=${onClick}>
      <cm-icon .name=${icon}></cm-icon>
    </button>
  `;
}
