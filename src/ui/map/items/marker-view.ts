import type { TemplateResult } from 'lit';
import { html, render } from 'lit';

import { isLive } from '../../../domain/requests/phase.ts';
import '../../elements/signs/kind.ts';
import '../../elements/status/state.ts';
import type { MapEntry } from './cluster-index.ts';
import { labelLines } from '../ground/label-lines.ts';
import type { MapItem } from './map-item.ts';
import type { MapWords } from '../map-words.ts';

/** Fills a button so that it shows one item or a number of items, and says it to those who listen. */
export function fillMarker(
  button: HTMLButtonElement,
  entry: MapEntry,
  words: MapWords,
  selected: boolean,
): void {
  const isGroup = entry.type === 'group';
  const look = isGroup ? `group ${sizeOf(entry.count)}` : lookOf(entry.item);
  button.className = `marker ${look} leaflet-zoom-animated`;
  button.setAttribute('aria-label', isGroup ? words.group(entry.count) : entry.item.label);
  if (selected) button.setAttribute('aria-current', 'true');
  else button.removeAttribute('aria-current');
  render(isGroup ? groupView(entry.count) : itemView(entry.item, words), button);
}

function groupView(count: number): TemplateResult {
  return html`<span class="count">${count}</span>`;
}

function itemView({ kind, phase }: MapItem, words: MapWords): TemplateResult {
  const lines = labelLines(words.kindWord(kind)).map((line) => html`<span>${line}</span> `);
  return html`
    <cm-kind class="door" .kind=${kind}></cm-kind>
    <cm-state class="standing" .phase=${phase}></cm-state>
    <span class="word">${lines}</span>
  `;
}

function lookOf({ phase, approximate }: MapItem): string {
  const place = approximate ? 'approximate' : 'exact';
  return `single ${place} ${phase} ${isLive(phase) ? 'live' : 'settled'}`;
}

function sizeOf(count: number): string {
  if (count < 10) return 'small';
  return count < 100 ? 'medium' : 'large';
}
