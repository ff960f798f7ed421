import { once } from 'node:events';
import { connect, createServer, type Server, type Socket } from 'node:net';

export type Network = { url: string; cut: () => void; hang: () => void; restore: () => Promise<void> };

/** For tests: a TCP proxy before the server of `target`, which can be cut, left hanging (it accepts and says nothing) and restored. */
export async function networkTo(target: string): Promise<Network> {
  const { hostname, port } = new URL(target);
  const sockets = new Set<Socket>();
  let silent = false;
  let server = open();
  await once(server, 'listening');
  const own = new URL(target);
  own.host = `127.0.0.1:${(server.address() as { port: number }).port}`;

  function open(at = 0): Server {
    const listener = createServer((near) => {
      sockets.add(near.on('error', () => {}));
      if (silent) return;
      const far = connect(Number(port || 5432), hostname).on('error', () => near.destroy());
      sockets.add(far);
      near.pipe(far).pipe(near);
    });
    return listener.listen(at, '127.0.0.1');
  }
  function drop() {
    for (const socket of sockets) socket.destroy();
    sockets.clear();
  }
  return {
    url: own.href,
    cut() {
      server.close();
      drop();
    },
    hang() {
      silent = true;
      drop();
    },
    async restore() {
      silent = false;
      drop();
      if (server.listening) return;
      server = open(Number(own.port));
      await once(server, 'listening');
    },
  };
}
