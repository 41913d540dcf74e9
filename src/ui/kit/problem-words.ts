import type { Messages } from '../../messages/kernel/messages.ts';

/** Why something was refused or not kept, in the person's words. */
export function problemWords(messages: Messages, problem: string): string {
  const { refusals, problems } = messages.vocabulary;
  return (
    (refusals as Readonly<Record<string, string>>)[problem] ?? problems[problem] ?? problems.other
  );
}
