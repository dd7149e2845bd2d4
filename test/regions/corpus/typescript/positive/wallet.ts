import { ethers } from 'ethers';

export async function signOrder(order: string, secret: string): Promise<string> {
  const wallet = new ethers.Wallet(secret);
  return wallet.signMessage(order);
}
