; C: candidates only. Rules decide what they mean (docs/add-a-language.md).
(preproc_include) @import

(call_expression function: (_) @name arguments: (_) @args) @call

(function_definition declarator: (function_declarator declarator: (_) @name parameters: (_) @args)) @function
(function_definition declarator: (pointer_declarator declarator: (function_declarator declarator: (_) @name parameters: (_) @args))) @function
(function_definition declarator: (pointer_declarator declarator: (pointer_declarator declarator: (function_declarator declarator: (_) @name parameters: (_) @args)))) @function
; A macro that declares commands: ACMD(do_quit) { … }.
(function_definition type: (type_identifier) declarator: (parenthesized_declarator (identifier) @name) @args) @function
(struct_specifier name: (_) @name body: (_)) @class

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
