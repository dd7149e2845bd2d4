const Router = require('koa-router');
const orders = require('../store/orders');

const router = new Router({ prefix: '/orders' });

router.get('/', async (ctx) => {
  ctx.body = await orders.page(Number(ctx.query.page) || 1);
});

router.delete('/:id', async (ctx) => {
  const order = await orders.byId(ctx.params.id);
  if (order.closed) {
    ctx.status = 403;
    return;
  }
  await orders.remove(order.id);
  ctx.status = 204;
});

router.post('/:id/pay', async (ctx) => {
  const account = ctx.state.account;
  if (!account) ctx.throw(401);
  ctx.body = await orders.pay(ctx.params.id, account.id);
});

module.exports = router;
