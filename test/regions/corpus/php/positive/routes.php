<?php

use Illuminate\Support\Facades\Route;

Route::get('/', fn () => view('home'));

Route::middleware('auth')->group(function () {
    Route::get('/me', [ProfileController::class, 'show']);
});
Route::delete('/posts/{post}', [PostController::class, 'destroy'])->middleware('can:delete,post');
