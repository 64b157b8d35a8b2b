import { optionsFromEnvironment } from './environment.ts';
import { createLambdaHandler } from './lambda-handler.ts';

/** The Timer API's Lambda function; reads its environment once, when it starts. */
export const handler = createLambdaHandler(optionsFromEnvironment(process.env));
