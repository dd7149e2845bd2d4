import Stripe from 'stripe';
import { crediting } from './crediting.js';

const stripe = new Stripe(process.env.STRIPE_KEY);

export async function handle(req, res) {
  let event;
  try {
    event = stripe.webhooks.constructEvent(req.body, req.headers['stripe-signature'], process.env.STRIPE_WEBHOOK);
  } catch (error) {
    res.writeHead(401);
    return res.end();
  }
  await crediting.apply(event.data.object);
  res.writeHead(200);
  res.end();
}

export function describe(event) {
  return `${event.type} at ${new Date(event.created * 1000).toISOString()}`;
}
