import { readFileSync } from 'node:fs';
import https from 'node:https';
import { app } from './app';

https
  .createServer({ key: readFileSync('key.pem'), cert: readFileSync('cert.pem'), minVersion: 'TLSv1.2' }, app)
  .listen(8443);
