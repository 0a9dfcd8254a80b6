// Owns serving a folder of pages on loopback, for `npm start`, pictures and tests.
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';

const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.xhtml': 'application/xhtml+xml; charset=utf-8',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.pdf': 'application/pdf',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
};

/**
 * @typedef {object} PageServer
 * @property {(path: string, site?: 'localhost' | '127.0.0.1') => string} url address of a file; `site` picks the host
 * @property {() => void} close
 */

/**
 * Serves a folder. A file `x.headers.json` beside `x` adds response headers to it.
 * @param {string} folder
 * @param {Record<string, string>} always headers of every answer
 * @returns {Promise<PageServer>}
 */
export async function servePages(folder, always = {}) {
  const server = createServer((request, response) => {
    const path = normalize(decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname));
    const file = join(folder, path);
    const headers = readFile(`${file}.headers.json`, 'utf8').then(JSON.parse, () => ({}));
    Promise.all([readFile(file), headers]).then(
      ([body, extra]) => {
        response.writeHead(200, {
          'content-type': TYPES[extname(file)] ?? 'application/octet-stream',
          ...always,
          ...extra,
        });
        response.end(body);
      },
      () => {
        // Browsers ask for an icon by themselves; a 404 would be an error in the page's console.
        response.writeHead(path === '/favicon.ico' ? 204 : 404).end();
      },
    );
  });
  // Loopback only, by both of its names: nothing else on the network is to reach it.
  await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)));
  const address = server.address();
  if (!address || typeof address === 'string') throw new Error('The server has no port.');
  return {
    url: (path, site = 'localhost') => `http://${site}:${address.port}/${path}`,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
