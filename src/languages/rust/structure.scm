; Rust: candidates only. Rules decide what they mean (docs/add-a-language.md).
(use_declaration) @import
(extern_crate_declaration) @import
(mod_item !body) @import

(call_expression function: (_) @name arguments: (_) @args) @call
(macro_invocation macro: (_) @name (token_tree) @args) @call
(struct_expression name: (_) @name body: (_) @args) @call

(function_item name: (_) @name parameters: (_) @args) @function
(function_signature_item name: (_) @name parameters: (_) @args) @function
(struct_item name: (_) @name body: (_)? @body) @class
(enum_item name: (_) @name body: (_) @body) @class
(trait_item name: (_) @name) @class
(impl_item type: (_) @name) @class
(impl_item trait: (_) @bases type: (_) @name body: (_) @body) @class

(attribute_item (attribute . (_) @name arguments: (_)? @args)) @annotation

(let_declaration pattern: (_) @name value: (_) @value) @assign
(assignment_expression left: (_) @name right: (_) @value) @assign
(const_item name: (_) @name value: (_) @value) @assign
(static_item name: (_) @name value: (_) @value) @assign
(let_declaration pattern: (identifier) @name type: (_) @type) @typed
(parameter pattern: [(identifier) (tuple_struct_pattern)] @name type: (_) @type) @typed
(field_declaration name: (_) @name type: (_) @type) @typed
(field_initializer field: (_) @name value: (_) @value) @entry

(compound_assignment_expr left: (_) @name operator: "|=" @name right: (_) @value) @assign
(if_expression condition: (_) @condition consequence: (_) @body) @guard
(string_content) @string
; A decision that is returned, kept or chosen by, not only an `if`.
(return_expression (binary_expression) @condition) @guard @body
(block (binary_expression) @condition .) @guard @body
(let_declaration value: (binary_expression) @condition) @guard @body
(match_expression value: (_) @condition body: (_) @body) @choice
