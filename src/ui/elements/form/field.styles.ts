import { css } from 'lit';

import { elementStyles } from '../../theme/element.styles.ts';

/** A field with a strong border, so that one sees where to write in bright sun too. */
export const fieldStyles = [
  elementStyles,
  css`
    :host {
      display: block;
    }

    ::slotted(label) {
      display: block;
      margin-bottom: var(--cm-space-1);
      font-weight: var(--cm-weight-strong);
      cursor: pointer;
    }

    ::slotted(p) {
      margin: 0;
      max-width: var(--cm-measure);
    }

    .hint {
      margin-bottom: var(--cm-space-2);
      font-size: var(--cm-text-s);
      color: var(--cm-ink-soft);
    }

    .control {
      display: flex;
      gap: var(--cm-space-2);
      align-items: center;
      min-height: var(--cm-touch);
      padding-inline: min(var(--cm-space-3), 4vw);
      color: var(--cm-ink);
      background: var(--cm-surface);
      border: 2px solid var(--cm-line-strong);
      border-radius: var(--cm-radius-m);
    }

    /* The eye beside the words has a ring of its own. */
    .control:focus-within:not(:has(.eye:focus-visible)) {
      border-color: var(--cm-focus);
      outline: 2px solid var(--cm-focus);
      outline-offset: 0;
    }

    .control:has(.eye) {
      padding-inline-end: 0;
    }

    .eye {
      display: grid;
      flex: none;
      place-items: center;
      min-width: var(--cm-touch);
      min-height: calc(var(--cm-touch) - 4px);
      padding: 0;
      color: inherit;
      cursor: pointer;
      background: none;
      border: 0;
      border-radius: calc(var(--cm-radius-m) - 2px);
    }

    @media print {
      .eye {
        display: none;
      }
    }

    .eye:focus-visible {
      outline: 3px solid var(--cm-focus);
      outline-offset: -5px;
    }

    .control cm-icon,
    .unit {
      color: var(--cm-ink-soft);
    }

    .caret {
      margin-left: calc(-1.4em - var(--cm-space-2));
      pointer-events: none;
    }

    ::slotted(input),
    ::slotted(textarea),
    ::slotted(select) {
      flex: 1;
      width: 100%;
      min-width: 0;
      min-height: calc(var(--cm-touch) - 4px);
      padding: 0;
      margin: 0;
      font: inherit;
      color: inherit;
      appearance: none;
      background: transparent;
      border: 0;
      border-radius: 0;
      /* The frame shows where the person is; the ring of the page would be drawn within it. */
      outline: none !important;
    }

    ::slotted(textarea) {
      min-height: 6rem;
      padding-block: var(--cm-space-3);
      resize: vertical;
      field-sizing: content;
    }

    ::slotted(select) {
      padding-right: calc(1.4em + var(--cm-space-2));
      text-overflow: ellipsis;
      cursor: pointer;
      background: var(--cm-surface);
      border-radius: calc(var(--cm-radius-m) - 2px);
    }

    ::slotted(input[type='number']) {
      appearance: textfield;
    }

    .count {
      margin: var(--cm-space-1) 0 0;
      font-size: var(--cm-text-s);
      font-variant-numeric: tabular-nums;
      color: var(--cm-ink-soft);
      text-align: right;
    }

    .error {
      display: flex;
      gap: var(--cm-space-2);
      align-items: flex-start;
      font-weight: var(--cm-weight-strong);
      color: var(--cm-danger);
    }

    :host([invalid]) .error {
      margin-top: var(--cm-space-2);
    }

    :host([invalid]) .control {
      border-color: var(--cm-danger);
      border-width: 3px;
    }
  `,
];
