import { html, nothing, type TemplateResult } from 'lit';
import type { State } from '../../domain/nouns.ts';
import { RULES_OF_EVERYBODY } from '../../domain/rules-of-everybody.ts';
import type { Messages } from '../../messages/kernel/messages.ts';
import '../elements/status/tag.ts';

/**
 * Says of a document that a newer version wrote it, and that something of it is not shown here; nothing
 * of any other.
 * @param slot where it stands in a card
 */
export function newerTag(
  document: Pick<State, 'noun' | 'schema'>,
  { app }: Pick<Messages, 'app'>,
  slot?: 'foot',
): TemplateResult | typeof nothing {
  if (!RULES_OF_EVERYBODY.isOfNewerVersion(document)) return nothing;
  return html`<cm-tag slot=${slot ?? nothing} tone="know" title=${app.newerWhy}
    >${app.newer}</cm-tag
  >`;
}
