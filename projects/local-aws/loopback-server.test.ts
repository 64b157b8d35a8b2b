import assert from 'node:assert/strict';
import { connect } from 'node:net';
import { networkInterfaces } from 'node:os';
import { describe, it } from 'node:test';
import { serveOnLoopback, type Fetch } from './loopback-server.ts';

const echo: Fetch = async (request, { sourceIp }) =>
  Response.json({ url: request.url, sourceIp, body: await request.text() });

/** Sends bytes as they stand, which no HTTP client would. */
function sendRaw(port: number, text: string): Promise<string> {
  return new Promise((resolve, reject) => {
    let received = '';
    const socket = connect(port, '127.0.0.1', () => socket.end(text));
    socket.on('data', (chunk) => (received += chunk.toString()));
    socket.on('close', () => resolve(received));
    socket.on('error', reject);
  });
}

/** Whether anything takes connections there. */
function isOpen(host: string, port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, host, () => {
      socket.destroy();
      resolve(true);
    });
    socket.on('error', () => resolve(false));
  });
}

/** This machine's, as its network knows it. */
function ownAddresses(): readonly string[] {
  const all = Object.values(networkInterfaces()).flatMap((known) => known ?? []);
  const addresses = all.map(({ address }) => address).filter((each) => each !== '127.0.0.1');
  // Of the loopback network Linux answers for every address, others for the first alone.
  return process.platform === 'linux' ? [...addresses, '127.0.0.2'] : addresses;
}

describe('serveOnLoopback', () => {
  it('listens on 127.0.0.1 alone', async () => {
    const server = await serveOnLoopback(echo, 0);
    try {
      assert.equal(await isOpen('127.0.0.1', server.port), true);
      for (const address of ownAddresses()) {
        assert.equal(await isOpen(address, server.port), false, address);
      }
    } finally {
      await server.close();
    }
  });

  it('serves an app on a free port and tells it who asks', async () => {
    const server = await serveOnLoopback(echo, 0);
    try {
      const response = await fetch(`${server.url}/a?b=c`, { method: 'POST', body: 'hello' });
      assert.deepEqual(await response.json(), {
        url: `${server.url}/a?b=c`,
        sourceIp: '127.0.0.1',
        body: 'hello',
      });
    } finally {
      await server.close();
    }
  });

  it('keeps percent-encoding as it was sent', async () => {
    const server = await serveOnLoopback(echo, 0);
    try {
      const response = await fetch(`${server.url}/a%2Fb%20c?d=%26`);
      const { url } = (await response.json()) as { url: string };
      assert.equal(url, `${server.url}/a%2Fb%20c?d=%26`);
    } finally {
      await server.close();
    }
  });

  it('names a taken port and the way out', async () => {
    const server = await serveOnLoopback(echo, 0);
    try {
      await assert.rejects(serveOnLoopback(echo, server.port), {
        message: new RegExp(`^Port ${server.port} is taken .*choose another port with --port\\.$`),
      });
    } finally {
      await server.close();
    }
  });

  for (const host of ['evil.example', 'localhost.evil.example', 'evil.example:80', '[::1]', '']) {
    it(`refuses the host "${host}", which is not loopback's`, async () => {
      const server = await serveOnLoopback(echo, 0);
      try {
        const text = `GET / HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`;
        assert.match(await sendRaw(server.port, text), /^HTTP\/1\.1 4(21|00) /);
      } finally {
        await server.close();
      }
    });
  }

  for (const [target, status] of [
    ['http://evil.example/', 421],
    ['http://localhost@evil.example/', 421],
    ['http://localhost.evil.example:8101/', 421],
    ['http://localhost:8101/', 200],
  ] as const) {
    it(`answers ${status} to the target ${target}, whatever Host says`, async () => {
      const server = await serveOnLoopback(echo, 0);
      try {
        const text = `GET ${target} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n`;
        assert.match(await sendRaw(server.port, text), new RegExp(`^HTTP/1\\.1 ${status} `));
      } finally {
        await server.close();
      }
    });
  }

  for (const garbage of ['nonsense\r\n\r\n', 'GET nowhere HTTP/1.1\r\nHost: localhost\r\n\r\n']) {
    it(`answers 400 to ${JSON.stringify(garbage)} and lives on`, async () => {
      const server = await serveOnLoopback(echo, 0);
      try {
        assert.match(await sendRaw(server.port, garbage), /^HTTP\/1\.1 400 /);
        assert.equal((await fetch(server.url)).status, 200);
      } finally {
        await server.close();
      }
    });
  }
});
