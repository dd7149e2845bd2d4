; Swift: candidates only. Rules decide what they mean (docs/add-a-language.md).
(import_declaration) @import

(call_expression . (_) @name (call_suffix) @args) @call
(constructor_expression constructed_type: (_) @name (constructor_suffix) @args) @call

(function_declaration name: (simple_identifier) @name "(" @args ")" @args) @function
(init_declaration) @function
(property_declaration name: (pattern) @name computed_value: (_)) @function
(protocol_function_declaration name: (_) @name "(" @args ")" @args) @function
(class_declaration name: (_) @name) @class
(class_declaration name: (_) @name (inheritance_specifier) @bases) @class
(class_declaration name: (_) @name body: (enum_class_body) @body) @class
(protocol_declaration name: (_) @name) @class

(attribute (user_type) @name) @annotation
(attribute (user_type) @name "(" @args ")" @args) @annotation

(property_declaration name: (pattern) @name value: (_) @value) @assign
(assignment target: (_) @name result: (_) @value) @assign
(property_declaration name: (pattern) @name (type_annotation) @type) @typed
(parameter name: (simple_identifier) @name name: (_) @type) @typed
(dictionary_literal key: (_) @name value: (_) @value) @entry

(guard_statement condition: (_) @condition (statements)? @body) @guard
(if_statement condition: (_) @condition (statements)? @body) @guard
; `let user = caller, user.isAdmin` and `case .signedIn = state` as a whole, too. Wildcards and long choices cost at compile time.
(guard_statement . (_) @condition (_) @condition . (else) (statements)? @body) @guard
(if_statement . [(value_binding_pattern) (simple_identifier)] @condition [(simple_identifier) (navigation_expression) (call_expression)] @condition . "{" (statements)? @body) @guard
(ternary_expression condition: (_) @condition) @guard @body
(line_str_text) @string
; A decision that is returned, kept or chosen by, not only an `if`.
(control_transfer_statement result: [(equality_expression) (conjunction_expression) (disjunction_expression)] @condition) @guard @body
(statements . [(equality_expression) (conjunction_expression) (disjunction_expression)] @condition .) @guard @body
(property_declaration value: [(equality_expression) (conjunction_expression) (disjunction_expression)] @condition) @guard @body
(switch_statement expr: (_) @condition) @choice @body
