// Owns reading built scripts as code: which ways to the network, to HTML or to code from strings they name, and which
// addresses. A search for words would stop at our own `fetchEntries` and at a method of a library that is named `fetch`.
import ts from 'typescript';

/** Globals that reach the network, or make code or documents of text. */
const GLOBALS =
  /^(fetch|XMLHttpRequest|WebSocket|WebSocketStream|EventSource|WebTransport|RTCPeerConnection|Worker|SharedWorker|importScripts|eval|DOMParser)$/;
/** The same as methods and properties of any object. */
const MEMBERS =
  /^(sendBeacon|innerHTML|outerHTML|insertAdjacentHTML|setHTMLUnsafe|parseHTMLUnsafe|createContextualFragment|srcdoc)$/;
const GLOBAL_OBJECTS = /^(globalThis|window|self|frames|top|parent)$/;
const ADDRESS = /^[\s\S]*?\b((?:https?|wss?|ftp):\/\/[\s\S]*)$/;

export interface Found {
  /** Each with the code around it. */
  readonly dangers: readonly string[];
  /** Text that holds an address: whole strings, and what stands before the first hole of a template. */
  readonly addresses: readonly string[];
}

export function lookInto(name: string, code: string): Found {
  const dangers: string[] = [];
  const addresses: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isIdentifier(node) && isDanger(node)) dangers.push(around(node));
    if (ts.isStringLiteralLike(node)) {
      if (GLOBALS.test(node.text) || MEMBERS.test(node.text)) dangers.push(around(node));
      if (ADDRESS.test(node.text)) addresses.push(node.text);
    }
    if (ts.isTemplateHead(node) && ADDRESS.test(node.text)) addresses.push(node.text);
    if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
      const [from] = node.arguments;
      if (!from || !ts.isStringLiteral(from) || !/^\.\.?\//.test(from.text)) dangers.push(around(node));
    }
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(name, code, ts.ScriptTarget.Latest, true, ts.ScriptKind.JS));
  return { dangers, addresses };
}

function isDanger(node: ts.Identifier): boolean {
  const { parent, text } = node;
  const isMember = ts.isPropertyAccessExpression(parent) && parent.name === node;
  // A library's table of names, or a method that a class has.
  const isDefinition = (ts.isPropertyAssignment(parent) || ts.isMethodDeclaration(parent)) && parent.name === node;
  if (MEMBERS.test(text)) return true;
  if (isDefinition) return false;
  if (isMember) {
    const owner = parent.expression.getText();
    if (/\bdocument$/.test(owner) && /^(write|writeln)$/.test(text)) return true;
    return GLOBALS.test(text) && GLOBAL_OBJECTS.test(owner);
  }
  if (text === 'Function')
    return ts.isNewExpression(parent) || (ts.isCallExpression(parent) && parent.expression === node);
  return GLOBALS.test(text);
}

const around = (node: ts.Node): string => node.parent.getText().replace(/\s+/g, ' ').slice(0, 100);
