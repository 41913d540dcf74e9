import { createHash } from 'node:crypto';

/** What a page without a script may do: wear these styles and show pictures of this house. No request, no frame. */
export function stillPolicy(...styles: readonly string[]): string {
  const allowed = styles.filter((style) => style !== '').map(sourceOf);
  return [
    `default-src 'none'`,
    `style-src ${allowed.join(' ')}`,
    `img-src 'self'`,
    `base-uri 'none'`,
    `form-action 'none'`,
    `frame-ancestors 'none'`,
  ].join('; ');
}

/** What allows one style, and no other, in a policy (CSP 3, hash source). */
export function sourceOf(style: string): string {
  return `'sha256-${createHash('sha256').update(style).digest('base64')}'`;
}
