import { Device } from './device.ts';

// For whoever drives the page.
Object.assign(globalThis, { device: new Device() });
