<?php
/**
 * Routes of the reports plugin.
 */

function reports_format_row( array $row ): string {
	return implode( ',', array_map( 'strval', $row ) );
}

add_action(
	'rest_api_init',
	function () {
		register_rest_route(
			'reports/v1',
			'/summary',
			array(
				'methods'             => 'GET',
				'callback'            => 'reports_summary',
				'permission_callback' => array( 'Reports_Access', 'may_read' ),
			)
		);
	}
);

function reports_summary() {
	return rest_ensure_response( array( 'total' => 12 ) );
}
