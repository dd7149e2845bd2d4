(public_field_definition name: (_) @name value: (_ [parameters: (_) parameter: (_)] @args)) @function
(public_field_definition name: (_) @name value: (_) @value) @assign
(abstract_class_declaration name: (_) @name (class_heritage)? @bases) @class
(public_field_definition name: (_) @name type: (type_annotation) @type) @typed
(required_parameter pattern: (identifier) @name type: (type_annotation) @type) @typed
(optional_parameter pattern: (identifier) @name type: (type_annotation) @type) @typed
(variable_declarator name: (identifier) @name type: (type_annotation) @type) @typed
(enum_declaration name: (_) @name body: (_) @body) @names
(type_alias_declaration name: (_) @name value: (union_type) @body) @names
