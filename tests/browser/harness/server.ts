// Owns the web server of the tests: files of tests/pages on loopback, under two names that count as two sites.
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.xhtml': 'application/xhtml+xml; charset=utf-8',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
};

export interface PageServer {
  /** Address of a file; `site` picks the host name. */
  url(path: string, site?: 'localhost' | '127.0.0.1'): string;
  close(): void;
}

/** Serves a folder. A file `x.headers.json` beside `x` adds response headers to it. */
export async function servePages(folder: string): Promise<PageServer> {
  const server = createServer((request, response) => {
    const path = normalize(decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname));
    const file = join(folder, path);
    const headers = readFile(`${file}.headers.json`, 'utf8').then(JSON.parse, () => ({}));
    Promise.all([readFile(file), headers]).then(
      ([body, extra]) => {
        response.writeHead(200, { 'content-type': TYPES[extname(file)] ?? 'application/octet-stream', ...extra });
        response.end(body);
      },
      () => {
        // Browsers ask for an icon by themselves; a 404 would be an error in the page's console.
        response.writeHead(path === '/favicon.ico' ? 204 : 404).end();
      },
    );
  });
  await new Promise<void>((resolve) => server.listen(0, resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: (path, site = 'localhost') => `http://${site}:${port}/${path}`,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
