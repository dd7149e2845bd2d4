export const keyOf = (product) => `${product.sku}/${product.size}`;
export const total = (cart) => cart.reduce((sum, line) => sum + line.price * line.count, 0);
