// Owns the way into Firefox's own window, where a person's presses on toolbar, menus and keys arrive: no page gets there.
import type { Session } from './session.ts';

const ID = 'backlight@backlight.invalid';

interface Connection {
  send(method: string, params: object): Promise<{ readonly result: { readonly contexts?: { context: string }[] } }>;
}

/** Runs an expression there; `extension` in it is Backlight, as Firefox sees it. */
export async function inFirefox({ browser }: Session, expression: string): Promise<void> {
  const { connection } = browser as unknown as { readonly connection: Connection };
  const tree = await connection.send('browsingContext.getTree', { 'moz:scope': 'chrome' });
  const context = tree.result.contexts?.[0]?.context;
  await connection.send('script.evaluate', {
    expression: `{ const { extension } = WebExtensionPolicy.getByID('${ID}'); ${expression} }`,
    target: { context },
    awaitPromise: true,
  });
}
