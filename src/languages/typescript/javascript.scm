(field_definition property: (_) @name value: (_ [parameters: (_) parameter: (_)] @args)) @function
(field_definition property: (_) @name value: (_) @value) @assign
