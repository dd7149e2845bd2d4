import { ecmaPack } from './ecmaPack.ts';
import types from './types.scm';

export const pack = ecmaPack([types]);
