/**
 * What CSS colours come to, as the theme is at this moment: only the browser knows `light-dark()`,
 * `var()` and `color-mix()`. All at once: each question makes it lay its styles out anew.
 * @param probe an element that is not shown
 */
export function resolvedColours(probe: HTMLElement, colours: readonly string[]): readonly string[] {
  probe.style.backgroundImage = `linear-gradient(${colours.join(', ')})`;
  const answer = getComputedStyle(probe).backgroundImage;
  probe.style.backgroundImage = '';
  const found = answer.match(/[a-z]+\([^()]*\)/g) ?? [];
  return found.length === colours.length ? found : oneByOne(probe, colours);
}

/** Where the theme lacks a colour, only that one is not itself. */
function oneByOne(probe: HTMLElement, colours: readonly string[]): readonly string[] {
  const style = getComputedStyle(probe);
  return colours.map((colour) => {
    probe.style.color = colour;
    return style.color;
  });
}
