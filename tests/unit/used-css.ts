// Owns finding every feature of style sheets that ship, as paths of @mdn/browser-compat-data: properties, keywords and
// functions as values, selectors, at-rules and media features.
import type { Feature } from './used-apis.ts';

const DECLARATION = /(?<=[{;]\s*)(-?[a-z][a-z-]*)\s*:\s*([^;{}]+)(?=[;}])/g;
const SELECTOR = /(?<=^|[{};])\s*([^{};@]+)\{/g;

/** @param css without `@import`; custom properties are ours and no feature */
export function usedCss(css: string): ReadonlyMap<string, Feature> {
  const text = css.replace(/\/\*[\s\S]*?\*\//g, '');
  const found = new Map<string, Feature>();
  const add = (...paths: string[]): unknown => found.set(paths[0] ?? '', paths);
  for (const [, property = '', value = ''] of text.matchAll(DECLARATION)) {
    add(`css.properties.${property}`);
    for (const [, name = ''] of value.matchAll(/([a-z-]+)\(/g)) add(...functionPaths(property, name));
    // Most keywords are as old as their property; the data lists those that are younger.
    for (const [word] of value.matchAll(/(?<![\w-])[a-z][a-z-]+(?![\w(-])/g)) {
      add(`css.properties.${property}.${word}`, `css.properties.${property}`);
    }
  }
  for (const [, selector = ''] of text.matchAll(SELECTOR)) {
    for (const [, name = ''] of selector.matchAll(/::?([a-z-]+)/g)) add(`css.selectors.${name}`);
  }
  for (const [, name = '', condition = ''] of text.matchAll(/@([a-z-]+)([^{;]*)/g)) {
    add(`css.at-rules.${name}`);
    for (const [, feature = ''] of condition.matchAll(/\(\s*([a-z-]+)/g)) {
      const plain = feature.replace(/^(min|max)-/, '');
      add(`css.at-rules.${name}.${plain}`, `css.properties.${plain}`);
    }
  }
  return found;
}

const functionPaths = (property: string, name: string): string[] => [
  `css.types.${name}`,
  `css.types.color.${name}`,
  `css.types.transform-function.${name}`,
  `css.types.easing-function.${name}`,
  `css.types.gradient.${name}`,
  `css.types.basic-shape.${name}`,
  `css.properties.custom-property.${name}`,
  `css.properties.${property}.${name}`,
];
