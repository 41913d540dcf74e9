import type { TemplateResult } from 'lit';
import type { MyRole } from '../../data/accounts/session.ts';
import type { Catalogue } from '../../messages/kernel/catalogues.ts';
import type { Messages } from '../../messages/kernel/messages.ts';
import type { Route } from './router.ts';

/** What a screen is fetched with, the first time that it is opened. */
export interface ScreenNeeds {
  /** The catalogues whose words are read on it (`scripts/rules/screen-needs.mjs` says which). */
  readonly words: readonly Catalogue[];
}

/** A screen: who may open it, how it is fetched, and how it is drawn. */
export interface Page extends ScreenNeeds {
  /** The place of the app it belongs to, marked in the navigation. */
  readonly place: string;
  readonly roles?: readonly MyRole[];
  readonly load: () => Promise<unknown>;
  readonly draw: (values: Readonly<Record<string, string>>) => TemplateResult;
  /** Asked once the words of the screen are there. */
  readonly title: (messages: Messages) => string;
}

/** A screen at its address. */
export function screen({ path, ...page }: Page & { readonly path: string }): Route<Page> {
  return { path, page };
}

/** Whether somebody of these roles may open a page. */
export function mayOpen(page: Page, roles: readonly MyRole[]): boolean {
  return !page.roles || page.roles.some((role) => roles.includes(role));
}

/** Those who answer the telephone and go round. */
export const STAFF: readonly MyRole[] = ['coordinator', 'agent'];
