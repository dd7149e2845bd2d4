<?php

function shop_delete_item() {
    check_admin_referer( 'shop_delete' );
    if ( ! current_user_can( 'manage_options' ) ) {
        wp_die( 'You may not do that.' );
    }
    shop_remove( (int) $_POST['id'] );
}
