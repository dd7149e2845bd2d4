; Candidates shared by JavaScript and TypeScript. No meaning and no predicates here: rules decide (docs/add-a-language.md).
(import_statement) @import
(export_statement source: (string)) @import

(call_expression function: (_) @name arguments: (_) @args) @call
(new_expression constructor: (_) @name arguments: (arguments)? @args) @call

(function_declaration name: (_) @name parameters: (_) @args) @function
(generator_function_declaration name: (_) @name parameters: (_) @args) @function
(function_expression name: (_) @name parameters: (_) @args) @function
(method_definition name: (_) @name parameters: (_) @args) @function
(variable_declarator name: (identifier) @name value: (_ [parameters: (_) parameter: (_)] @args)) @function
(assignment_expression left: (_) @name right: (_ [parameters: (_) parameter: (_)] @args)) @function
; A function that another wraps, at the top of a file: `const list = asyncHandler(async (req, res) => {})`. Deeper, a timer is none.
(lexical_declaration (variable_declarator name: (identifier) @name value: (call_expression function: (identifier) arguments: (arguments [(arrow_function parameters: (_) @args) (function_expression parameters: (_) @args)]))) @function) @top
(assignment_expression left: (member_expression) @name right: (call_expression function: (identifier) arguments: (arguments [(arrow_function parameters: (_) @args) (function_expression parameters: (_) @args)]))) @function
(pair key: (_) @name value: (_ [parameters: (_) parameter: (_)] @args)) @function

(class_declaration name: (_) @name (class_heritage)? @bases) @class
(variable_declarator name: (identifier) @name value: (class)) @class

(expression_statement (call_expression function: (_) @name arguments: (arguments [(arrow_function) (function_expression)]) @args)) @statement
(expression_statement (call_expression function: (_) @name arguments: (arguments (call_expression function: (identifier) arguments: (arguments [(arrow_function) (function_expression)]))) @args)) @statement

(decorator (call_expression function: (_) @name arguments: (_) @args)) @annotation
(decorator [(identifier) (member_expression)] @name) @annotation

(variable_declarator name: (_) @name value: (_) @value) @assign
(assignment_expression left: (_) @name right: (_) @value) @assign
(pair key: (_) @name value: (_) @value) @entry
(augmented_assignment_expression left: (_) @name operator: "|=" @name right: (_) @value) @assign
(if_statement condition: (_) @condition consequence: (_) @body) @guard
; A decision that is returned or kept: `return user.role === 'admin'`.
(return_statement (binary_expression) @condition) @guard @body
(arrow_function body: (binary_expression) @condition) @guard @body
(variable_declarator name: (identifier) value: (binary_expression) @condition) @guard @body
(switch_statement value: (_) @condition body: (_) @body) @choice
(string_fragment) @string
(template_string) @string
