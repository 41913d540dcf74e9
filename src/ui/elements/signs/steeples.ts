import type { SVGTemplateResult } from 'lit';
import { svg } from 'lit';

/** Three bell towers and the roofs between them, 180 × 60: the line of the village against the sky. */
export const steeples: SVGTemplateResult = svg`<path class="steeples" d="M20 60V29h-2l8-22 8 22h-2v31z M36 60V45l10-8 10 8v15z M66 60V36h-2l7-18 7 18h-2v24z M80 60V48h27v12z M112 60V25h-2l9-25 9 25h-2v35z M130 60V43l11-9 11 9v17z M156 60V50h22v10z" />`;
