const QUOTE = 34;
const COMMA = 44;
const BACKSLASH = 92;
const OPENING_BRACKET = 91;
const CLOSING_BRACKET = 93;
const OPENING_BRACE = 123;
const CLOSING_BRACE = 125;

/** What a JSON text may be like before it is parsed. */
export interface ShapeLimits {
  /** How deep lists and objects may stand in each other. */
  readonly depth: number;
  /** How many lists, objects and members there may be in all. */
  readonly parts: number;
}

/**
 * Whether a JSON text stays within limits, told without parsing it: once over the text, nothing kept.
 * Four million brackets in each other hold a parser, and everybody, for twenty seconds; five million
 * empty objects beside each other take hundreds of megabytes. What is no JSON is the parser's matter.
 */
export function fitsShape(text: string, { depth, parts }: ShapeLimits): boolean {
  let open = 0;
  let count = 0;
  for (let at = 0; at < text.length; at += 1) {
    switch (text.charCodeAt(at)) {
      case QUOTE:
        at = endOfText(text, at);
        break;
      case OPENING_BRACKET:
      case OPENING_BRACE:
        open += 1;
        count += 1;
        if (open > depth || count > parts) return false;
        break;
      case CLOSING_BRACKET:
      case CLOSING_BRACE:
        open -= 1;
        break;
      case COMMA:
        count += 1;
        if (count > parts) return false;
        break;
    }
  }
  return true;
}

/** Where the text that begins at a quote ends; the end of everything when it does not end. */
function endOfText(text: string, start: number): number {
  for (let end = text.indexOf('"', start + 1); end >= 0; end = text.indexOf('"', end + 1)) {
    let slashes = 0;
    while (text.charCodeAt(end - 1 - slashes) === BACKSLASH) slashes += 1;
    if (slashes % 2 === 0) return end;
  }
  return text.length;
}
