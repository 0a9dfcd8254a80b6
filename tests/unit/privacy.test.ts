// PRIVACY.md says what the manifests say, and is where readers look for it.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import manifest from '../../manifest.json' with { type: 'json' };
import { manifestFor } from '../../scripts/lib/manifest.mjs';

const read = (file: string): string => readFileSync(file, 'utf8');
/** Line breaks are where the page is full, not where something ends. */
const privacy = read('PRIVACY.md').replace(/\s+/g, ' ');
const manifests = (['chrome', 'firefox'] as const).map((browser) => manifestFor(browser, manifest, '1.0.0'));

/** What a manifest could ask for beyond what PRIVACY.md tells of. */
const UNTOLD = [
  'host_permissions',
  'optional_host_permissions',
  'optional_permissions',
  'web_accessible_resources',
  'externally_connectable',
  'oauth2',
  'sandbox',
];

describe.each(manifests)('PRIVACY.md and a manifest', (own) => {
  it('name the same permissions, and no hosts', () => {
    const told = /## Permissions (.*?), and a content script/.exec(privacy)?.[1] ?? '';
    expect([...told.matchAll(/`(\w+)`/g)].map(([, name]) => name)).toEqual(own.permissions);
    expect(privacy).toContain('asks for no host permission');
    for (const key of UNTOLD) expect(own).not.toHaveProperty(key);
  });

  it('agree that there is no network', () => {
    const policy = own.content_security_policy.extension_pages;
    expect(privacy).toContain("`connect-src 'none'`");
    expect(policy).toContain("connect-src 'none'");
    expect(policy).toMatch(/^default-src 'none';/);
    // Nothing in the policy names a host or a scheme.
    expect(policy).not.toMatch(/[a-z]+:|\*|\.[a-z]/);
  });

  it('agree on the pages that are read', () => {
    expect(privacy).toContain('a content script on `http` and `https` pages');
    expect(own.content_scripts).toEqual([expect.objectContaining({ matches: ['http://*/*', 'https://*/*'] })]);
  });
});

it('collects no data, as Firefox asks to be told', () => {
  const [, firefox] = manifests;
  expect(firefox).toMatchObject({
    browser_specific_settings: { gecko: { data_collection_permissions: { required: ['none'] } } },
  });
});

it('is linked from the README and from the options', () => {
  expect(read('README.md')).toContain('(PRIVACY.md)');
  expect(read('options/About.tsx')).toContain('href="../PRIVACY.txt"');
});

it('says which names a page can see', () => {
  expect(privacy).toContain('backlight-card');
  expect(read('src/card/host.ts')).toContain("'backlight-card'");
  expect(privacy).toContain('backlight-term');
  expect(read('src/ui/highlights.css')).toContain('::highlight(backlight-term)');
});
