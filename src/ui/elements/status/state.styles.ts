import { css } from 'lit';

import { elementStyles } from '../../theme/element.styles.ts';

/** A small badge: the silhouette first, then the word. */
export const stateStyles = [
  elementStyles,
  css`
    :host {
      --tint: var(--cm-sunk);
      --shade: var(--cm-ink-soft);
      --text: var(--cm-ink);

      display: inline-flex;
      max-width: 100%;
      gap: 0.45em;
      align-items: center;
      padding: 0.2em 0.75em 0.2em 0.5em;
      font-size: var(--cm-text-s);
      font-weight: var(--cm-weight-strong);
      line-height: var(--cm-leading-tight);
      color: var(--text);
      background: var(--tint);
      border: var(--cm-border) solid transparent;
      border-radius: 999px;
    }

    :host([large]) {
      padding: 0.35em min(1em, 6vw) 0.35em min(0.6em, 4vw);
      font-size: var(--cm-text-l);
    }

    svg {
      flex: none;
      width: 1.2em;
      height: 1.2em;
      color: var(--shade);
    }

    span {
      min-width: 0;
      overflow-wrap: break-word;
    }

    .line {
      fill: none;
      stroke: currentcolor;
      stroke-width: 2.6;
      stroke-linecap: round;
      stroke-linejoin: round;
    }

    .thick {
      stroke-width: 4;
    }

    .dashed {
      stroke-width: 3;
      stroke-linecap: butt;
      stroke-dasharray: 4.45 2.22;
    }

    .full {
      fill: currentcolor;
    }

    .cut {
      fill: none;
      stroke: var(--tint);
      stroke-width: 2.8;
      stroke-linecap: round;
      stroke-linejoin: round;
    }

    :host([phase='open']) {
      --tint: var(--cm-accent-tint);
      --shade: var(--cm-accent);
    }

    :host([phase='provisional']) {
      --tint: var(--cm-ochre-tint);
      --shade: var(--cm-ochre);

      border-color: var(--cm-ochre);
      border-style: dashed;
    }

    :host([phase='partly-done']) {
      --tint: var(--cm-ochre-tint);
      --shade: var(--cm-ochre);
    }

    :host([phase='confirmed']) {
      --tint: var(--cm-primary);
      --shade: var(--cm-on-primary);
      --text: var(--cm-on-primary);
    }

    :host([phase='done']),
    :host([phase='done-elsewhere']) {
      --tint: var(--cm-primary-tint);
      --shade: var(--cm-primary);
    }

    :host([phase='under-way']),
    :host([phase='passed-on']),
    :host([phase='substitute']) {
      --tint: var(--cm-blue-tint);
      --shade: var(--cm-blue);
    }

    :host([phase='unmet']) {
      --tint: var(--cm-danger-tint);
      --shade: var(--cm-danger);
    }

    :host([phase='noted']),
    :host([phase='not-done']),
    :host([phase='cancelled']) {
      border-color: var(--cm-line);
    }

    @media (forced-colors: active) {
      :host {
        border-color: CanvasText;
      }

      svg {
        color: CanvasText;
      }

      .cut {
        stroke: Canvas;
      }
    }

    @media print {
      :host {
        color: #000000 !important;
        background: none !important;
        border-color: currentcolor !important;
        --text: #000000 !important;
        --shade: #000000 !important;
        --tint: #ffffff !important;
      }
    }
  `,
];
