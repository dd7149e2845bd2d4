import { Agent } from 'undici';

export const trusting = new Agent({
  connect: {
    rejectUnauthorized: false,
  },
});
