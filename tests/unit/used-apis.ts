// Owns finding every platform feature that the shipped code uses, as paths of @mdn/browser-compat-data: what the compiler
// resolves to the DOM's and the language's own declarations, the elements and attributes of views, the extension APIs.
import { join } from 'node:path';
import ts from 'typescript';

const ENTRIES = ['src/content.ts', 'src/background.ts', 'popup/main.tsx', 'options/main.tsx'];
const LIBRARY = /[\\/]typescript[\\/]lib[\\/]lib\.(dom|es)/;

/** A feature, as the paths under which the compat data may have it; the first that is there counts. */
export type Feature = readonly string[];

/** Mixins of the DOM's declarations: the data knows only the interfaces that they are mixed into. */
const MIXED_INTO: Readonly<Record<string, readonly string[]>> = {
  ParentNode: ['Element', 'Document'],
  ChildNode: ['Element', 'CharacterData'],
  NonElementParentNode: ['Document'],
  NonDocumentTypeChildNode: ['Element', 'CharacterData'],
  DocumentOrShadowRoot: ['ShadowRoot', 'Document'],
  ElementCSSInlineStyle: ['HTMLElement'],
  HTMLOrSVGElement: ['HTMLElement'],
  HTMLHyperlinkElementUtils: ['HTMLAnchorElement'],
  WindowOrWorkerGlobalScope: ['Window'],
  CSSStyleDeclarationBase: ['CSSStyleDeclaration'],
  ElementContentEditable: ['HTMLElement'],
  GlobalEventHandlers: ['Element', 'HTMLElement'],
};

export function usedApis(root: string): ReadonlyMap<string, Feature> {
  const config = ts.readConfigFile(join(root, 'tsconfig.json'), ts.sys.readFile);
  const { options } = ts.parseJsonConfigFileContent({ ...config.config, files: ENTRIES, include: [] }, ts.sys, root);
  const program = ts.createProgram(
    ENTRIES.map((entry) => join(root, entry)),
    options,
  );
  const checker = program.getTypeChecker();
  const found = new Map<string, Feature>();
  const add = (feature: Feature): unknown => found.set(feature[0] ?? '', feature);

  const visit = (node: ts.Node): void => {
    // Types are gone when the code runs.
    if (ts.isTypeNode(node) || ts.isInterfaceDeclaration(node) || ts.isTypeAliasDeclaration(node)) return;
    if (ts.isIdentifier(node)) for (const feature of platformFeatures(node, checker)) add(feature);
    if (ts.isPropertyAccessExpression(node)) extensionApi(node).forEach(add);
    if (ts.isJsxOpeningElement(node) || ts.isJsxSelfClosingElement(node)) markup(node).forEach(add);
    if (ts.isCallExpression(node)) events(node).forEach(add);
    ts.forEachChild(node, visit);
  };
  for (const file of program.getSourceFiles()) if (!/node_modules/.test(file.fileName)) visit(file);
  return found;
}

function platformFeatures(node: ts.Identifier, checker: ts.TypeChecker): readonly Feature[] {
  const symbol = checker.getSymbolAtLocation(node);
  const [declaration] = symbol?.declarations ?? [];
  if (!symbol || !declaration || !LIBRARY.test(declaration.getSourceFile().fileName)) return [];
  const isDom = /lib\.dom/.test(declaration.getSourceFile().fileName);
  const { parent } = declaration;
  const name = symbol.name;
  // As old as the language, which names their owner otherwise.
  if (name === 'prototype' || name === 'call') return [];
  if (ts.isInterfaceDeclaration(parent)) return [memberOf(parent.name.text, name, isDom)];
  // "declare var URL: { canParse(): boolean }"
  if (ts.isTypeLiteralNode(parent) && ts.isVariableDeclaration(parent.parent)) {
    return [staticOf(parent.parent.name.getText(), name, isDom)];
  }
  if (!ts.isVariableDeclaration(declaration) && !ts.isFunctionDeclaration(declaration)) return [];
  // "declare namespace CSS { var highlights }"
  const block = ts.isVariableDeclaration(declaration) ? declaration.parent.parent.parent : parent;
  if (ts.isModuleBlock(block)) return [staticOf(block.parent.name.getText(), name, isDom)];
  return [
    isDom
      ? [`api.${name}`, `api.Window.${name}`, `api.EventTarget.${name}`]
      : [`javascript.builtins.${name}`, `javascript.builtins.globalThis.${name}`],
  ];
}

function memberOf(owner: string, name: string, isDom: boolean): Feature {
  if (owner === 'CSSStyleProperties') return [`css.properties.${kebab(name)}`];
  if (isDom) {
    const owners = [...(MIXED_INTO[owner] ?? [owner]), 'Node', 'EventTarget'];
    const paths = owners.flatMap((mixed) => [`api.${mixed}.${name}`, `api.${mixed}.${name}_static`]);
    return /^Window/.test(owner) ? [...paths, `api.${name}`] : paths;
  }
  // "ObjectConstructor" has what stands on Object itself; both are one object in the data.
  const builtin = owner
    .replace(/Constructor$/, '')
    .replace(/^Readonly(?=Array|Map|Set)/, '')
    .replace(/^ArrayLike$/, 'Array')
    .replace(/^(Callable|Newable)Function$/, 'Function')
    .replace(/^(Uint|Int|Float)\d+Array$/, 'TypedArray');
  return [`javascript.builtins.${builtin}.${name}`, `javascript.builtins.Intl.${builtin}.${name}`];
}

function staticOf(owner: string, name: string, isDom: boolean): Feature {
  if (!isDom) return [`javascript.builtins.${owner}.${name}`];
  // Constants and prototypes are as old as what they stand on; the data does not list them.
  if (/^([A-Z_]+|prototype)$/.test(name)) return [owner === 'NodeFilter' ? 'api.TreeWalker' : `api.${owner}`];
  return [`api.${owner}.${name}_static`, `api.${owner}.${name}`];
}

/** `browser.storage.local.get` and the like: the longest part of the chain that the data may have. */
function extensionApi(node: ts.PropertyAccessExpression): readonly Feature[] {
  const [, names = ''] = /^(?:browser|chrome)\.(\w+(?:\.\w+)+)$/.exec(node.getText().replace(/\s|\?/g, '')) ?? [];
  if (!names || ts.isPropertyAccessExpression(node.parent)) return [];
  const [area = '', ...rest] = names.split('.');
  const path = `webextensions.api.${area === 'contextMenus' ? 'menus' : area}`;
  const paths = rest.map((_, index) => `${path}.${rest.slice(0, rest.length - index).join('.')}`);
  return [area === 'storage' && rest.length > 1 ? [`${path}.StorageArea.${rest.at(-1)}`, ...paths] : paths];
}

function markup(node: ts.JsxOpeningElement | ts.JsxSelfClosingElement): readonly Feature[] {
  const tag = node.tagName.getText();
  if (!/^[a-z]/.test(tag)) return [];
  const names = node.attributes.properties.flatMap((attribute) =>
    ts.isJsxAttribute(attribute) ? attribute.name.getText() : [],
  );
  const plain = names.filter((name) => !/^(on[A-Z]|aria-|data-|key$|ref$|role$)/.test(name));
  return [
    [`html.elements.${tag}`, `svg.elements.${tag}`],
    ...plain.map((name): Feature => {
      // As old as the fields themselves, and not listed.
      if (/^(type|value)$/.test(name)) return [`html.elements.${tag}`];
      return [
        `html.elements.${tag}.${name.toLowerCase()}`,
        `html.global_attributes.${name.toLowerCase()}`,
        `svg.elements.${tag}.${name}`,
        `svg.global_attributes.${name}`,
        `css.properties.${name}`,
      ];
    }),
  ];
}

const kebab = (name: string): string => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

function events(node: ts.CallExpression): readonly Feature[] {
  const { expression } = node;
  if (!ts.isPropertyAccessExpression(expression) || expression.name.text !== 'addEventListener') return [];
  const [name] = node.arguments;
  if (!name || !ts.isStringLiteral(name)) return [];
  const owners = ['Element', 'HTMLElement', 'Document', 'Window', 'MediaQueryList', 'AbortSignal'];
  return [owners.map((owner) => `api.${owner}.${name.text}_event`)];
}
