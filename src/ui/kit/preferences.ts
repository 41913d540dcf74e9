import type { Language } from '../../messages/kernel/language.ts';
import { baseLayerFrom, type BaseLayer } from '../map/ground/base-layer.ts';

/** How the person likes the app to look and speak; kept on the device, nothing personal. */
export interface Preferences {
  readonly language: Language;
  readonly theme: 'system' | 'light' | 'dark';
  readonly text: 'normal' | 'large' | 'larger';
  /** How close things stand at a large screen with a mouse; elsewhere there is always room. */
  readonly density: 'compact' | 'roomy';
  /** How a coordinator looks at the requests at a large screen. */
  readonly requestsAs: 'table' | 'cards';
  /** Whether addresses that this device does not know are asked for online. */
  readonly onlineAddresses: boolean;
  /** What lies under every map; the pictures of others are asked for only when they were chosen. */
  readonly ground: BaseLayer;
}

const KEY = 'coudmain-preferences';
const TEXT_SIZES = { normal: '', large: '131%', larger: '150%' } as const;

/** What was chosen on this device, or French, the system's colours, normal text, nothing online. */
export function readPreferences(): Preferences {
  const chosen = kept();
  return {
    language: chosen['language'] === 'en' ? 'en' : 'fr',
    theme: chosen['theme'] === 'light' || chosen['theme'] === 'dark' ? chosen['theme'] : 'system',
    text: chosen['text'] === 'large' || chosen['text'] === 'larger' ? chosen['text'] : 'normal',
    density: chosen['density'] === 'roomy' ? 'roomy' : 'compact',
    requestsAs: chosen['requestsAs'] === 'cards' ? 'cards' : 'table',
    onlineAddresses: chosen['onlineAddresses'] === true,
    ground: baseLayerFrom(chosen['ground']),
  };
}

/** The person likes the app otherwise now. */
class PreferencesChangedEvent extends Event {
  static readonly type = 'cm-preferences-changed';
  constructor() {
    super(PreferencesChangedEvent.type);
  }
}

/** Tells of each change, in this tab or another one. @returns the end of it */
export function watchPreferences(changed: () => void): () => void {
  const elsewhere = ({ key }: StorageEvent): void => {
    // Without a key, everything was cleared.
    if (key === KEY || key === null) changed();
  };
  window.addEventListener(PreferencesChangedEvent.type, changed);
  window.addEventListener('storage', elsewhere);
  return () => {
    window.removeEventListener(PreferencesChangedEvent.type, changed);
    window.removeEventListener('storage', elsewhere);
  };
}

/** Keeps a choice; the app shows it at once. */
export function keepPreferences(preferences: Preferences): void {
  localStorage.setItem(KEY, JSON.stringify(preferences));
  window.dispatchEvent(new PreferencesChangedEvent());
}

/** Gives the page its language, colours and size of text. */
export function showPreferences({ language, theme, text, density }: Preferences): void {
  const root = document.documentElement;
  root.lang = language;
  if (theme === 'system') delete root.dataset['theme'];
  else root.dataset['theme'] = theme;
  root.dataset['density'] = density;
  root.style.fontSize = TEXT_SIZES[text];
}

function kept(): Record<string, unknown> {
  try {
    return JSON.parse(localStorage.getItem(KEY) ?? '{}') as Record<string, unknown>;
  } catch {
    return {};
  }
}
