/** "12,5" and "12.5"; undefined when it is no number, or less than nothing. */
export function numberIn(text: string): number | undefined {
  const number = Number(text.trim().replace(/\s/g, '').replace(',', '.'));
  return text.trim() !== '' && Number.isFinite(number) && number >= 0 ? number : undefined;
}
