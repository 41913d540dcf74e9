import { html, type TemplateResult } from 'lit';

/**
 * An address of the post or of the web that may go on in the next line where one part of it ends, so that letters twice
 * as large tear no word: "solene | @exemple | .fr". It is copied and read aloud as it is.
 */
export function breakable(address: string): TemplateResult {
  const [first = '', ...others] = address.split(/(?=[@.?#=-]|(?<=\/)[^/])/);
  return html`${first}${others.map((part) => html`<wbr />${part}`)}`;
}
