import { css } from 'lit';
import { pageStyles } from '../../theme/page.styles.ts';

/**
 * The sign-in page: whose it is, the logo and the picture above, the form below; side by side where there is
 * room. The line for the name is kept free until it is known, as arrival.css keeps it: nothing moves then.
 */
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
      padding: var(--cm-space-4) var(--cm-inset) min(31vw, 50vh);
      color: var(--cm-on-bar);
      background: url('/pictures/neighbours.svg') 70% 100% / 100% no-repeat var(--cm-bar);
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

    .sign .whose {
      padding-inline-end: var(--cm-emblem-room, 0);
      min-height: calc(1em * var(--cm-leading-tight));
      font-size: var(--cm-text-xl);
      font-weight: var(--cm-weight-title);
      line-height: var(--cm-leading-tight);
      color: var(--cm-on-bar-mark);
    }

    .whose::before {
      display: var(--cm-emblem-shown, none);
      position: absolute;
      inset: var(--cm-space-4) var(--cm-inset) auto auto;
      width: 4rem;
      height: 4rem;
      content: '';
      background: var(--cm-emblem) center / 85% no-repeat #fffdf8;
      border-radius: var(--cm-radius-m);
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
        padding: var(--cm-space-4) var(--cm-space-7) 46vh;
        background-size: 130%;
      }

      .door {
        padding-top: 17vh;
      }
    }
  `,
];
