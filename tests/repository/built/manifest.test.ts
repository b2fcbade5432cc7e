import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { languages } from '../../../lib/core/words/language.ts';
import { root } from '../imports.ts';
import { OUT } from './build-shipped.ts';
import { readManifest } from './read-build.ts';

const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none'";

/** What a manifest lets the extension do, and what it shows to pages. */
function readPowers(manifest: Record<string, unknown>) {
  return {
    manifest_version: manifest.manifest_version,
    permissions: manifest.permissions,
    host_permissions: manifest.host_permissions,
    optional_permissions: manifest.optional_permissions,
    optional_host_permissions: manifest.optional_host_permissions,
    content_scripts: manifest.content_scripts,
    web_accessible_resources: manifest.web_accessible_resources,
    externally_connectable: manifest.externally_connectable,
    content_security_policy: manifest.content_security_policy,
  };
}

describe('the shipped manifest', () => {
  test('of Chromium asks for no site, and shows nothing to pages', () => {
    expect(readPowers(readManifest(`${OUT}/chrome-mv3`))).toEqual({
      manifest_version: 3,
      permissions: ['storage', 'unlimitedStorage', 'activeTab', 'scripting', 'contextMenus', 'sidePanel'],
      host_permissions: undefined,
      optional_permissions: undefined,
      optional_host_permissions: ['*://*/*'],
      content_scripts: undefined,
      web_accessible_resources: undefined,
      externally_connectable: undefined,
      content_security_policy: { extension_pages: POLICY },
    });
  });

  test('of Firefox asks for the same without the side panel, and declares that it collects nothing', () => {
    const manifest = readManifest(`${OUT}/firefox-mv3`);
    expect(readPowers(manifest)).toEqual({
      ...readPowers(readManifest(`${OUT}/chrome-mv3`)),
      permissions: ['storage', 'unlimitedStorage', 'activeTab', 'scripting', 'contextMenus'],
    });
    expect(manifest.browser_specific_settings).toEqual({
      gecko: {
        id: 'sidelight@sidelight.example',
        strict_min_version: '142.0',
        data_collection_permissions: { required: ['none'] },
      },
    });
    expect(manifest.background).toMatchObject({ scripts: ['background.js'] });
  });

  test('offers its commands, four of them with keys', () => {
    const { commands } = readManifest(`${OUT}/chrome-mv3`) as {
      commands: Record<string, { suggested_key?: { default: string } }>;
    };
    expect(Object.entries(commands).map(([name, { suggested_key }]) => [name, suggested_key?.default])).toEqual([
      ['next', 'Alt+Shift+N'],
      ['previous', 'Alt+Shift+P'],
      ['open', 'Alt+Shift+O'],
      ['panel', 'Alt+Shift+L'],
      ['look-up', undefined],
      ['note', undefined],
    ]);
  });
});

test.each(languages)('the words of the manifest are there in %s', language => {
  const manifest = readManifest(`${OUT}/chrome-mv3`);
  const wanted = [...JSON.stringify(manifest).matchAll(/__MSG_(\w+)__/g)].map(([, name]) => name);
  const file = join(root, OUT, 'chrome-mv3/_locales', language, 'messages.json');
  const messages = JSON.parse(readFileSync(file, 'utf8')) as Record<string, { message: string }>;
  expect(manifest.default_locale).toBe('en');
  expect(wanted).toContain('description');
  expect(wanted.filter(name => !messages[name ?? '']?.message)).toEqual([]);
  // The stores cut a longer one off.
  expect(messages.description?.message.length).toBeLessThanOrEqual(132);
});

test('the test build differs from the shipped one by http://localhost/* and nothing else', () => {
  const { host_permissions, ...rest } = readManifest(`${OUT}/chrome-mv3-test`);
  expect(host_permissions).toEqual(['http://localhost/*']);
  expect(rest).toEqual(readManifest(`${OUT}/chrome-mv3`));
});
