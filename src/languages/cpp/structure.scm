; C++: what C has, and classes. Candidates only; rules decide what they mean (docs/add-a-language.md).
(preproc_include) @import
(using_declaration) @import
(namespace_alias_definition) @import

(call_expression function: (_) @name arguments: (_) @args) @call
(new_expression type: (_) @name arguments: (_)? @args) @call

(function_definition declarator: (function_declarator declarator: (_) @name parameters: (_) @args)) @function
(function_definition declarator: (pointer_declarator declarator: (function_declarator declarator: (_) @name parameters: (_) @args))) @function
(function_definition declarator: (reference_declarator (function_declarator declarator: (_) @name parameters: (_) @args))) @function
; What a header declares and another file defines.
(field_declaration declarator: (function_declarator declarator: (field_identifier) @name parameters: (_) @args)) @declared
(field_declaration declarator: (pointer_declarator declarator: (function_declarator declarator: (field_identifier) @name parameters: (_) @args))) @declared
(field_declaration declarator: (reference_declarator (function_declarator declarator: (field_identifier) @name parameters: (_) @args))) @declared
(declaration declarator: (function_declarator declarator: (_) @name parameters: (_) @args)) @prototype @top
(declaration declarator: (pointer_declarator declarator: (function_declarator declarator: (_) @name parameters: (_) @args))) @prototype @top
(declaration declarator: (reference_declarator (function_declarator declarator: (_) @name parameters: (_) @args))) @prototype @top
; Macros that list routes read like constructors.
(field_declaration_list (declaration declarator: (function_declarator declarator: (_) @name parameters: (_) @args)) @call)
(function_definition type: (type_identifier) @name declarator: (parenthesized_declarator) @args) @function
(expression_statement (call_expression function: (_) @name arguments: (argument_list (lambda_expression)) @args)) @statement

(class_specifier name: (_) @name body: (_)) @class
(class_specifier name: (_) @name (base_class_clause) @bases body: (_)) @class
(enum_specifier name: (_) @name body: (_) @body) @names
(struct_specifier name: (_) @name body: (_)) @class
(struct_specifier name: (_) @name (base_class_clause) @bases body: (_)) @class

(init_declarator declarator: (_) @name value: (_) @value) @assign
(assignment_expression left: (_) @name right: (_) @value) @assign
(declaration type: (_) @type declarator: (_) @name) @typed
(parameter_declaration type: (_) @type declarator: (_) @name) @typed
(field_declaration type: (_) @type declarator: (_) @name) @typed

(assignment_expression left: (_) @name operator: ["|=" "^="] @name right: (_) @value) @assign
(if_statement condition: (_) @condition consequence: (_) @body) @guard
; A decision that is returned, kept or chosen by, not only an `if`.
(return_statement (binary_expression) @condition) @guard @body
(return_statement (parenthesized_expression (binary_expression) @condition)) @guard @body
(return_statement (unary_expression operator: "!") @condition) @guard @body
(init_declarator value: (binary_expression operator: ["==" "!=" "&&" "||"]) @condition) @guard @body
(conditional_expression condition: (_) @condition) @guard @body
(while_statement condition: (_) @condition body: (_) @body) @guard
(switch_statement condition: (_) @condition body: (_) @body) @choice
(string_literal) @string
