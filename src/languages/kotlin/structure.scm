; Kotlin: candidates only. Rules decide what they mean (docs/add-a-language.md).
(import) @import

(call_expression . (_) @name . (value_arguments) @args) @call
(call_expression . (_) @name . (type_arguments) . (value_arguments) @args) @call
(call_expression . [(identifier) (navigation_expression)] @name . (annotated_lambda) @args) @call
(call_expression . (call_expression . (_) @name . (value_arguments) @args) . (annotated_lambda)) @call
(constructor_invocation (user_type) @name (value_arguments) @args) @call

(function_declaration name: (_) @name (function_value_parameters) @args) @function
(secondary_constructor) @function
(property_declaration (variable_declaration (identifier) @name) (getter)) @function
(class_declaration name: (_) @name) @class
(class_declaration name: (_) @name (delegation_specifiers) @bases) @class
(class_declaration name: (_) @name (enum_class_body) @body) @class
(object_declaration name: (_) @name) @class

(annotation (user_type) @name) @annotation
(annotation (constructor_invocation (user_type) @name (value_arguments) @args)) @annotation

(property_declaration (variable_declaration (identifier) @name) (_) @value .) @assign
(assignment . (_) @name . (_) @value) @assign
(property_declaration (variable_declaration (identifier) @name (user_type) @type)) @typed
(parameter (identifier) @name (user_type) @type) @typed
(class_parameter (identifier) @name (user_type) @type) @typed

(if_expression condition: (_) @condition . (_) @body) @guard
(string_content) @string
; A decision that is returned, kept or chosen by, not only an `if`.
(return_expression (binary_expression) @condition) @guard @body
(return_expression (in_expression) @condition) @guard @body
(function_body . (binary_expression) @condition) @guard @body
(function_body . (in_expression) @condition) @guard @body
(function_body . (call_expression (navigation_expression)) @condition) @guard @body
(return_expression (call_expression (navigation_expression)) @condition) @guard @body
(property_declaration (variable_declaration) (binary_expression) @condition) @guard @body
(when_expression (when_subject) @condition) @choice @body
(when_entry condition: (binary_expression) @condition) @guard @body
(lambda_literal (binary_expression) @condition .) @guard @body
