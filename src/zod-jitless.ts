import { config } from 'zod/v4/core';

// zod probes `new Function` when a schema is made, which the extension's CSP reports as a violation.
config({ jitless: true });
