const { ValidationError } = require('../errors');
const accounts = require('../accounts');

module.exports.callback = async (ctx) => {
  const { identifier, secret } = ctx.request.body;
  const account = await accounts.find(identifier.toLowerCase());
  if (!account) {
    throw new ValidationError('Invalid identifier or password');
  }
  ctx.body = await accounts.open(account, secret);
};

module.exports.listing = async (ctx) => {
  ctx.body = await accounts.page(ctx.query.page);
};
