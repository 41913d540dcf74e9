import { html } from 'lit';
import type { CallPurpose } from '../../../domain/attempts/call-list.ts';
import type { CallScript } from '../../cards/attempts/call-script.ts';

/** What is said on the telephone, by what a list is for; absent: there is nothing to read aloud. */
const SCRIPTS: { readonly [Kind in CallPurpose['kind']]?: CallScript } = {
  plain: {
    load: () => import('./plain-script.ts'),
    draw: (call) => html`<cm-plain-script .call=${call}></cm-plain-script>`,
  },
  survey: {
    load: () => import('../../cards/surveys/survey-script.ts'),
    draw: (call) => html`<cm-survey-script .call=${call}></cm-survey-script>`,
    tells: true,
  },
};

/** The script of a list; undefined: it has none. */
export function scriptOf(kind: CallPurpose['kind']): CallScript | undefined {
  return SCRIPTS[kind];
}
