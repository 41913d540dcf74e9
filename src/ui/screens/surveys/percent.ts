/** A share in whole points, as it is said: "86 %". */
export function percent(share: number): string {
  return `${String(Math.round(share * 100))} %`;
}

/** A margin in points with one decimal, as it is said: "5,7 %". */
export function marginWords(margin: number, language: string): string {
  const points = new Intl.NumberFormat(language, { maximumFractionDigits: 1 }).format(margin * 100);
  return `${points} %`;
}
