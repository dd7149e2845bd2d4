import { ecmaPack } from './ecmaPack.ts';
import jsx from './jsx.scm';
import types from './types.scm';

export const pack = ecmaPack([types, jsx]);
