import { html, type TemplateResult } from 'lit';
import type { Moment, When } from '../../../domain/kernel/when.ts';
import {
  sayMoment,
  sayWhen,
  writeMoment,
  writeWhen,
  type WhenWords,
} from '../../../messages/kernel/when.ts';
import { today } from '../today.ts';

/** When something is: "demain à 10 h 30" on a screen, its day in full on paper, which is read on another day. */
export function whenText(when: When, words: WhenWords): TemplateResult {
  return screenAndPaper(sayWhen(when, today(), words), writeWhen(when, words));
}

/** When something was: "hier à 9 h 15" on a screen, its day in full on paper. */
export function momentText(at: Moment, words: WhenWords): TemplateResult {
  return screenAndPaper(sayMoment(at, today(), words), writeMoment(at, words));
}

/** `page.styles.ts` shows one of both. */
function screenAndPaper(screen: string, paper: string): TemplateResult {
  return html`<span class="on-screen">${screen}</span><span class="on-paper">${paper}</span>`;
}
