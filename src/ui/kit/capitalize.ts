/** A sentence as it begins: "environ 4 km" is "Environ 4 km". */
export function capitalize(sentence: string): string {
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}
