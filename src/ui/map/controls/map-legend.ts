import type { TemplateResult } from 'lit';
import { html, nothing, svg } from 'lit';

import { densitySteps, type DensityStep } from '../overlays/density-steps.ts';
import type { MapDensity, MapHeat, MapOverlays } from '../overlays/overlays.ts';

/** What hatchings and stains mean, in a corner of the map. */
export function mapLegend({ density, heat }: MapOverlays): TemplateResult | typeof nothing {
  if (!density && !heat) return nothing;
  return html`<div class="legend">
    ${density ? densityLegend(density) : nothing} ${heat ? heatLegend(heat) : nothing}
  </div>`;
}

function densityLegend({ areas, legend, say }: MapDensity): TemplateResult {
  const steps = densitySteps(areas.map(({ value }) => value));
  return html`<p>${legend}</p>
    <ul>
      ${steps.map(
        (one) =>
          html`<li>
            <svg width="28" height="18" aria-hidden="true">
              ${svg`<rect class="density" width="28" height="18" fill="url(#density-${one.step})" />`}
            </svg>
            ${rangeOf(one, say)}
          </li>`,
      )}
    </ul>`;
}

function rangeOf({ from, to }: DensityStep, say: (value: number) => string): string {
  return from === to ? say(from) : `${say(from)} – ${say(to)}`;
}

function heatLegend({ legend, few, many }: MapHeat): TemplateResult {
  return html`<p>${legend}</p>
    <p class="heat-scale"><span>${few}</span><i></i><span>${many}</span></p>`;
}
