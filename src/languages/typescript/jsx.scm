(jsx_opening_element name: (_) @name) @call
(jsx_self_closing_element name: (_) @name) @call
(jsx_expression (binary_expression) @condition) @guard @body
(jsx_expression (ternary_expression condition: (_) @condition)) @guard @body
(return_statement (ternary_expression condition: (_) @condition)) @guard @body
(jsx_attribute (property_identifier) @name (_) @value) @entry
