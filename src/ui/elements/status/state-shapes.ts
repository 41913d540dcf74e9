import type { SVGTemplateResult } from 'lit';
import { svg } from 'lit';

import type { Phase } from '../../../domain/requests/phase.ts';

/** A phase of a request's life, or the place of the one who came second: the named substitute. */
export type StateShapeName = Phase | 'substitute';

/**
 * One silhouette per standing, 24 × 24, told apart without colour and at arm's length:
 * ring = free, dashed ring = not sure yet, full disc = promised, arrow = on the way, arch = done.
 */
export const stateShapes: Record<StateShapeName, SVGTemplateResult> = {
  noted: svg`<path class="line" d="M6 3h8l4 4v14H6z M9 12h6 M9 16h4"/>`,
  open: svg`<circle class="line thick" cx="12" cy="12" r="8"/>`,
  provisional: svg`<circle class="line thick dashed" cx="12" cy="12" r="8.5"/><circle class="full" cx="12" cy="12" r="3.5"/>`,
  confirmed: svg`<circle class="full" cx="12" cy="12" r="10.5"/><path class="cut" d="M7 12.5l3.5 3.5L17 9"/>`,
  'under-way': svg`<path class="full" d="M2 6.5h12l8 5.5-8 5.5H2l3.5-5.5z"/>`,
  done: svg`<path class="full" d="M3 22V11a9 9 0 0 1 18 0v11z"/><path class="cut" d="M7.5 13l3.2 3.2 5.8-6.4"/>`,
  'partly-done': svg`<circle class="line" cx="12" cy="12" r="9.5"/><path class="full" d="M12 2.5v19a9.5 9.5 0 0 1 0-19z"/>`,
  'not-done': svg`<rect class="line" x="3" y="3" width="18" height="18" rx="2"/><path class="line" d="M8 8l8 8M16 8l-8 8"/>`,
  unmet: svg`<path class="full" d="M12 2L23 21.5H1z"/><path class="cut" d="M12 9v5.5M12 18v.2"/>`,
  'passed-on': svg`<path class="full" d="M12 1l11 11-11 11L1 12z"/><path class="cut" d="M7.5 12h8M12.5 8.5L16 12l-3.5 3.5"/>`,
  cancelled: svg`<circle class="line" cx="12" cy="12" r="9.5"/><path class="line" d="M5.5 5.5l13 13"/>`,
  'done-elsewhere': svg`<path class="full" d="M12 1.5L23 11h-3v11H4V11H1z"/><path class="cut" d="M8 14.5l3 3 5-5.5"/>`,
  substitute: svg`<circle class="line" cx="16" cy="12" r="6.5"/><circle class="full" cx="8.5" cy="12" r="7.5"/>`,
};
