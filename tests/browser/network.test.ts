// Zero network, as the network sees it: a browser whose every request goes through a logging proxy, this machine's own
// included, asks for the web pages that are opened and for nothing else, whatever is done with Backlight.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { article } from '../../scripts/lib/bench/pages.mjs';
import { launch } from '../../scripts/lib/launch.mjs';
import { root } from '../../scripts/lib/paths.mjs';
import { startLoggingProxy } from './harness/logging-proxy.ts';
import { goToView, press } from './harness/own-page.ts';
import { BROWSERS, servedPages, sessionOf, until } from './harness/session.ts';

const FIXTURES = [
  'sample-article',
  'reach',
  'hostile/csp',
  'trust',
  'states',
  'hostile/forger',
  'hostile/keys',
  'hostile/unset',
];
const GENERATED = 12;
const PHRASES = ['sciatica', 'low back pain', 'deep tissue massage', 'slipped disc', 'spinal stenosis', 'acupuncture'];
const pages = new Map<string, string>([
  ...FIXTURES.map(
    (file) =>
      [
        `http://${file.replace('/', '-')}.invalid/`,
        readFileSync(join(root, 'tests', 'pages', `${file}.html`), 'utf8'),
      ] as const,
  ),
  ...Array.from(
    { length: GENERATED },
    (_, seed) =>
      [`http://page-${seed}.invalid/`, article({ megabytes: 0.01, phrases: PHRASES, every: 40, seed })] as const,
  ),
]);
const VIEWS = [
  '#/techniques',
  '#/techniques/swedish-massage',
  '#/techniques?find=sciatica',
  '#/said',
  '#/conditions',
  '#/checklist',
  '#/page',
  '#/read',
  '#/welcome',
];

const prefs = (port: number): Record<string, unknown> => ({
  'network.proxy.type': 1,
  'network.proxy.http': '127.0.0.1',
  'network.proxy.http_port': port,
  'network.proxy.ssl': '127.0.0.1',
  'network.proxy.ssl_port': port,
  // Loopback too, which browsers leave out by themselves.
  'network.proxy.allow_hijacking_localhost': true,
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
});

describe.each(BROWSERS)('in %s', (name) => {
  it('nothing is asked for but the pages that are opened', async () => {
    const proxy = await startLoggingProxy(({ href }) => pages.get(href));
    const args = name === 'chrome' ? [`--proxy-server=127.0.0.1:${proxy.port}`, '--proxy-bypass-list=<-loopback>'] : [];
    const { browser, base } = await launch(name, { args, prefs: prefs(proxy.port), firstRun: 'keep' });
    try {
      const { openOwn, open } = sessionOf(name, browser, base, { ...(await servedPages()), url: (address) => address });
      const test = await open('about:blank');
      for (const address of pages.keys()) {
        await test.page.goto(address);
        await until(`marks on ${address}`, () => test.page.evaluate(() => CSS.highlights.size > 0));
        if (!address.includes('sample-article')) continue;
        await test.hover('sciatica');
        await test.card();
      }
      const popup = await openOwn('popup/index.html');
      for (const view of VIEWS) await goToView(popup.page, view);
      const options = await openOwn('options/index.html');
      await until('the options', () => options.page.evaluate(() => document.querySelector('main')?.innerText));
      await press(options.page, '[name="preset"][value="strong"]');
    } finally {
      await browser.close();
      proxy.close();
    }
    const opened = [...pages.keys()].toSorted((a, b) => a.localeCompare(b));
    expect(pages.size).toBe(20);
    // Browsers ask for each site's icon by themselves.
    expect(
      proxy.asked.filter((address) => !address.endsWith('/favicon.ico')).toSorted((a, b) => a.localeCompare(b)),
    ).toEqual(opened);
  });
});
