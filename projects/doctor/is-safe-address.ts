/** Whether nobody on the way can read what is sent to a URL: HTTPS, or this machine. */
export function isSafeAddress({ protocol, hostname }: URL): boolean {
  const isLoopback = ['localhost', '127.0.0.1', '[::1]'].includes(hostname);
  return protocol === 'https:' || (protocol === 'http:' && isLoopback);
}
