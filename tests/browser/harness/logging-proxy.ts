// Owns a proxy through which a whole browser reaches the world, and a world that is the proxy itself: it keeps the
// address of every request and answers with pages of its own. Nothing goes any further.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What browsers ask of their makers by themselves, whatever is installed. */
const MAKERS =
  /(^|\.)(mozilla\.(com|org|net)|firefox\.com|google(apis)?\.com|gstatic\.com|mozgcp\.net|cloudflare-dns\.com)$/;

export interface LoggingProxy {
  readonly port: number;
  /** Addresses asked for, in order; of encrypted requests the host. Without those of the browsers' makers. */
  readonly asked: readonly string[];
  close(): void;
}

/** @param page the HTML of an address, or undefined where there is none */
export async function startLoggingProxy(page: (address: URL) => string | undefined): Promise<LoggingProxy> {
  const asked: string[] = [];
  const log = (address: string, host: string): void => {
    if (!MAKERS.test(host)) asked.push(address);
  };
  const server = createServer((request, response) => {
    const address = new URL(request.url ?? '/', 'http://direct.invalid');
    log(address.href, address.hostname);
    const html = page(address);
    response.writeHead(html === undefined ? 204 : 200, { 'content-type': 'text/html; charset=utf-8' }).end(html);
  });
  // Encrypted requests and web sockets ask for a tunnel: none is dug.
  server.on('connect', ({ url = '' }, socket) => {
    log(`tunnel to ${url}`, url.split(':')[0] ?? '');
    socket.destroy();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    asked,
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}
