// Owns the build's own esbuild plugins.
import { readFile } from 'node:fs/promises';
import * as esbuild from 'esbuild';

/** `import table from 'backlight:phrase-table'` gives the compiled phrases as one string. */
export function phraseTable(table) {
  return {
    name: 'phrase-table',
    setup(build) {
      build.onResolve({ filter: /^backlight:phrase-table$/ }, ({ path }) => ({ path, namespace: 'backlight' }));
      build.onLoad({ filter: /.*/, namespace: 'backlight' }, () => ({ contents: table, loader: 'text' }));
    },
  };
}

/** `import text from 'backlight:guideline-firsts'` gives what guidelines put first as JSON text, without what only people read. */
export function guidelineFirsts(text) {
  return {
    name: 'guideline-firsts',
    setup(build) {
      build.onResolve({ filter: /^backlight:guideline-firsts$/ }, ({ path }) => ({ path, namespace: 'firsts' }));
      build.onLoad({ filter: /.*/, namespace: 'firsts' }, () => ({ contents: text, loader: 'text' }));
    },
  };
}

/** JSX through Preact's own `h`: its second way of making elements knows templates and HTML, which a page need not carry. */
export function jsxByH() {
  const contents = `
    import { h } from 'preact';
    export { Fragment } from 'preact';
    export const jsx = (type, props, key) => h(type, key === undefined ? props : { ...props, key });
    export { jsx as jsxs };`;
  return {
    name: 'jsx-by-h',
    setup(build) {
      build.onResolve({ filter: /^preact\/jsx-runtime$/ }, ({ path, resolveDir }) => ({
        path,
        namespace: 'jsx',
        pluginData: resolveDir,
      }));
      build.onLoad({ filter: /.*/, namespace: 'jsx' }, ({ pluginData }) => ({ contents, resolveDir: pluginData }));
    },
  };
}

/** `import list from 'backlight:technique-list'` gives all treatments in short, for the popup's start. */
export function techniqueList(list) {
  return {
    name: 'technique-list',
    setup(build) {
      build.onResolve({ filter: /^backlight:technique-list$/ }, ({ path }) => ({ path, namespace: 'techniques' }));
      build.onLoad({ filter: /.*/, namespace: 'techniques' }, () => ({
        contents: JSON.stringify(list),
        loader: 'json',
      }));
    },
  };
}

/** `import css from './card.css'` in a script gives the sheet as text, its imports bundled first. */
export function cssText(browser) {
  return {
    name: 'css-text',
    setup(build) {
      build.onLoad({ filter: /\.css$/ }, async ({ path }) => {
        const bundled = await esbuild.build({
          entryPoints: [path],
          bundle: true,
          write: false,
          minify: true,
          charset: 'utf8',
        });
        const css = withoutUnusedTokens(bundled.outputFiles[0].text);
        return { contents: browser ? marksCss(css, browser) : css, loader: 'text' };
      });
    },
  };
}

/**
 * The looks of marks as a browser is best told them. In Chromium an element's marks look like those of the element around
 * it, so that the root speaks for all: a rule for every element would double the time that a page's styles take (see
 * docs/performance.md). Firefox hands nothing on: https://bugzilla.mozilla.org/show_bug.cgi?id=1703963
 */
export function marksCss(css, browser) {
  return browser === 'chrome' ? css.replaceAll('::highlight(', ':root::highlight(') : css;
}

/** Every page pays for the sheet of the card: it carries no token that it does not use. */
function withoutUnusedTokens(css) {
  return css.replace(/(--[\w-]+):[^;}]+;?/g, (whole, name) => (css.includes(`var(${name})`) ? whole : ''));
}

const INNER_HTML = /\.innerHTML/g;
/** How often stock Preact names it; no code of ours reaches either place, but the stores' linters warn. */
const EXPECTED_USES = 2;

/** Preact with its `.innerHTML` uses replaced by `.textContent`. Fails the build when their number changes. */
export function preactWithoutHtml() {
  return {
    name: 'preact-without-html',
    setup(build) {
      build.onLoad({ filter: /node_modules[\\/]preact[\\/]dist[\\/]preact\.(module|mjs|js)/ }, async ({ path }) => {
        const source = await readFile(path, 'utf8');
        const uses = source.match(INNER_HTML)?.length ?? 0;
        if (uses !== EXPECTED_USES) {
          return { errors: [{ text: `Preact uses .innerHTML ${uses} times, expected ${EXPECTED_USES}: look again.` }] };
        }
        return { contents: source.replace(INNER_HTML, '.textContent'), loader: 'js' };
      });
    },
  };
}

/**
 * In the content script webextension-polyfill is the browser's own object: all it calls there returns promises in
 * both browsers, and 10 KB of wrapping would be paid on every page. See docs/decisions/0002-no-polyfill-in-pages.md.
 */
export function nativeApi() {
  return {
    name: 'native-api',
    setup(build) {
      build.onResolve({ filter: /^webextension-polyfill$/ }, ({ path }) => ({ path, namespace: 'native' }));
      build.onLoad({ filter: /.*/, namespace: 'native' }, () => ({
        contents: 'export default globalThis.browser ?? globalThis.chrome;',
        loader: 'js',
      }));
    },
  };
}
