import { ecmaPack } from './ecmaPack.ts';
import javascript from './javascript.scm';
import jsx from './jsx.scm';

export const pack = ecmaPack([javascript, jsx]);
