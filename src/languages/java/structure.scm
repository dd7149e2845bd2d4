; Java: candidates only. Rules decide what they mean (docs/add-a-language.md).
(import_declaration) @import

(method_invocation object: (_) @name name: (_) @name arguments: (_) @args) @call
(method_invocation !object name: (_) @name arguments: (_) @args) @call
(object_creation_expression type: (_) @name arguments: (_) @args) @call
(method_reference . (_) @name) @call

(method_declaration name: (_) @name parameters: (_) @args) @function
(constructor_declaration name: (_) @name) @function
(class_declaration name: (_) @name) @class
(class_declaration name: (_) @name superclass: (_) @bases) @class
(class_declaration name: (_) @name interfaces: (_) @bases) @class
(interface_declaration name: (_) @name) @class
(interface_declaration name: (_) @name (extends_interfaces) @bases) @class
(enum_declaration name: (_) @name interfaces: (_) @bases) @class
(record_declaration name: (_) @name interfaces: (_) @bases) @class
(enum_declaration name: (_) @name body: (_) @body) @class
(record_declaration name: (_) @name) @class
(annotation_type_declaration name: (_) @name) @class

(marker_annotation name: (_) @name) @annotation
(annotation name: (_) @name arguments: (_) @args) @annotation

(variable_declarator name: (_) @name value: (_) @value) @assign
(assignment_expression left: (_) @name right: (_) @value) @assign
(field_declaration type: (_) @type declarator: (variable_declarator name: (_) @name)) @typed
(local_variable_declaration type: (_) @type declarator: (variable_declarator name: (_) @name)) @typed
(formal_parameter type: (_) @type name: (_) @name) @typed

(assignment_expression left: (_) @name operator: "|=" @name right: (_) @value) @assign
(if_statement condition: (_) @condition consequence: (_) @body) @guard
(string_fragment) @string
; A decision that is returned, kept or chosen by, not only an `if`.
(return_statement (binary_expression) @condition) @guard @body
(return_statement (method_invocation) @condition) @guard @body
(return_statement (unary_expression) @condition) @guard @body
(variable_declarator name: (identifier) value: (binary_expression) @condition) @guard @body
(switch_expression condition: (_) @condition body: (_) @body) @choice
(local_variable_declaration type: (boolean_type) declarator: (variable_declarator name: (identifier) value: (method_invocation) @condition) @guard @body)
(lambda_expression body: (binary_expression) @condition) @guard @body
(lambda_expression body: (method_invocation) @condition) @guard @body
