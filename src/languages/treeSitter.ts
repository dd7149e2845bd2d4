// The one import site of the runtime: the bundler aliases it to the CommonJS build (languages.md, pitfall 6).
import { Edit, Language, type Node, Parser, Query, type Tree } from 'web-tree-sitter';

export { Edit, Language, type Node, Parser, Query, type Tree };
