/** How notifications are sent. */
export interface PushSettings {
  /** Whom push services may write to: `mailto:` or `https:`. */
  readonly subject: string;
  /** Whether browsers whose push service is on this machine are allowed; for tests. */
  readonly loopback: boolean;
}

/**
 * What `PUSH` means: as a rule notifications go wherever the service has an address of its own, over HTTPS, without
 * which no browser lets them. `loopback` is for tests. Undefined: none are sent.
 */
export function pushIn(
  way: 'on' | 'off' | 'loopback' | undefined,
  {
    publicUrl,
    address,
  }: { readonly publicUrl?: string | undefined; readonly address?: string | undefined },
): PushSettings | undefined {
  const isPublic = publicUrl?.startsWith('https:') === true;
  const subject = address === undefined ? (isPublic ? publicUrl : undefined) : `mailto:${address}`;
  if (way === 'loopback') return { subject: subject ?? 'mailto:test@example.org', loopback: true };
  if (way === 'off' || subject === undefined) return undefined;
  return way === 'on' || isPublic ? { subject, loopback: false } : undefined;
}
