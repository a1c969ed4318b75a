// A TCP proxy on loopback in front of a service: it may hold bytes back, or cut every connection. The service may come back
// on another port; those who connect need not know.
import { once } from 'node:events';
import { connect, createServer } from 'node:net';

export async function startProxy() {
  const sockets = new Set();
  const state = { target: 0, delayMs: 0, cut: false };
  const server = createServer((client) => {
    if (state.cut || state.target === 0) {
      client.destroy();
      return;
    }
    const service = connect(state.target, '127.0.0.1');
    for (const [from, to] of [
      [client, service],
      [service, client],
    ]) {
      sockets.add(from);
      from.on('data', (bytes) => {
        later(state.delayMs, () => to.write(bytes));
      });
      // In the order of the bytes before it.
      from.on('end', () => {
        later(state.delayMs, () => to.end());
      });
      from.on('error', () => to.destroy());
      from.on('close', () => {
        sockets.delete(from);
        to.destroy();
      });
    }
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    port: server.address().port,
    /** The port of the service from now on. */
    to(port) {
      state.target = port;
    },
    target: () => state.target,
    /** Every piece of bytes waits that long, both ways; 0 ends it. */
    slow(ms) {
      state.delayMs = ms;
    },
    /** Ends every connection; new ones are refused until it is mended. */
    cut() {
      state.cut = true;
      for (const socket of sockets) socket.destroy();
    },
    mend() {
      state.cut = false;
    },
    close() {
      for (const socket of sockets) socket.destroy();
      server.close();
    },
  };
}

function later(ms, work) {
  if (ms === 0) work();
  else setTimeout(work, ms);
}
