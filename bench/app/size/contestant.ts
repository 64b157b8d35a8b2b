// Each configuration of angular.json puts another contestant in place of this one.
export { providers } from '../contestants/bare';
