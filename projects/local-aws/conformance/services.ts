import { behaviours as hosting } from '../amplify-hosting/conformance.ts';
import { behaviours as httpApi } from '../api-gateway/conformance.ts';
import { behaviours as userPool } from '../cognito/conformance.ts';
import { behaviours as templates } from '../stack/conformance.ts';
import type { Behaviours } from './behaviours.ts';

/** What has a conformance table, by its folder. */
export const services: Readonly<Record<string, Behaviours>> = {
  'api-gateway': httpApi,
  stack: templates,
  cognito: userPool,
  'amplify-hosting': hosting,
};
