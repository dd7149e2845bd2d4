; Ruby: candidates only. Rules decide what they mean (docs/add-a-language.md).
(call receiver: (_) @name method: (_) @name arguments: (_)? @args) @call
(call !receiver method: (_) @name arguments: (_)? @args) @call
(body_statement (identifier) @name @call)
(then (identifier) @name @call)
(program (identifier) @name @call)
(if_modifier body: (identifier) @name @call)
(unless_modifier body: (identifier) @name @call)
(conditional consequence: (identifier) @name @call)
(conditional alternative: (identifier) @name @call)
(return (argument_list (identifier) @name @call))
(parenthesized_statements (identifier) @name @call)
(else (identifier) @name @call)

; What a Rack application answers: `[401, headers, body]`.
(array . (integer) @name . [(hash) (identifier) (call) (constant)] . (_) .) @args @call

(method name: (_) @name parameters: (_)? @args) @function
(singleton_method name: (_) @name parameters: (_)? @args) @function
(class name: (_) @name) @class
(class name: (_) @name superclass: (_) @bases) @class
(module name: (_) @name) @class

(program (call method: (_) @name arguments: (_)? @args block: (_)) @statement)

(assignment left: (_) @name right: (_) @value) @assign
(pair key: (_) @name value: (_) @value) @entry

(if condition: (_) @condition consequence: (_) @body) @guard
(unless condition: (_) @condition consequence: (_) @body) @guard
(if_modifier body: (_) @body condition: (_) @condition) @guard
(unless_modifier body: (_) @body condition: (_) @condition) @guard
(string_content) @string
; A decision that is a method's value or kept: `user.role == 'admin'`.
(method body: (body_statement (binary) @condition .)) @guard @body
(return (argument_list (binary) @condition)) @guard @body
(assignment left: (identifier) right: (binary) @condition) @guard @body
