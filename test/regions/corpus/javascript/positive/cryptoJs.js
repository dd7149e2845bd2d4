import AES from 'crypto-js/aes';
import Utf8 from 'crypto-js/enc-utf8';

export const hide = (text, key) => AES.encrypt(text, key).toString();
export const show = (text, key) => AES.decrypt(text, key).toString(Utf8);
