import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';

import type { MapWords } from '../map-words.ts';
import { remPixels } from '../base/rem-pixels.ts';
import { scaleBar } from './scale-bar.ts';

const WIDEST_SCALE_REM = 6;

/** What stands below the map: how long a kilometre is, and whose data is seen. */
export function mapFoot(
  words: MapWords,
  metresPerPixel: number,
  sources: readonly string[],
): TemplateResult {
  const scale = metresPerPixel > 0 && scaleBar(metresPerPixel, WIDEST_SCALE_REM * remPixels());
  return html`
    <div class="foot">
      ${
        scale
          ? html`<span class="scale" style="width: ${scale.pixels}px">
              ${words.distance(scale.metres)}
            </span>`
          : nothing
      }
      ${
        sources.length > 0 ? html`<span class="attribution">${sources.join(' · ')}</span>` : nothing
      }
    </div>
  `;
}
