/** The whole web as a test sees it: a loopback server that answers for the addresses a test gave it. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

type Body = string | Uint8Array;
type Headers = Readonly<Record<string, string>>;

export interface SiteServer {
  /** Port on 127.0.0.1. Both a plain server and an HTTP proxy. */
  readonly port: number;
  /**
   * Answers for an http address from now on (again: instead of what was there). HTML in UTF-8 unless the
   * headers say otherwise.
   */
  page(url: string, body: Body, headers?: Headers): void;
  /** Every http address asked for, and every host that asked for https (refused), oldest first. */
  readonly requests: readonly string[];
  close(): Promise<void>;
}

/** Absolute in a proxy's request line; otherwise the Host header tells which site is meant. */
const addressOf = (request: IncomingMessage) =>
  new URL(request.url ?? '/', `http://${request.headers.host ?? '127.0.0.1'}`).href;

const listen = (server: Server, port: number) =>
  new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });

/** Starts a site. Rejects with Node's error (`code` EADDRINUSE …) where the port cannot be had; 0 takes any. */
export async function startSite(port = 0): Promise<SiteServer> {
  const routes = new Map<string, { body: Body; headers: Headers }>();
  const requests: string[] = [];

  const answer = (request: IncomingMessage, response: ServerResponse) => {
    const url = addressOf(request);
    requests.push(url);
    const route = routes.get(url) ?? routes.get(url.split('?')[0] ?? url);
    response.writeHead(route ? 200 : 404, {
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-store',
      ...route?.headers,
    });
    response.end(route?.body ?? '');
  };

  const server = createServer(answer);
  server.on('connect', (request, socket) => {
    requests.push(`https://${request.url}`);
    socket.end('HTTP/1.1 403 Forbidden\r\n\r\n');
  });
  await listen(server, port);

  return {
    port: (server.address() as AddressInfo).port,
    requests,
    page: (url, body, headers = {}) => void routes.set(new URL(url).href, { body, headers }),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
