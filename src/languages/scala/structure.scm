; Scala: candidates only. Rules decide what they mean (docs/add-a-language.md).
(import_declaration) @import

(call_expression function: (_) @name arguments: (_) @args) @call
(case_class_pattern type: (_) @name) @call
(generic_function function: (_) @name type_arguments: (_) @args) @call
(instance_expression (_) @name arguments: (_)? @args) @call

(function_definition name: (_) @name parameters: (_)? @args) @function
(function_declaration name: (_) @name parameters: (_)? @args) @function
(function_declaration name: (_) @name return_type: (_) @type) @typed
(class_definition name: (_) @name) @class
(class_definition name: (_) @name extend: (_) @bases) @class
(object_definition name: (_) @name) @class
(object_definition name: (_) @name extend: (_) @bases) @class
(trait_definition name: (_) @name) @class
(object_definition name: (_) @name body: (_) @body) @class
(enum_definition name: (_) @name body: (_) @body) @class

(annotation name: (_) @name arguments: (_)? @args) @annotation

(val_definition pattern: (_) @name value: (_) @value) @assign
(val_definition pattern: (_) @name type: (_) @type) @typed
(class_parameter name: (_) @name type: (_) @type) @typed
(parameter name: (_) @name type: (_) @type) @typed
(function_definition name: (_) @name return_type: (_) @type) @typed

(ascription_expression (identifier) @name (type_identifier) @type) @typed

(case_clause (guard condition: (_) @condition) body: (_) @body) @guard
(case_clause pattern: (infix_pattern) @condition body: (_) @body) @guard
(if_expression condition: (_) @condition consequence: (_) @body) @guard
(string) @string
; A decision that is returned, kept or chosen by, not only an `if`.
(function_definition body: (infix_expression) @condition) @guard @body
(val_definition value: (infix_expression) @condition) @guard @body
(match_expression value: (_) @condition body: (_) @body) @choice
