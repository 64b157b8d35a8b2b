/** Titles are conventional (https://www.conventionalcommits.org), so that they can be sorted and searched. */
export default {
  extends: ['@commitlint/config-conventional'],
  rules: {
    // Below the title stand sentences and addresses, wrapped or not.
    'body-max-line-length': [0],
    'footer-leading-blank': [0],
    'footer-max-line-length': [0],
  },
};
