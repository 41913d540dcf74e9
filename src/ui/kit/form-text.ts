/** What somebody wrote in a native field of a form; empty when there is no such field. */
export function formText(answers: FormData, field: string): string {
  const value = answers.get(field);
  return typeof value === 'string' ? value : '';
}
