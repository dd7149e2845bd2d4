import crypto from 'crypto';

export const fingerprint = (value: string) => crypto.createHash('sha256').update(value).digest('hex');
