import { css } from 'lit';
import { pageStyles } from '../../theme/page.styles.ts';

/** The sign-in page: the logo above, the form below, side by side where there is room. */
export const signInPageStyles = [
  pageStyles,
  css`
    main {
      display: grid;
      min-height: 100dvh;
      grid-template: auto 1fr / minmax(0, 1fr);
    }

    .sign {
      position: relative;
      isolation: isolate;
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: var(--cm-space-3);
      align-content: end;
      padding: var(--cm-space-7) var(--cm-inset) 4.5rem;
      color: var(--cm-on-bar);
      background: var(--cm-bar);
    }

    .wordmark {
      display: flex;
      flex-wrap: wrap;
      gap: 0 var(--cm-space-3);
      align-items: center;
      font-size: var(--cm-text-2xl);
      font-weight: var(--cm-weight-title);
    }

    .sign p {
      font-size: var(--cm-text-l);
      color: var(--cm-on-bar-soft);
    }

    .door {
      width: 100%;
      max-width: 30rem;
      margin-inline: auto;
      padding: var(--cm-space-5) var(--cm-inset);
    }

    cm-farewell {
      display: block;
      margin-block-end: var(--cm-space-5);
    }

    .told {
      margin-block-end: var(--cm-space-5);
      padding: var(--cm-space-4);
      border-radius: var(--cm-radius-m);
      background: var(--cm-ochre-tint);
      color: var(--cm-ink);
    }

    h1 {
      margin-block-end: var(--cm-space-4);
    }

    @media (min-width: 64rem) {
      main {
        grid-template: auto / minmax(0, 1fr) minmax(0, 1fr);
      }

      .sign {
        align-content: center;
        padding: var(--cm-space-7);
      }

      .door {
        align-self: center;
      }
    }
  `,
];
