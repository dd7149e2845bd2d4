; C#: candidates only. Rules decide what they mean (docs/add-a-language.md).
(using_directive) @import

(invocation_expression function: (_) @name arguments: (_) @args) @call
(object_creation_expression type: (_) @name arguments: (_)? @args) @call

(method_declaration name: (_) @name parameters: (_) @args) @function
(constructor_declaration name: (_) @name) @function
(local_function_statement name: (_) @name parameters: (_) @args) @function
(property_declaration name: (_) @name accessors: (accessor_list (accessor_declaration body: (_)))) @function
(property_declaration name: (_) @name value: (arrow_expression_clause)) @function
(class_declaration name: (_) @name) @class
(class_declaration name: (_) @name (base_list) @bases) @class
(enum_declaration name: (_) @name body: (_) @body) @names
(class_declaration name: (_) @name body: (declaration_list (field_declaration (modifier "const"))) @body) @names
(record_declaration name: (_) @name) @class
(interface_declaration name: (_) @name) @class
(struct_declaration name: (_) @name) @class

(global_statement (expression_statement (invocation_expression function: (_) @name arguments: (_) @args))) @statement

(attribute name: (_) @name) @annotation
(attribute name: (_) @name (attribute_argument_list) @args) @annotation

(variable_declaration type: (_) @type (variable_declarator name: (_) @name)) @typed
(parameter type: (_) @type name: (_) @name) @typed
(property_declaration type: (_) @type name: (_) @name) @typed
(method_declaration returns: (_) @type name: (_) @name) @typed
(variable_declarator name: (_) @name (_) @value .) @assign
(property_declaration name: (_) @name accessors: (_) value: (_) @value) @assign
(assignment_expression left: (member_access_expression) @name right: (_) @value) @assign
(assignment_expression left: (element_access_expression) @name right: (_) @value) @assign
(assignment_expression left: (identifier) @name right: (_) @value) @entry

(assignment_expression left: (_) @name operator: "|=" @name right: (_) @value) @assign
(assignment_expression left: (_) @name operator: "^=" @name right: (_) @value) @assign
(if_statement condition: (_) @condition consequence: (_) @body) @guard
(string_literal_content) @string
(interpolated_string_expression (string_content) @string)
; A decision that is returned, kept or chosen by, not only an `if`.
(return_statement (binary_expression) @condition) @guard @body
(return_statement (invocation_expression) @condition) @guard @body
(arrow_expression_clause (binary_expression) @condition) @guard @body
(return_statement (conditional_expression . (_) @condition)) @guard @body
(return_statement (await_expression (invocation_expression) @condition)) @guard @body
(variable_declarator name: (identifier) (binary_expression) @condition) @guard @body
(assignment_expression left: (_) right: (binary_expression) @condition) @guard @body
(switch_statement value: (_) @condition body: (_) @body) @choice
(switch_expression . (_) @condition) @choice @body
