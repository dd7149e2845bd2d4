<?php

use Illuminate\Support\Facades\Route;

Route::group(['prefix' => 'ledger', 'middleware' => ['auth', 'role:bookkeeper']], function () {
    Route::get('/entries', 'EntryController@index');
});

Route::get('/imprint', 'PageController@imprint');
