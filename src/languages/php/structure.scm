; PHP: candidates only. Rules decide what they mean (docs/add-a-language.md).
(namespace_use_declaration) @import

(function_call_expression function: (_) @name arguments: (_) @args) @call
(member_call_expression object: (_) @name name: (_) @name arguments: (_) @args) @call
(nullsafe_member_call_expression object: (_) @name name: (_) @name arguments: (_) @args) @call
(scoped_call_expression scope: (_) @name name: (_) @name arguments: (_) @args) @call
(object_creation_expression . [(name) (qualified_name)] @name (arguments)? @args) @call

(include_expression "include" @name (_) @args) @call
(include_once_expression "include_once" @name (_) @args) @call
(require_expression "require" @name (_) @args) @call
(require_once_expression "require_once" @name (_) @args) @call
(unset_statement "unset" @name (_) @args) @call

(function_definition name: (_) @name parameters: (_) @args) @function
(method_declaration name: (_) @name parameters: (_) @args) @function
(class_declaration name: (_) @name body: (_) @body) @class
(class_declaration name: (_) @name (base_clause) @bases) @class
(class_declaration name: (_) @name (class_interface_clause) @bases) @class
(class_declaration name: (_) @name body: (declaration_list (use_declaration) @bases)) @class
(enum_declaration name: (_) @name body: (_) @body) @names
(trait_declaration name: (_) @name) @class
(interface_declaration name: (_) @name) @class

(program (expression_statement [(member_call_expression object: (_) @name name: (_) @name arguments: (_) @args) (scoped_call_expression scope: (_) @name name: (_) @name arguments: (_) @args)]) @statement)

(attribute . (_) @name parameters: (_)? @args) @annotation

(assignment_expression left: (_) @name right: (_) @value) @assign
(property_element name: (_) @name default_value: (_) @value) @assign
(const_element . (_) @name (_) @value) @assign
(array_element_initializer . (_) @name . (_) @value) @entry
(simple_parameter type: (_) @type name: (_) @name) @typed
(property_declaration type: (_) @type (property_element name: (_) @name)) @typed
(property_promotion_parameter type: (_) @type name: (_) @name) @typed

(if_statement condition: (_) @condition body: (_) @body) @guard
(string_content) @string
; A decision that is returned or kept: `return $user->role === 'admin'`.
(return_statement (binary_expression) @condition) @guard @body
(assignment_expression left: (variable_name) right: (binary_expression) @condition) @guard @body
(switch_statement condition: (_) @condition body: (_) @body) @choice
(conditional_expression condition: (binary_expression) @condition) @guard @body
(arrow_function body: (binary_expression) @condition) @guard @body
(return_statement (member_call_expression) @condition) @guard @body
(return_statement (function_call_expression) @condition) @guard @body
(match_expression condition: (_) @condition body: (_) @body) @choice
