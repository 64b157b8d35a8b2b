/**
 * What the app starts with, to be imported by every part that is loaded later. As all of them need all
 * of it, the bundler keeps it in one file; else it cuts it up by who needs what, into a dozen files
 * that are 11 kB larger once compressed.
 */
import './app';
import './app-config';
