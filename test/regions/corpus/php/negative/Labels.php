<?php

return [
    'login' => 'Sign in',
    'password' => 'Password',
    'token' => 'Token',
];
