; Candidates of Python. No meaning and no predicates here: rules decide (docs/add-a-language.md).
(import_statement) @import
(import_from_statement) @import

(call function: (_) @name arguments: (_) @args) @call
; `raise PermissionDenied` makes one, as `raise PermissionDenied()` does.
(raise_statement . [(identifier) (attribute)] @name) @call

(function_definition name: (_) @name parameters: (_) @args) @function
(decorated_definition definition: (function_definition name: (_) @name parameters: (_) @args)) @function
(class_definition name: (_) @name superclasses: (argument_list)? @bases body: (_) @body) @class
(decorated_definition definition: (class_definition name: (_) @name)) @class

(decorator (call function: (_) @name arguments: (_) @args)) @annotation
(decorator [(identifier) (attribute)] @name) @annotation

(assignment left: (_) @name right: (_) @value) @assign
(assignment left: (identifier) @name type: (_) @type) @typed
; `secret_key: str` declares a setting that the environment gives.
(class_definition body: (block (expression_statement (assignment left: (identifier) @name type: (_) @value !right) @assign)))
(typed_parameter . (identifier) @name type: (_) @type) @typed
(typed_default_parameter name: (identifier) @name type: (_) @type value: (_)) @typed
(typed_default_parameter name: (identifier) @name value: (_) @value) @assign
(default_parameter name: (identifier) @name value: (_) @value) @assign
(keyword_argument name: (_) @name value: (_) @value) @entry
(pair key: (_) @name value: (_) @value) @entry
(if_statement condition: (_) @condition consequence: (_) @body) @guard
(elif_clause condition: (_) @condition consequence: (_) @body) @guard
(assert_statement . (_) @condition) @guard

; A decision that is returned or kept: `return user.role == 'admin'`.
(return_statement (comparison_operator) @condition) @guard @body
(return_statement (boolean_operator) @condition) @guard @body
(assignment left: (identifier) right: (comparison_operator) @condition) @guard @body
(assignment left: (identifier) right: (boolean_operator) @condition) @guard @body
(return_statement (not_operator) @condition) @guard @body
; `everything() if user.is_superuser else own()`
(conditional_expression . (_) @body . (_) @condition) @guard

; `return jsonify(message), 401`: what is answered, and how.
(return_statement (expression_list . (_) @name) @value) @entry
