import { createServer } from 'node:http';
import sirv from 'sirv';

const PORTS_TO_TRY = 100;

function listen(server, port) {
  return new Promise((resolve, reject) => {
    server.once('error', reject).listen(port, () => {
      server.off('error', reject);
      resolve(server.address().port);
    });
  });
}

async function listenFrom(server, first) {
  for (let port = first; ; port++) {
    try {
      return await listen(server, port);
    } catch (error) {
      if (error.code !== 'EADDRINUSE' || port + 1 >= first + PORTS_TO_TRY) throw error;
    }
  }
}

/**
 * Serves the files of a folder under `prefix` (which ends in a slash), on `port` or the next free one; 0 takes any.
 * `headers` go with every answer.
 */
export async function serveFolder(folder, { port, prefix = '/', headers = {} }) {
  const files = sirv(folder, {
    etag: true,
    setHeaders: (response, path) => {
      const isHashed = path.startsWith('/assets/');
      response.setHeader('Cache-Control', isHashed ? 'public, max-age=31536000, immutable' : 'no-cache');
    },
  });
  const server = createServer((request, response) => {
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
    const notFound = () => response.writeHead(404).end('Not found');
    if (!request.url?.startsWith(prefix)) {
      notFound();
      return;
    }
    request.url = request.url.slice(prefix.length - 1);
    files(request, response, notFound);
  });
  const actualPort = await listenFrom(server, port);
  return {
    url: `http://localhost:${actualPort}${prefix === '/' ? '' : prefix}`,
    close: () =>
      new Promise((resolve) => {
        server.close(resolve);
        server.closeAllConnections();
      }),
  };
}
