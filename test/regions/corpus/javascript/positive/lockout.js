import { RateLimiterMemory } from 'rate-limiter-flexible';

const attempts = new RateLimiterMemory({ points: 5, duration: 900 });

export async function loginAllowed(ip) {
  await attempts.consume(ip);
}
