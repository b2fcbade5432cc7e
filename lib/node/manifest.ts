import type { UserManifest } from 'wxt';

/** Extension pages load nothing but their own files; `connect-src` is for reading the bundled pack. */
const EXTENSION_PAGES_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

/** `npm run dev` only: the dev server sends changed modules over a socket, and styles as text. */
const DEV_PAGES_POLICY = EXTENSION_PAGES_POLICY.replace(
  "connect-src 'self'",
  "connect-src 'self' http://localhost:* ws://localhost:*",
).replace("style-src 'self'", "style-src 'self' 'unsafe-inline'");

/** What builds may read unasked that never ship: pages on this machine, and for the demo those of its invented paper. */
const UNASKED: Readonly<Record<string, string[]>> = {
  test: ['http://localhost/*'],
  demo: ['http://localhost/*', 'http://harbor-ledger.example/*'],
};

/**
 * The manifest for one browser (`chrome` or `firefox`) and build mode.
 *
 * Shipped builds hold no host permission and no content script: the reader grants sites one by one, and the background registers
 * `page.js` for them.
 */
export function manifest(browser: string, mode: string): UserManifest {
  return {
    name: '__MSG_name__',
    description: '__MSG_description__',
    default_locale: 'en',
    permissions: [
      'storage',
      'unlimitedStorage',
      'activeTab',
      'scripting',
      'contextMenus',
      ...(browser === 'firefox' ? [] : (['sidePanel'] as const)),
    ],
    optional_host_permissions: ['*://*/*'],
    ...(UNASKED[mode] ? { host_permissions: UNASKED[mode] } : {}),
    content_security_policy: { extension_pages: mode === 'development' ? DEV_PAGES_POLICY : EXTENSION_PAGES_POLICY },
    action: { default_title: 'Sidelight' },
    commands: {
      next: { suggested_key: { default: 'Alt+Shift+N' }, description: '__MSG_next__' },
      previous: { suggested_key: { default: 'Alt+Shift+P' }, description: '__MSG_previous__' },
      open: { suggested_key: { default: 'Alt+Shift+O' }, description: '__MSG_open__' },
      panel: { suggested_key: { default: 'Alt+Shift+L' }, description: '__MSG_panel__' },
      // Browsers suggest four keys at most; the reader may give this one a key.
      'look-up': { description: '__MSG_lookUp__' },
      note: { description: '__MSG_noteSelection__' },
    },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'sidelight@sidelight.example',
              strict_min_version: '142.0',
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : { minimum_chrome_version: '128' }),
  };
}
