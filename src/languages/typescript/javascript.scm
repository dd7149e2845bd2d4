(field_definition property: (_) @name value: [(arrow_function parameters: (_) @args) (arrow_function parameter: (_) @args) (function_expression parameters: (_) @args)]) @function
(field_definition property: (_) @name value: (_) @value) @assign
