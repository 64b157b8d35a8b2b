import { provideHttpClient } from '@angular/common/http';

/** HttpClient without any interceptor: what all others are compared with. */
export const providers = () => [provideHttpClient()];
