import { randomBytes } from 'node:crypto';
import { Refusal } from '../api-gateway/refusal.ts';
import type { Fault } from './fault.ts';
import type { Weakness } from './stand-in.ts';

/** Whether faults meet a request: not a preflight, so that the page's own call is what fails. */
function isCall({ method }: Request): boolean {
  return method !== 'OPTIONS';
}

/**
 * The backend breaks down: 500, with CORS headers, as the gateway hands on a backend's answer, and
 * with an id that pages may read, under which an access log would know the request.
 */
const breakDown: Fault = () => {
  const headers = {
    'access-control-allow-origin': '*',
    'access-control-expose-headers': 'apigw-requestid',
    'apigw-requestid': randomBytes(11).toString('base64'),
  };
  return Response.json({ message: 'Internal Server Error' }, { status: 500, headers });
};

/** The gateway is called too often: 429 without CORS headers, as its other refusals by default. */
const throttle: Fault = () => new Refusal(429).toResponse();

/** How the gateway fails. */
export const gatewayWeakness: Weakness = {
  meets: isCall,
  failures: { error: breakDown, throttle },
};
