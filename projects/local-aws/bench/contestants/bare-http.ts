import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { answerOrders } from './answer-orders.ts';

const body = JSON.stringify({ tasks: [{ name: 'Water the garden', hour: 6, minute: 30 }] });

/** The least that Node can do; also the backend of the others. */
const server = createServer((_request, response) => {
  response.writeHead(200, {
    'content-type': 'application/json',
    'content-length': Buffer.byteLength(body),
  });
  response.end(body);
});

server.listen(0, '127.0.0.1', () => {
  answerOrders(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
});
