; Kotlin: candidates only. Rules decide what they mean (docs/add-a-language.md).
(import) @import

(call_expression . (_) @name . (value_arguments) @args) @call
(call_expression . [(identifier) (navigation_expression)] @name . (annotated_lambda) @args) @call
(call_expression . (call_expression . (_) @name . (value_arguments) @args) . (annotated_lambda)) @call
(constructor_invocation (user_type) @name (value_arguments) @args) @call

(function_declaration name: (_) @name (function_value_parameters) @args) @function
(secondary_constructor) @function
(class_declaration name: (_) @name) @class
(class_declaration name: (_) @name (delegation_specifiers) @bases) @class
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
