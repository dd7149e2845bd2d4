<?php

function harbour_menu()
{
    add_menu_page('Harbour', 'Harbour', 'manage_options', 'harbour', 'harbour_page');
}

function harbour_page()
{
    echo '<h1>Harbour</h1>';
}
