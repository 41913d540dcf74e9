import { html, nothing, type TemplateResult } from 'lit';
import type { NOUNS_OF_EVERYBODY } from '../../domain/nouns-of-everybody.ts';
import type { State } from '../../domain/nouns.ts';
import type { RULES } from '../../domain/rules.ts';
import { RULES_OF_EVERYBODY } from '../../domain/rules-of-everybody.ts';
import type { Messages } from '../../messages/kernel/messages.ts';
import '../elements/status/tag.ts';

type OfEverybody = (typeof NOUNS_OF_EVERYBODY)[number]['noun'];

/** Which version of a noun is known here. */
type Versions = Pick<typeof RULES, 'isOfNewerVersion'>;

/**
 * Says of a document that a newer version wrote it, and that something of it is not shown here; nothing
 * of any other.
 * @param slot where it stands in a card
 * @param rules those that know the noun: the staff's are not on every device, so whoever shows one brings `RULES`
 */
export function newerTag<N extends State['noun']>(
  document: { readonly noun: N; readonly schema: number },
  { app }: Pick<Messages, 'app'>,
  slot?: 'foot',
  ...[rules = RULES_OF_EVERYBODY]: N extends OfEverybody ? [] : [rules: Versions]
): TemplateResult | typeof nothing {
  if (!rules.isOfNewerVersion(document)) return nothing;
  return html`<cm-tag slot=${slot ?? nothing} tone="know" title=${app.newerWhy}
    >${app.newer}</cm-tag
  >`;
}
