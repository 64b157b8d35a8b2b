// Plain JavaScript in old syntax, so that an old Node gets as far as the message.
const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 24 || (major === 24 && minor < 15)) {
  console.error(
    `Node ${process.versions.node} is too old: 24.15 or newer is needed. npm installs it by itself on ` +
      'Linux and Windows; elsewhere, or after `npm ci --omit=optional`, install Node 24.',
  );
  process.exit(1);
}
