(jsx_opening_element name: (_) @name) @call
(jsx_self_closing_element name: (_) @name) @call
