; Go: candidates only. Rules decide what they mean (docs/add-a-language.md).
(import_spec) @import

(call_expression function: (_) @name arguments: (_) @args) @call
(composite_literal type: (_) @name body: (_) @args) @call

(function_declaration name: (_) @name parameters: (_) @args) @function
(method_declaration receiver: (_) @args name: (_) @name parameters: (_) @args) @function
(var_spec name: (identifier) @name value: (expression_list . (func_literal parameters: (_) @args))) @function
(type_spec name: (_) @name type: [(struct_type (field_declaration_list) @body) (interface_type)]) @class

(short_var_declaration left: (expression_list . (_) @name) right: (expression_list . (_) @value)) @assign
(assignment_statement left: (expression_list . (_) @name) right: (expression_list . (_) @value)) @assign
(var_spec name: (_) @name value: (expression_list . (_) @value)) @assign
(const_spec name: (_) @name value: (expression_list . (_) @value)) @assign
(keyed_element . (literal_element) @name . (literal_element) @value) @entry

(parameter_declaration name: (identifier) @name type: (_) @type) @typed
(field_declaration name: (field_identifier) @name type: (_) @type) @typed
(var_spec name: (identifier) @name type: (_) @type) @typed

(if_statement condition: (_) @condition consequence: (_) @body) @guard
[(interpreted_string_literal_content) (raw_string_literal_content)] @string
; A decision that is returned, kept or chosen by, not only an `if`.
(return_statement (expression_list . (binary_expression) @condition)) @guard @body
(short_var_declaration left: (_) right: (expression_list . (binary_expression) @condition)) @guard @body
(expression_switch_statement value: (_) @condition) @choice @body
